import { accept, type Decision, lifecycle, type Recorded, type Workflow } from '@mijlpaal/engine-core';
import { type Refusal, SchemeEvent, type SchemeCommand } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { lifts } from '../lifts';
import { RULES } from './rules';
import { sources } from './sources';

const scheme = setup({
  types: { events: {} as Recorded<SchemeEvent> },
  actions: { note: assign({}) }, // for a fact that changes nothing here
});

/** The scheme as a whole: every fact is a note, in any order. */
export const schemeMachine = scheme.createMachine({
  id: 'scheme',
  initial: 'running',
  states: {
    running: {
      on: {
        CeilingPublished: { actions: 'note' },
        SectorReportPublished: { actions: 'note' },
        MidtermReviewHeld: { actions: 'note' },
      },
    },
  },
});
export type SchemeSnapshot = SnapshotFrom<typeof schemeMachine>;

function decide(command: SchemeCommand): Decision<SchemeEvent, Refusal> {
  switch (command.type) {
    case 'PublishCeiling':
      return accept({ type: 'CeilingPublished', data: command.data });
    case 'PublishSectorReport':
      return accept({ type: 'SectorReportPublished', data: command.data });
    case 'HoldMidtermReview':
      return accept({ type: 'MidtermReviewHeld', data: command.data });
  }
}

/** Stream `scheme-2015`: category `scheme`, id `2015`. */
export const schemeWorkflow: Workflow<SchemeCommand, SchemeEvent, SchemeSnapshot, Refusal> = {
  category: 'scheme',
  rules: () => RULES,
  fact: SchemeEvent,
  lifts,
  lifecycle: lifecycle(schemeMachine),
  decide,
  closed: () => ({
    code: 'NotPossibleNow',
    article: sources.planning,
    sentence: 'Dit kan nu niet worden vastgelegd.',
    wouldOpen: null,
  }),
};
