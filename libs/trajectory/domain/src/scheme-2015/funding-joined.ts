import { centsOf, Fraction, moneyOf } from '@mijlpaal/shared-money';
import type { Known } from './funding-known';
import type { DeliveredCounts, DeliveredDiplomas, FundingCandidate } from './funding-knowledge';
import { togetherKnown } from './funding-lines';

type Figures = NonNullable<FundingCandidate['figures']>;

/** One number of two; what is suppressed in one of them is not known of both. */
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
const plusText = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : exact(Fraction.parse(a).plus(Fraction.parse(b)));
/** Sums of study values have at most twelve decimals, and so has a sum of them. */
const exact = (sum: Fraction): string => sum.toDecimal(12);

/** National contribution and level-2 students together; null: of none of them anything is known. */
export function joinedFigures(parts: readonly Pick<FundingCandidate, 'figures'>[]): Figures | null {
  const all = parts.flatMap(({ figures }) => (figures === null ? [] : [figures]));
  if (all.length === 0) return null;
  const contribution = all.reduce((cents, { value }) => cents + centsOf(value.nationalContribution), 0n);
  const students = all.reduce((sum, { value }) => sum + value.level2Students, 0);
  return togetherKnown({ nationalContribution: moneyOf(contribution), level2Students: students }, all);
}

/** Cells of the same period and name become one. */
function together<Value, Row extends readonly [string, ...unknown[]]>(
  all: readonly Known<Value>[],
  periodOf: (value: Value) => string,
  rowsOf: (value: Value) => readonly Row[],
  add: (a: Row, b: Row) => Row,
): Known<{ readonly period: string; readonly rows: readonly Row[] }>[] {
  return [...Map.groupBy(all, ({ value }) => periodOf(value))].map(([period, deliveries]) => {
    const cells = new Map<string, Row>();
    for (const row of deliveries.flatMap(({ value }) => rowsOf(value))) {
      const known = cells.get(row[0]);
      cells.set(row[0], known === undefined ? row : add(known, row));
    }
    return togetherKnown({ period, rows: [...cells.values()] }, deliveries);
  });
}

/** Sums of diplomas of institutions that merged, unit by unit. @source R16 art. 3.10 */
export const joinedDiplomas = (parts: readonly Pick<FundingCandidate, 'diplomas'>[]): Known<DeliveredDiplomas>[] =>
  together<DeliveredDiplomas, DeliveredDiplomas['units'][number]>(
    parts.flatMap(({ diplomas = [] }) => diplomas),
    ({ schoolYear }) => schoolYear,
    ({ units }) => units,
    ([unit, ...a], [, ...b]) => [unit, plus(a[0], b[0]), plusText(a[1], b[1]), plus(a[2], b[2])],
  ).map(({ value: { period, rows }, ...from }) => ({ ...from, value: { schoolYear: period, units: rows } }));

/** Counts of students and leavers of institutions that merged, category by category. */
export const joinedCounts = (parts: readonly Pick<FundingCandidate, 'counts'>[]): Known<DeliveredCounts>[] =>
  together<DeliveredCounts, DeliveredCounts['categories'][number]>(
    parts.flatMap(({ counts = [] }) => counts),
    ({ countedOn }) => countedOn,
    ({ categories }) => categories,
    ([category, ...a], [, ...b]) => [category, plus(a[0], b[0]), plus(a[1], b[1])],
  ).map(({ value: { period, rows }, ...from }) => ({
    ...from,
    value: { countedOn: period as DeliveredCounts['countedOn'], categories: rows }, // a count day of one of them
  }));
