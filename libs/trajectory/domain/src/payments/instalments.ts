import { centsOf, type Money, moneyOf } from '@mijlpaal/shared-money';
import { monthAfter, type YearMonth, yearMonth } from '@mijlpaal/shared-time';
import type { Component, Instalment } from '@mijlpaal/trajectory-contract';

const MONTHLY: readonly Component[] = ['investment', 'excellence'];

function monthsFrom(first: YearMonth, last: YearMonth): readonly YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/**
 * When an amount is paid: investment and excellence in equal parts each month up to December, the first ones a cent more
 * where the amount does not divide; the other components at once.
 * @param firstMonth null: no source says when
 * @source R14 art. 2.6; R16 art. 3.9; PB art. 8 @assumption equal parts: the percentages of the months were not found
 */
export function instalments(
  component: Component,
  year: number,
  amount: Money,
  firstMonth: YearMonth | null,
): readonly Instalment[] {
  const cents = centsOf(amount);
  if (cents === 0n) return [];
  if (firstMonth === null || !MONTHLY.includes(component)) return [{ month: firstMonth, amount }];
  const months = monthsFrom(firstMonth, yearMonth(`${year}-12`));
  const count = BigInt(months.length);
  return months.map((month, index) => ({
    month,
    amount: moneyOf(cents / count + (BigInt(index) < cents % count ? 1n : 0n)),
  }));
}
