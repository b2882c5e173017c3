import {
  accept,
  type Circumstances,
  type Decision,
  firstDifference,
  lifecycle,
  type Recorded,
  refuse,
  type Workflow,
} from '@mijlpaal/engine-core';
import { type Refusal, SchemeEvent, type SchemeCommand } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { lifts } from '../lifts';
import { correctionRefusals } from './correction-refusals';
import { refusal } from './refusal-kinds';
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
        FigureCorrected: { actions: 'note' },
        NormsPublished: { actions: 'note' },
        GuidancePublished: { actions: 'note' },
      },
    },
  },
});
export type SchemeSnapshot = SnapshotFrom<typeof schemeMachine>;

const isIn2017 = (day: string): boolean => day.startsWith('2017-');
/** @source R14 1.6(3), "uiterlijk 2017"; S4, planning: 2017 */
const notIn2017 = (day: string): Refusal =>
  refusal(
    'MidtermReviewNotIn2017',
    sources.midtermReview,
    'De tussentijdse evaluatie wordt gehouden in 2017.',
    day < '2017-01-01' ? '2017-01-01' : null,
  );

/** Who may say a thing may say that it was wrong. @source scheme-2015, corrections */
function againstCorrection(
  { data: { right }, inForce }: Extract<SchemeCommand, { type: 'CorrectFigure' }>,
  role: string,
): Refusal | null {
  if (inForce?.type !== right.type) return correctionRefusals.figureNotKnown();
  const corrector = ['CeilingPublished', 'NormsPublished'].includes(right.type) ? 'decisionMaker' : 'duo';
  if (role !== corrector) return correctionRefusals.figureNotYours();
  return firstDifference(inForce.data, right.data) === null ? correctionRefusals.changesNothing() : null;
}

function decide(command: SchemeCommand, _: SchemeSnapshot, { actor }: Circumstances): Decision<SchemeEvent, Refusal> {
  switch (command.type) {
    case 'PublishCeiling':
      return accept({ type: 'CeilingPublished', data: command.data });
    case 'PublishNorms':
      return accept({ type: 'NormsPublished', data: command.data });
    case 'PublishGuidance':
      return accept({ type: 'GuidancePublished', data: command.data });
    case 'PublishSectorReport':
      return accept({ type: 'SectorReportPublished', data: command.data });
    case 'HoldMidtermReview':
      return isIn2017(command.data.heldOn)
        ? accept({ type: 'MidtermReviewHeld', data: command.data })
        : refuse(notIn2017(command.data.heldOn));
    case 'CorrectFigure': {
      const against = againstCorrection(command, actor.role);
      return against === null ? accept({ type: 'FigureCorrected', data: command.data }) : refuse(against);
    }
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
