import type { SnapshotFrom } from 'xstate';
import { earlyLeaving, studyValue, workPlacement } from './result.regions';
import { absent } from './standing';
import { trajectory } from './trajectory.setup';

const agreement = trajectory.createStateConfig({
  initial: 'unsigned',
  states: { unsigned: { on: { AgreementSigned: { target: 'signed', actions: 'note' } } }, signed: {} },
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
    idle: { on: { PlanSubmitted: 'underAssessment' } },
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

const excellence = trajectory.createStateConfig({
  initial: 'open',
  states: {
    open: {
      on: {
        PlanSubmitted: [
          { guard: ({ event }) => event.data.excellenceApplication, target: 'applied' },
          { target: 'notApplied' },
        ],
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
    notYet: { on: { PlanSubmitted: 'executing' } },
    executing: {
      on: {
        InterimReportSubmitted: { actions: 'note' },
        ChangeNotified: { actions: 'note' },
        ProgressTalkPlanned: { actions: 'note' },
        ProgressTalkHeld: { actions: 'note' },
        ProgressAdvised: { actions: 'note' },
        FinalReportSubmitted: { target: 'reported', actions: 'note' },
      },
    },
    reported: {
      on: {
        ProgressTalkPlanned: { actions: 'note' },
        ProgressTalkHeld: { actions: 'note' },
        ProgressAdvised: { actions: 'note' },
      },
    },
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
      },
      // money that nobody applies for may still be decided and paid when the course is closed
      states: { course, studyValue, earlyLeaving },
    },
  },
});

/** A trajectory between two facts: where the chart is, with the standing as its context. */
export type TrajectorySnapshot = SnapshotFrom<typeof trajectoryMachine>;
