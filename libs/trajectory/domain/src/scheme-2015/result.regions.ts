import type { FactOf } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { mayFollow } from './ex-officio-year';
import { trajectory } from './trajectory.setup';

type TakenOver = FactOf<TrajectoryEvent, 'PredecessorTakenOver'>;
const isReportOwed =
  (year: number) =>
  ({ event: { data } }: { readonly event: TakenOver }): boolean =>
    data.owed.workPlacementReports?.includes(year) ?? false;
const isClassOwed =
  (year: number) =>
  ({ event: { data } }: { readonly event: TakenOver }): boolean =>
    data.owed.workPlacementClasses?.includes(year) ?? false;

const resultsOf = (year: number) =>
  trajectory.createStateConfig({
    initial: 'awaited',
    states: {
      awaited: {
        id: `workPlacement${year}awaited`,
        on: {
          WorkPlacementResultsReported: {
            guard: ({ event }) => event.data.resultYear === year,
            target: 'reported',
            actions: 'note',
          },
        },
      },
      reported: {
        id: `workPlacement${year}reported`,
        on: {
          WorkPlacementResultsClassed: {
            guard: ({ event }) => event.data.resultYear === year,
            target: 'classed',
            actions: 'note',
          },
          PredecessorTakenOver: { guard: isReportOwed(year), target: 'awaited' },
        },
      },
      classed: {
        id: `workPlacement${year}classed`,
        on: {
          PredecessorTakenOver: [
            { guard: isReportOwed(year), target: 'awaited' },
            { guard: isClassOwed(year), target: 'reported' },
          ],
        },
      },
    },
  });

/** How far the results of a year were when they were taken over. */
const taken = ({ data: { workPlacement } }: TakenOver, year: number) => {
  if (workPlacement?.classes[year]) return 'classed';
  return workPlacement?.reports[year] ? 'reported' : 'awaited';
};
const HOW_FAR = ['awaited', 'reported', 'classed'] as const;
const STATES = ['filed', 'toBeChanged', 'revised', 'acceptable'] as const;
const stateIs = (state: string) => (taking: { readonly event: TakenOver }) =>
  taking.event.data.workPlacement?.state === state;

/** Verbeterplan bpv and its results. Staying in `notFiled` is no error. @source regeling.md 2.5; R16b */
export const workPlacement = trajectory.createStateConfig({
  initial: 'notFiled',
  states: {
    notFiled: {
      on: {
        WorkPlacementPlanSubmitted: { target: 'underAssessment.filed', actions: 'note' },
        PredecessorTakenOver: [
          ...STATES.map((state) => ({ guard: stateIs(state), target: `underAssessment.${state}` as const })),
          ...HOW_FAR.flatMap((first) =>
            HOW_FAR.map((second) => ({
              guard: ({ event }: { readonly event: TakenOver }) =>
                stateIs('approved')({ event }) && taken(event, 2017) === first && taken(event, 2018) === second,
              target: [`#workPlacement2017${first}`, `#workPlacement2018${second}`] as const,
            })),
          ),
        ],
      },
    },
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
