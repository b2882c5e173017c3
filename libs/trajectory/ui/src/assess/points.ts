import {
  ExcellenceItem,
  ExcellenceAdviceOutcome,
  excellenceAdviceMistakes,
  ItemResult,
} from '@mijlpaal/trajectory-contract';
import { sendable, type Values, valueAt } from '../form/values';

export type Result = 'met' | 'notMet' | 'notApplicable';
export type Outcome = 'positive' | 'positiveWithConditions' | 'negative';

/** What is filled in for a point; null: nothing yet. */
export const resultOf = (values: Values, item: ExcellenceItem): Result | null =>
  ItemResult.safeParse(valueAt(values, ['items', item, 'result'])).data ?? null;

export const pointsWith = (values: Values, result: Result | null): readonly ExcellenceItem[] =>
  ExcellenceItem.options.filter((item) => resultOf(values, item) === result);

/** Of all points how many are filled in. */
export const filledPoints = (values: Values): { readonly filled: number; readonly all: number } => {
  const all = ExcellenceItem.options.length;
  return { filled: all - pointsWith(values, null).length, all };
};

/** Points of one part of the framework: `E1`. */
export const pointsOf = (part: string): readonly ExcellenceItem[] =>
  ExcellenceItem.options.filter((item) => item.startsWith(`${part}.`));

/** What a point may be: the contract says which may be left out of a plan. */
export const mayBeLeftOut = (item: ExcellenceItem): boolean =>
  excellenceAdviceMistakes({ items: { [item]: { result: 'notApplicable', motivation: '-' } } }).every(
    ({ path }) => path.at(-1) !== 'result' || path[1] !== item,
  );

const wrongPoints = (values: Values, outcome: Outcome): readonly string[] =>
  excellenceAdviceMistakes({ ...values, outcome, conditions: [] }).flatMap(({ path }) =>
    path.at(-1) === 'result' ? [String(path[1])] : [],
  );
/** The points because of which an outcome cannot be; what is wrong whatever the outcome is, is not among them. */
export const against = (values: Values, outcome: Outcome): readonly string[] => {
  const always = wrongPoints(values, 'negative');
  return wrongPoints(values, outcome).filter((item) => !always.includes(item));
};

const conditionsIn = (values: Values): readonly unknown[] =>
  Array.isArray(values['conditions']) ? values['conditions'] : [];

/** What follows from the points; null: they do not say it yet. */
function following(values: Values): Outcome | null {
  if (pointsWith(values, 'notMet').length > 0)
    return conditionsIn(values).length > 0 ? 'positiveWithConditions' : 'negative';
  return pointsWith(values, null).length > 0 ? null : 'positive';
}

/** What was chosen, as far as the points allow it; else what follows from them. */
export function outcomeOf(values: Values): Outcome | null {
  const chosen = ExcellenceAdviceOutcome.safeParse(values['outcome']).data;
  return chosen !== undefined && against(values, chosen).length === 0 ? chosen : following(values);
}

/** What is sent: the outcome that follows, and conditions only where it has them. */
export const adviceBody = (values: Values): unknown => {
  const outcome = outcomeOf(values);
  return sendable({
    ...values,
    items: Object.fromEntries(ExcellenceItem.options.map((item) => [item, valueAt(values, ['items', item]) ?? {}])),
    outcome: outcome ?? 'negative', // while points are missing: it is not sent without them
    conditions: outcome === 'positiveWithConditions' ? conditionsIn(values) : [],
  });
};
