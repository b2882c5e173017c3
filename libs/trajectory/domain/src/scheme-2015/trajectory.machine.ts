import type { FactOf } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import type { SnapshotFrom } from 'xstate';
import { earlyLeaving, studyValue, workPlacement } from './result.regions';
import { absent } from './standing';
import { trajectory } from './trajectory.setup';

const agreement = trajectory.createStateConfig({
  initial: 'unsigned',
  states: {
    unsigned: {
      on: {
        AgreementSigned: { target: 'signed', actions: 'note' },
        PredecessorTakenOver: { guard: ({ event }) => event.data.agreement !== null, target: 'signed' },
      },
    },
    signed: {},
  },
});

const plan = trajectory.createStateConfig({
  initial: 'awaited',
  states: {
    awaited: {
      on: {
        PlanDelayNotified: { actions: 'note' },
        PlanSubmitted: [
          { guard: ({ event }) => event.data.provisional, target: 'filed.provisional', actions: 'note' },
          { target: 'filed.final', actions: 'note' },
        ],
        PredecessorTakenOver: [
          { guard: ({ event: { data } }) => isProvisional(data), target: 'filed.provisional' },
          { guard: ({ event }) => event.data.plan !== null, target: 'filed.final' },
        ],
      },
    },
    filed: {
      initial: 'provisional',
      states: { provisional: { on: { PlanConfirmed: { target: 'final', actions: 'note' } } }, final: {} },
    },
  },
});

const assessment = trajectory.createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      on: {
        PlanSubmitted: 'underAssessment',
        PredecessorTakenOver: [
          { guard: ({ event }) => event.data.plan?.advices.length === 0, target: 'underAssessment' },
          { guard: ({ event }) => event.data.plan !== null, target: 'advised' },
        ],
      },
    },
    underAssessment: {
      on: {
        PlanTalkHeld: { actions: 'note' },
        PlanAdvised: { target: 'advised', actions: 'note' },
        PlanSupplemented: { actions: 'note' },
      },
    },
    advised: {
      on: {
        PlanTalkHeld: { actions: 'note' },
        PlanAdvised: { actions: 'note' },
        PlanSupplemented: { target: 'underAssessment', actions: 'note' },
      },
    },
  },
});

/** A plan that is taken over may still be provisional. */
const isProvisional = ({ plan }: FactOf<TrajectoryEvent, 'PredecessorTakenOver'>['data']): boolean =>
  plan !== null && plan.provisional && plan.confirmed === null;

const takenExcellence = (
  ['notApplied', 'applied', 'advised', 'approved', 'approvedWithConditions', 'rejected'] as const
).map((target) => ({
  guard: ({ event }: { readonly event: FactOf<TrajectoryEvent, 'PredecessorTakenOver'> }) =>
    event.data.plan?.excellence === target,
  target,
}));

const excellence = trajectory.createStateConfig({
  initial: 'open',
  states: {
    open: {
      on: {
        PlanSubmitted: [
          { guard: ({ event }) => event.data.excellenceApplication, target: 'applied' },
          { target: 'notApplied' },
        ],
        PredecessorTakenOver: takenExcellence,
      },
    },
    applied: { on: { ExcellenceAdvised: { target: 'advised', actions: 'note' } } },
    advised: {
      on: {
        ExcellenceAdvised: { actions: 'note' },
        ExcellenceDecided: [
          { guard: ({ event }) => event.data.outcome === 'approved', target: 'approved', actions: 'note' },
          { guard: ({ event }) => event.data.outcome === 'rejected', target: 'rejected', actions: 'note' },
          { target: 'approvedWithConditions', actions: 'note' },
        ],
      },
    },
    approved: {},
    approvedWithConditions: {},
    rejected: {},
    notApplied: {},
  },
});

const reporting = trajectory.createStateConfig({
  initial: 'notYet',
  states: {
    notYet: {
      on: {
        PlanSubmitted: 'executing',
        PredecessorTakenOver: [
          { guard: ({ event: { data } }) => data.plan !== null && data.met.finalReport !== null, target: 'reported' },
          { guard: ({ event }) => event.data.plan !== null, target: 'executing' },
        ],
      },
    },
    executing: {
      on: {
        InterimReportSubmitted: { actions: 'note' },
        ChangeNotified: { actions: 'note' },
        ProgressTalkPlanned: { actions: 'note' },
        ProgressTalkHeld: { actions: 'note' },
        ProgressAdvised: { actions: 'note' },
        FinalReportSubmitted: { target: 'reported', actions: 'note' },
        PredecessorTakenOver: { guard: ({ event }) => event.data.met.finalReport !== null, target: 'reported' },
      },
    },
    reported: {
      on: {
        ProgressTalkPlanned: { actions: 'note' },
        ProgressTalkHeld: { actions: 'note' },
        ProgressAdvised: { actions: 'note' },
        PredecessorTakenOver: { guard: ({ event }) => event.data.owed.finalReport, target: 'executing' },
      },
    },
  },
});

/** Who it goes on for, and whether it waits for somebody to go on for itself. */
const succession = trajectory.createStateConfig({
  on: { PredecessorTakenOver: { actions: 'note' } },
  initial: 'known',
  states: {
    known: { on: { SuccessorAwaited: { target: 'awaited', actions: 'note' } } },
    awaited: { on: { TrajectoryEnded: { target: '#ended', actions: 'note' } } },
  },
});

/** What people do with it, until it is closed. */
const course = trajectory.createStateConfig({
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      on: {
        TrajectoryClosed: {
          guard: ({ context }) => context.finalReport !== null && context.talks[2019] !== undefined,
          target: 'closed',
          actions: 'note',
        },
        WorkClaimed: { guard: ({ context }) => context.assessor === null, actions: 'note' },
        WorkHandedOver: { guard: ({ context }) => context.assessor !== null, actions: 'note' },
        InstitutionReportRecorded: { actions: 'note' },
      },
      states: { agreement, plan, assessment, excellence, reporting, workPlacement },
    },
    closed: {},
  },
});

/** Traject 2015-2018 of one institution: which fact may follow which. @source scheme-2015, section 1 */
export const trajectoryMachine = trajectory.createMachine({
  id: 'trajectory-2015',
  context: absent,
  initial: 'absent',
  states: {
    absent: { on: { TrajectoryOpened: { target: 'opened', actions: 'note' } } },
    opened: {
      type: 'parallel',
      on: {
        ReminderIssued: { actions: 'note' },
        ReminderSent: { actions: 'note' },
        ReminderFailed: { actions: 'note' },
        FactCorrected: { actions: 'note' },
        RulesAdopted: { actions: 'note' },
        TrajectoryHandedOver: { target: 'ended', actions: 'note' },
      },
      // money that nobody applies for may still be decided and paid when the course is closed
      states: { course, studyValue, earlyLeaving, succession },
    },
    /** Another trajectory goes on, or none: what was issued may still be sent, and what was wrong corrected. */
    ended: {
      id: 'ended',
      on: {
        ReminderSent: { actions: 'note' },
        ReminderFailed: { actions: 'note' },
        FactCorrected: { actions: 'note' },
      },
    },
  },
});

/** A trajectory between two facts: where the chart is, with the standing as its context. */
export type TrajectorySnapshot = SnapshotFrom<typeof trajectoryMachine>;
