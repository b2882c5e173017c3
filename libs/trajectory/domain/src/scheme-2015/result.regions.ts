import { mayFollow } from './ex-officio-year';
import { trajectory } from './trajectory.setup';

const resultsOf = (year: number) =>
  trajectory.createStateConfig({
    initial: 'awaited',
    states: {
      awaited: {
        on: {
          WorkPlacementResultsReported: {
            guard: ({ event }) => event.data.resultYear === year,
            target: 'reported',
            actions: 'note',
          },
        },
      },
      reported: {
        on: {
          WorkPlacementResultsClassed: {
            guard: ({ event }) => event.data.resultYear === year,
            target: 'classed',
            actions: 'note',
          },
        },
      },
      classed: {},
    },
  });

/** Verbeterplan bpv and its results. Staying in `notFiled` is no error. @source regeling.md 2.5; R16b */
export const workPlacement = trajectory.createStateConfig({
  initial: 'notFiled',
  states: {
    notFiled: { on: { WorkPlacementPlanSubmitted: { target: 'underAssessment.filed', actions: 'note' } } },
    underAssessment: {
      initial: 'filed',
      on: {
        WorkPlacementPlanAssessed: [
          { guard: ({ event }) => event.data.outcome === 'acceptable', target: '.acceptable', actions: 'note' },
          { target: '.toBeChanged', actions: 'note' },
        ],
        WorkPlacementPlanRevised: { target: '.revised', actions: 'note' },
      },
      states: {
        filed: {},
        toBeChanged: {},
        revised: {},
        acceptable: { on: { WorkPlacementPlanApproved: { target: '#workPlacementApproved', actions: 'note' } } },
      },
    },
    approved: {
      id: 'workPlacementApproved',
      type: 'parallel',
      states: { 2017: resultsOf(2017), 2018: resultsOf(2018) },
    },
  },
});

/** Study value, from 2016 on: each year by itself. @source R16 3.1-3.12; regeling.md 2.6 */
export const studyValue = trajectory.createStateConfig({
  on: {
    StudyValueDataReceived: { actions: 'note' },
    StudyValueDecided: {
      guard: ({ context, event }) => mayFollow(context.studyValue[event.data.year], 'decided'),
      actions: 'note',
    },
    StudyValuePaid: {
      guard: ({ context, event }) => mayFollow(context.studyValue[event.data.year], 'paid'),
      actions: 'note',
    },
  },
});

/** Early leaving (vsv): each part and each year by itself. @source PB 8-14; regeling.md 2.6, 4.6 */
export const earlyLeaving = trajectory.createStateConfig({
  on: {
    EarlyLeavingDataReceived: { actions: 'note' },
    EarlyLeavingDecided: {
      guard: ({ context, event: { data } }) => mayFollow(context.earlyLeaving[data.part][data.year], 'decided'),
      actions: 'note',
    },
    EarlyLeavingPaid: {
      guard: ({ context, event: { data } }) => mayFollow(context.earlyLeaving[data.part][data.year], 'paid'),
      actions: 'note',
    },
  },
});
