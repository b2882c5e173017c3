import { accept, type Decision, lifecycle, type Recorded, type Workflow } from '@mijlpaal/engine-core';
import { InstitutionEvent, type InstitutionCommand, type Refusal } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { refusal } from './rim-refusals';
import { lifts } from '../lifts';
import { RULES } from './rules';
import { sources } from './sources';

const institution = setup({
  types: { events: {} as Recorded<InstitutionEvent> },
  actions: { note: assign({}) }, // for a fact that changes nothing here
});

/** One institution in the register: what is said of it comes after it is known. */
export const institutionMachine = institution.createMachine({
  id: 'institution',
  initial: 'unknown',
  states: {
    unknown: { on: { InstitutionRegistered: 'registered' } },
    registered: { on: { AccountManagerAssigned: { actions: 'note' }, FiguresDelivered: { actions: 'note' } } },
  },
});
export type InstitutionSnapshot = SnapshotFrom<typeof institutionMachine>;

const alreadyRegistered: Refusal = {
  code: 'InstitutionAlreadyRegistered',
  article: sources.register,
  sentence: 'Deze instelling is al geregistreerd.',
  wouldOpen: null,
};
function decide(command: InstitutionCommand): Decision<InstitutionEvent, Refusal> {
  switch (command.type) {
    case 'RegisterInstitution':
      return accept({ type: 'InstitutionRegistered', data: command.data });
    case 'AssignAccountManager':
      return accept({ type: 'AccountManagerAssigned', data: command.data });
    case 'DeliverFigures':
      return accept({ type: 'FiguresDelivered', data: command.data });
  }
}

/** Stream `institution-{brin}`. */
export const institutionWorkflow: Workflow<InstitutionCommand, InstitutionEvent, InstitutionSnapshot, Refusal> = {
  category: 'institution',
  rules: () => RULES,
  fact: InstitutionEvent,
  lifts,
  lifecycle: lifecycle(institutionMachine),
  decide,
  closed: ({ type }) => (type === 'RegisterInstitution' ? alreadyRegistered : refusal('InstitutionNotRegistered')),
};
