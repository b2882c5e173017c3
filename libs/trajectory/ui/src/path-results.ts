import {
  type Dossier,
  EARLY_LEAVING_YEARS,
  EarlyLeavingPart,
  RESULT_YEARS,
  STUDY_VALUE_YEARS,
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

type OfMoney = 'StudyValue' | 'EarlyLeaving';

/**
 * One year of money that nobody applies for, in order of time: data, decision and payment that were, then what is to come. Data that
 * came after the first, where a decision may have gone by the earlier, are a step of their own.
 */
function yearOfMoney(dossier: Dossier, kind: OfMoney, year: number): readonly PathStep[] {
  const { ofType, step } = finder(dossier);
  const data = ofType(`${kind}DataReceived`, year);
  const [first] = data;
  const last = data.at(-1);
  if (first === undefined || last === undefined) return [];
  const received = (label: string, on: string): PathStep => ({ label, on, late: false, note: null, until: null });
  const happening = [
    received(steps.received(year), first.on),
    step(steps.decided(year), `${kind}Decided`, year),
    ...(last.on > first.on ? [received(steps.receivedAgain(year), last.on)] : []),
    step(steps.paid(year), `${kind}Paid`, year),
  ];
  const done = happening.filter(({ on }) => on !== null).sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  return [...done, ...happening.filter(({ on }) => on === null)];
}

/** Years of which data came in; the lane is there once there is one. */
function laneOfMoney(title: string, dossier: Dossier, kind: OfMoney, years: readonly number[]): PathLane[] {
  const lane = years.flatMap((year) => yearOfMoney(dossier, kind, year));
  return lane.length === 0 ? [] : [{ title, steps: lane }];
}

/** The facts and deadlines of one part of the money for early leaving. */
const ofPart = (dossier: Dossier, part: EarlyLeavingPart): Dossier => ({
  ...dossier,
  facts: dossier.facts.filter(({ data }) => data['part'] === part),
  deadlines: dossier.deadlines.filter(({ id }) => id.startsWith(`early-leaving-${part}`)),
});

/** What runs beside the yearly reports: work placement, study value and early leaving. */
export const resultLanes = (dossier: Dossier): readonly PathLane[] => [
  workPlacementLane(dossier),
  ...laneOfMoney(texts.pathStudyValue, dossier, 'StudyValue', STUDY_VALUE_YEARS),
  ...EarlyLeavingPart.options.flatMap((part) =>
    laneOfMoney(
      texts.pathEarlyLeaving(nl.earlyLeavingPart[part]),
      ofPart(dossier, part),
      'EarlyLeaving',
      EARLY_LEAVING_YEARS[part],
    ),
  ),
];
