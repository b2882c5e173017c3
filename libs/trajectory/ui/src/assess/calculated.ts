import { EarlyLeavingCategory, type FundingItem } from '@mijlpaal/trajectory-contract';
import { type Values, valueAt } from '../form/values';
import { percentagesBody, studyValueBody } from './result-bodies';

/** What the law makes of the figures of an institution, as far as who decides has to say it; null: it cannot be calculated. */
export interface Calculated {
  /** As the fact holds it. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** As the form is filled in with it. */
  readonly values: Values;
}

type Part = FundingItem['explanation']['parts'][number];
const numberIn = ({ inputs, steps }: Part, name: string): string | null =>
  steps.find((one) => one.name === name)?.value ?? inputs.find((one) => one.name === name)?.value ?? null;

/** Rounded half up. @param value decimal text of 0 or more @param digits after the point */
export function roundedText(value: string, digits: number): string {
  const [whole = '0', decimals = ''] = value.split('.');
  const padded = decimals.padEnd(digits + 1, '0');
  const kept = BigInt(whole + padded.slice(0, digits)) + (Number(padded[digits]) >= 5 ? 1n : 0n);
  const text = kept.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
/** As many decimals as a decided study value may have. */
const DIGITS = 6;
const studyValueIn = (part: Part, name: string): string | null => {
  const value = numberIn(part, name);
  return value === null ? null : roundedText(value, DIGITS).replace(/\.?0+$/, '');
};
const typed = (value: string | null): string => value?.replace('.', ',') ?? '';

/** Base and average of each domain and level. @source R16 art. 3.4, 3.5 */
export function calculatedStudyValue({ explanation: { parts } }: FundingItem): Calculated | null {
  if (parts.length === 0) return null;
  const rows = parts.map((part) => {
    const [domain = '', level] = part.name.split('-');
    return { domain, level: Number(level), base: studyValueIn(part, 'base'), average: studyValueIn(part, 'average') };
  });
  const values = rows.map((row) => ({ ...row, base: typed(row.base), average: typed(row.average) }));
  return { rows, values: { values } };
}

/** The percentage of each category that has students. @source PB art. 13(3) */
export function calculatedPercentages({ explanation: { parts } }: FundingItem): Calculated | null {
  if (parts.length === 0) return null;
  const rows = EarlyLeavingCategory.options.flatMap((category) => {
    const part = parts.find(({ name }) => name === category);
    const percentage = part && numberIn(part, 'percentage');
    return percentage ? [{ category, percentage: roundedText(percentage, 2) }] : [];
  });
  const values = rows.map(({ category, percentage }) => [category, typed(percentage)] as const);
  return { rows, values: { percentages: Object.fromEntries(values) } };
}

const KEYS = ['domain', 'level', 'category'];
/** Of a row: domain and level, or category. */
export const keyOf = (row: Readonly<Record<string, unknown>>): string =>
  KEYS.map((key) => String(row[key] ?? '')).join(' ');
/** What is filled in, as it is sent. */
export const decidedIn = (values: Values): readonly Readonly<Record<string, unknown>>[] => {
  const list = values['part'] === undefined ? 'values' : 'percentages';
  const body = values['part'] === undefined ? studyValueBody(values) : percentagesBody(values);
  const rows = valueAt(body, [list]);
  return Array.isArray(rows) ? rows : [];
};

/** What was calculated for the same domain and level, or category; undefined: nothing. */
export const calculatedFor = (calculated: Calculated, row: Readonly<Record<string, unknown>>) =>
  calculated.rows.find((one) => keyOf(one) === keyOf(row));

/** Whether what is filled in is another thing than what was calculated. */
export function differs(calculated: Calculated, values: Values): boolean {
  const decided = decidedIn(values);
  const same = (one: Readonly<Record<string, unknown>>) => {
    const row = calculatedFor(calculated, one);
    return row !== undefined && Object.entries(row).every(([name, value]) => one[name] === value);
  };
  return decided.length !== calculated.rows.length || !decided.every(same);
}

/** What is sent: the decision, what was calculated, and why it differs where it does. */
export const withCalculated = (body: unknown, calculated: Calculated | null, values: Values): unknown => {
  const { differsBecause, ...decision } = body as Record<string, unknown>; // a form's body is an object
  if (calculated === null) return decision;
  const why = differs(calculated, values) && differsBecause !== undefined ? { differsBecause } : {};
  return { ...decision, calculated: calculated.rows, ...why };
};
