import { EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { decimalOf } from '../data/typed-numbers';
import { sendable, type Values, valueAt } from '../form/values';

/** `9,5` is `9.50`; what is no number stays as it was typed. */
function percentageOf(typed: unknown): string | null {
  const text = decimalOf(typed);
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d?))?$/.exec(text ?? '') ?? [];
  return whole === undefined ? text : `${whole}.${decimals.padEnd(2, '0')}`;
}

/** `0,550` is `0.55`; what is no number stays as it was typed. */
const studyValueOf = (typed: unknown): string | null =>
  decimalOf(typed)?.replace(/^(\d+(?:\.\d*[1-9])?)\.?0*$/, '$1') ?? null;

/** What is sent of study values: a value that is left empty is null. */
export const studyValueBody = (values: Values): unknown => {
  const rows: readonly unknown[] = Array.isArray(values['values']) ? values['values'] : [];
  return sendable({
    ...values,
    values: rows.map((row) => ({
      domain: valueAt(row, ['domain']),
      level: valueAt(row, ['level']),
      base: studyValueOf(valueAt(row, ['base'])),
      average: studyValueOf(valueAt(row, ['average'])),
    })),
  });
};

const filled = (values: Values) =>
  EarlyLeavingCategory.options.flatMap((category) => {
    const percentage = percentageOf(valueAt(values, ['percentages', category]));
    return percentage === null ? [] : [{ category, percentage }];
  });

/** What is sent of percentages: those that are filled in. */
export const percentagesBody = (values: Values): unknown => sendable({ ...values, percentages: filled(values) });

/** The field that a place in it stands for; of the list as a whole that is the first one. */
export const percentageField = (place: string, values: Values): string =>
  place.replace(/^percentages(?:\[(\d+)\].*)?$/, (_, at?: string) => {
    const category = at === undefined ? undefined : filled(values)[Number(at)]?.category;
    return `percentages.${category ?? EarlyLeavingCategory.options[0]}`;
  });
