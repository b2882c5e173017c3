import {
  type Component,
  EARLY_LEAVING_YEARS,
  type EarlyLeavingPart,
  type FundingItem,
  STUDY_VALUE_YEARS,
} from '@mijlpaal/trajectory-contract';
import {
  type Calculated,
  CalculatedContext,
  calculatedPercentages,
  calculatedStudyValue,
  CalculationPanel,
  FixedPartFields,
  nl,
  PercentageFields,
  percentageField,
  percentagesBody,
  StudyValueFields,
  studyValueBody,
  withCalculated,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { fundingQuery } from '../../api/dossier';
import { Part } from '../part';
import { common, isOne, one, type Task, type TaskKindProps } from './task';

const { tasks } = nl.assess;

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

interface Decided {
  readonly component: Component;
  readonly years: readonly number[];
  readonly taskOf: (year: number) => Task;
  /** What of its calculation the decision says; null: nothing is filled in. */
  readonly of: ((item: FundingItem) => Calculated | null) | null;
}
const decided: Readonly<Record<string, Decided>> = {
  studiewaarde: { component: 'studyValue', years: STUDY_VALUE_YEARS, taskOf: studyValue, of: calculatedStudyValue },
  'vsv-vast': {
    component: 'earlyLeavingFixed',
    years: EARLY_LEAVING_YEARS.fixed,
    taskOf: (year) => earlyLeaving('fixed', year),
    of: null,
  },
  'vsv-variabel': {
    component: 'earlyLeavingVariable',
    years: EARLY_LEAVING_YEARS.variable,
    taskOf: (year) => earlyLeaving('variable', year),
    of: calculatedPercentages,
  },
};

/** The form filled in with what the law makes of the figures, beside how it came about. */
export default function DecisionTask({ name, brin, mayRecord, children }: TaskKindProps) {
  const mayDecide = mayRecord('study-value-decisions');
  const funding = useQuery({ ...fundingQuery(brin), refetchOnWindowFocus: false, enabled: mayDecide });
  const [, kind = '', digits] = /^(.+)-(\d{4})$/.exec(name) ?? [];
  const how = decided[kind];
  const year = how?.years.find((each) => each === Number(digits));
  if (how === undefined || year === undefined) return children(null);
  const task = how.taskOf(year);
  if (!mayDecide) return children(task); // the page says whose it is
  return (
    <Part query={funding}>
      {({ items }) => {
        const item = items.find((one) => one.component === how.component && one.year === year);
        const calculated = (item && how.of?.(item)) ?? null;
        const filled: Task = {
          ...task,
          initial: (dossier) => ({ ...task.initial(dossier), ...calculated?.values }),
          bodyOf: (values) =>
            how.of === null ? task.bodyOf(values) : withCalculated(task.bodyOf(values), calculated, values),
          ...(item && {
            beside: <CalculationPanel item={item} year={year} isKnown={how.of === null ? null : calculated !== null} />,
          }),
        };
        return <CalculatedContext value={calculated}>{children(filled)}</CalculatedContext>;
      }}
    </Part>
  );
}
