import type { PublishedCeiling } from '@mijlpaal/trajectory-contract';
import { formatNumber } from './format';

const CENTS = 100n;
const inCents = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** The sum of amounts with two decimals, in the same form. */
export function euros(amounts: readonly string[]): string {
  const sum = amounts.reduce((total, amount) => total + inCents(amount), 0n);
  return `${sum / CENTS}.${String(sum % CENTS).padStart(2, '0')}`;
}

/** `187500000.00` as `187,5`. */
export const millions = (amount: string): string => formatNumber((Number(amount) / 1_000_000).toFixed(1));

export interface YearOfMoney {
  readonly year: number;
  readonly investment: string;
  readonly results: string;
  readonly total: string;
}

/** What there is of each year, in euros: what is invested, and what is for results. */
export function moneyByYear(ceilings: readonly PublishedCeiling[]): readonly YearOfMoney[] {
  const years = [...new Set(ceilings.map(({ year }) => year))].sort();
  return years.map((year) => {
    const of = (isInvestment: boolean) =>
      euros(
        ceilings
          .filter((one) => one.year === year && ['investment', 'excellence'].includes(one.component) === isInvestment)
          .map(({ amount }) => amount),
      );
    const [investment, results] = [of(true), of(false)];
    return { year, investment, results, total: euros([investment, results]) };
  });
}
