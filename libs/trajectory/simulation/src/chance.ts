import { addDays, type IsoDate } from '@mijlpaal/shared-time';
import { springHolidays } from '@mijlpaal/trajectory-contract';
import { createHash } from 'node:crypto';

/**
 * Numbers from 0 up to 1 by name: the same words always give the same number, whatever else was asked for, so that one
 * choice more changes no other. A SHA-256 of seed and words, of which the first 48 bits count.
 */
export type Chance = (...words: readonly (string | number)[]) => number;

/** @param seed whatever tells one stream of numbers from another */
export const chanceOf =
  (...seed: readonly (string | number)[]): Chance =>
  (...words) =>
    createHash('sha256')
      .update([...seed, ...words].join('|'))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48;

/** A whole number, both ends included. @param at from 0 up to 1 */
export const whole = (from: number, to: number, at: number): number => from + Math.floor(at * (to - from + 1));

/** The list in an order by chance. @param nameOf names each item, once */
export const shuffled = <T>(list: readonly T[], nameOf: (item: T) => string, chance: Chance): readonly T[] =>
  list
    .map((item) => ({ item, at: chance('order', nameOf(item)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const SATURDAY = 6;
const isWorkday = (day: IsoDate): boolean => {
  const { dayOfWeek, year } = Temporal.PlainDate.from(day);
  return dayOfWeek < SATURDAY && !springHolidays(year).has(day);
};

const workdays = new Map<string, readonly IsoDate[]>();
function workdaysOf(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const key = `${from} ${to}`;
  const known = workdays.get(key);
  if (known) return known;
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) days.push(day);
  workdays.set(key, days);
  return days;
}

/** A working day, no holiday of spring, both ends included. @param at from 0 up to 1 @throws RangeError when there is none */
export function workday(from: IsoDate, to: IsoDate, at: number): IsoDate {
  const days = workdaysOf(from, to);
  const day = days[Math.floor(at * days.length)];
  if (day === undefined) throw new RangeError(`From ${from} to ${to} there is no working day`);
  return day;
}
