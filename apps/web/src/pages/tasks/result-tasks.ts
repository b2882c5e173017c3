import {
  EARLY_LEAVING_YEARS,
  type EarlyLeavingPart,
  RESULT_YEARS,
  STUDY_VALUE_YEARS,
  type TimelineItem,
  type TrajectoryFactType,
} from '@mijlpaal/trajectory-contract';
import {
  ClosureFields,
  EndingFields,
  FixedPartFields,
  GroundsFields,
  nl,
  PercentageFields,
  percentageField,
  percentagesBody,
  StudyValueFields,
  studyValueBody,
  WorkPlacementAssessmentFields,
  WorkPlacementClassFields,
} from '@mijlpaal/trajectory-ui';
import { common, one, type Task, type TaskKindProps } from './task';

const { tasks } = nl.assess;

const isOne =
  (types: readonly TrajectoryFactType[], about: Readonly<Record<string, unknown>> = {}) =>
  ({ fact, data }: TimelineItem): boolean =>
    types.some((each) => each === fact) && Object.entries(about).every(([key, value]) => data[key] === value);
const isWorkPlacementPlan = isOne([
  'WorkPlacementPlanSubmitted',
  'WorkPlacementPlanAssessed',
  'WorkPlacementPlanRevised',
]);

const classing = (resultYear: number): Task => {
  const isReport = isOne(['WorkPlacementResultsReported'], { resultYear });
  return one({
    collection: 'work-placement-classifications',
    title: tasks['work-placement-classifications'].title(resultYear),
    variant: String(resultYear),
    deadline: `work-placement-class-${resultYear}`,
    initial: () => ({ resultYear, grounds: '', ...common }),
    Fields: WorkPlacementClassFields,
    isMaterial: (item) => isReport(item) || isWorkPlacementPlan(item),
  });
};

const studyValue = (year: number): Task =>
  one({
    collection: 'study-value-decisions',
    title: tasks['study-value-decisions'].title(year),
    variant: String(year),
    deadline: `study-value-decision-${year}`,
    initial: () => ({ year, values: [{ base: '', average: '' }], ...common }),
    Fields: StudyValueFields,
    words: nl.resultRules,
    bodyOf: studyValueBody,
    isMaterial: isOne(['StudyValueDataReceived', 'StudyValueDecided'], { year }),
  });

const earlyLeaving = (part: EarlyLeavingPart, year: number): Task =>
  one({
    collection: 'early-leaving-decisions',
    title: tasks['early-leaving-decisions'].title(year, part),
    variant: `${part}-${year}`,
    deadline: `early-leaving-${part}-decision-${year}`,
    words: nl.resultRules,
    initial: () => ({ year, part, ...(part === 'variable' && { percentages: {} }), ...common }),
    ...(part === 'fixed'
      ? { Fields: FixedPartFields }
      : { Fields: PercentageFields, bodyOf: percentagesBody, fieldOf: percentageField }),
    isMaterial: isOne(['EarlyLeavingDataReceived', 'EarlyLeavingDecided'], { year, part }),
  });

const single: Readonly<Record<string, Task>> = {
  'verbeterplan-bpv': one({
    collection: 'work-placement-assessments',
    title: tasks['work-placement-assessments'].title(),
    deadline: 'work-placement-approval-2017',
    initial: () => ({ findings: '', ...common }),
    Fields: WorkPlacementAssessmentFields,
    isMaterial: isWorkPlacementPlan,
  }),
  'verbeterplan-bpv-goedkeuren': one({
    collection: 'work-placement-approvals',
    title: tasks['work-placement-approvals'].title(),
    deadline: 'work-placement-approval-2017',
    initial: () => ({ grounds: '', ...common }),
    Fields: GroundsFields,
    isMaterial: isWorkPlacementPlan,
  }),
  afsluiten: one({
    collection: 'closures',
    title: tasks.closures.title(),
    deadline: null,
    initial: () => common,
    Fields: ClosureFields,
    isMaterial: isOne(['FinalReportSubmitted', 'ProgressTalkHeld']),
  }),
  beeindigen: one({
    collection: 'endings',
    title: tasks.endings.title(),
    deadline: null,
    initial: () => ({ grounds: '', ...common }),
    Fields: EndingFields,
    isMaterial: isOne(['SuccessorAwaited', 'FinalReportSubmitted']),
  }),
};
const yearly: Readonly<Record<string, { readonly years: readonly number[]; readonly taskOf: (year: number) => Task }>> =
  {
    'indeling-bpv': { years: RESULT_YEARS, taskOf: classing },
    studiewaarde: { years: STUDY_VALUE_YEARS, taskOf: studyValue },
    'vsv-vast': { years: EARLY_LEAVING_YEARS.fixed, taskOf: (year) => earlyLeaving('fixed', year) },
    'vsv-variabel': { years: EARLY_LEAVING_YEARS.variable, taskOf: (year) => earlyLeaving('variable', year) },
  };

/** @param name as in the address: `verbeterplan-bpv`, `studiewaarde-2016`; null: there is no such task */
function resultTask(name: string): Task | null {
  const [, kind = '', digits] = /^(.+)-(\d{4})$/.exec(name) ?? [];
  const { years = [], taskOf } = yearly[kind] ?? {};
  const year = years.find((each) => each === Number(digits));
  return (year === undefined ? single[name] : taskOf?.(year)) ?? null;
}

/** Work placement, study value, early leaving, and the end of a trajectory. */
export default function ResultTask({ name, children }: TaskKindProps) {
  return children(resultTask(name));
}
