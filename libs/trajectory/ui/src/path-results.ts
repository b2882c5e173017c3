import {
  type Dossier,
  EARLY_LEAVING_YEARS,
  EarlyLeavingPart,
  RESULT_YEARS,
  STUDY_VALUE_YEARS,
  type TimelineItem,
  WorkPlacementAssessment,
  WorkPlacementClass,
} from '@mijlpaal/trajectory-contract';
import { nl } from './nl';
import { finder, type PathLane, type PathStep } from './path-finder';

const texts = nl.path;
const { steps } = texts;

/** Filing a plan for work placement is free: until one is filed the lane has one step. */
function workPlacementLane(dossier: Dossier): PathLane {
  const { ofType, step, ifDone } = finder(dossier);
  const plan = step(steps.workPlacementPlan, 'WorkPlacementPlanSubmitted');
  const rest = (): PathStep[] => {
    const outcome = WorkPlacementAssessment.safeParse(ofType('WorkPlacementPlanAssessed').at(-1)?.data['outcome']);
    const assessed = outcome.success ? nl.workPlacementAssessment[outcome.data] : null;
    return [
      step(steps.workPlacementAssessed, 'WorkPlacementPlanAssessed', undefined, assessed),
      ...ifDone(steps.workPlacementRevised, 'WorkPlacementPlanRevised'),
      step(steps.workPlacementApproved, 'WorkPlacementPlanApproved'),
      ...RESULT_YEARS.flatMap((year) => {
        const given = WorkPlacementClass.safeParse(ofType('WorkPlacementResultsClassed', year).at(-1)?.data['class']);
        return [
          step(steps.workPlacementReport(year), 'WorkPlacementResultsReported', year),
          step(
            steps.workPlacementClass(year),
            'WorkPlacementResultsClassed',
            year,
            given.success ? nl.workPlacementClass[given.data] : null,
          ),
        ];
      }),
    ];
  };
  return { title: texts.pathWorkPlacement, steps: plan.on === null ? [plan] : [plan, ...rest()] };
}

const hasYear = (facts: readonly TimelineItem[], year: number): boolean =>
  facts.some(({ data }) => data['year'] === year);

/** Years of which data came in; the lane is there once there is one. */
function studyValueLanes(dossier: Dossier): PathLane[] {
  const { ofType, step } = finder(dossier);
  const years = STUDY_VALUE_YEARS.filter((year) => hasYear(ofType('StudyValueDataReceived'), year));
  const lane = years.flatMap((year) => [
    step(steps.received(year), 'StudyValueDataReceived', year),
    step(steps.decided(year), 'StudyValueDecided', year),
    step(steps.paid(year), 'StudyValuePaid', year),
  ]);
  return lane.length === 0 ? [] : [{ title: texts.pathStudyValue, steps: lane }];
}

function earlyLeavingLanes(whole: Dossier): PathLane[] {
  return EarlyLeavingPart.options.flatMap((part) => {
    const dossier = {
      ...whole,
      facts: whole.facts.filter(({ data }) => data['part'] === part),
      deadlines: whole.deadlines.filter(({ id }) => id.startsWith(`early-leaving-${part}`)),
    };
    const { ofType, step } = finder(dossier);
    const years = EARLY_LEAVING_YEARS[part].filter((year) => hasYear(ofType('EarlyLeavingDataReceived'), year));
    const lane = years.flatMap((year) => [
      step(steps.received(year), 'EarlyLeavingDataReceived', year),
      step(steps.decided(year), 'EarlyLeavingDecided', year),
      step(steps.paid(year), 'EarlyLeavingPaid', year),
    ]);
    return lane.length === 0 ? [] : [{ title: texts.pathEarlyLeaving(nl.earlyLeavingPart[part]), steps: lane }];
  });
}

/** What runs beside the yearly reports: work placement, study value and early leaving. */
export const resultLanes = (dossier: Dossier): readonly PathLane[] => [
  workPlacementLane(dossier),
  ...studyValueLanes(dossier),
  ...earlyLeavingLanes(dossier),
];
