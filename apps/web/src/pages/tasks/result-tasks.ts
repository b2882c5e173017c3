import { RESULT_YEARS } from '@mijlpaal/trajectory-contract';
import {
  ClosureFields,
  EndingFields,
  GroundsFields,
  nl,
  WorkPlacementAssessmentFields,
  WorkPlacementClassFields,
} from '@mijlpaal/trajectory-ui';
import { common, isOne, one, type Task, type TaskKindProps } from './task';

const { tasks } = nl.assess;

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
/** @param name as in the address: `verbeterplan-bpv`, `indeling-bpv-2017`; null: there is no such task */
function resultTask(name: string): Task | null {
  const [, digits] = /^indeling-bpv-(\d{4})$/.exec(name) ?? [];
  const year = RESULT_YEARS.find((each) => each === Number(digits));
  return (year === undefined ? single[name] : classing(year)) ?? null;
}

/** Work placement, and the end of a trajectory. */
export default function ResultTask({ name, children }: TaskKindProps) {
  return children(resultTask(name));
}
