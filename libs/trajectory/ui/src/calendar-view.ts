import { type DeadlineItem, plusDays, weekdayOf } from '@mijlpaal/trajectory-contract';
import type { CalendarView } from './calendar-address';
import { plain } from './plain';

const byText = (a: string, b: string): number => a.localeCompare(b, 'nl', { sensitivity: 'base' });

/**
 * The deadlines that a view keeps, by last day and then by name. The day counts in the list alone: a month shows all of its days.
 * @param own BRINs of the own portfolio; null when they are not known
 */
export function chosenDeadlines(
  all: readonly DeadlineItem[],
  view: CalendarView,
  own: ReadonlySet<string> | null,
): readonly DeadlineItem[] {
  const text = plain(view.zoek ?? '').trim();
  return all
    .filter(
      ({ id, brin, name, turn, state, lastDay }) =>
        (view.klaar === 'ook' || state !== 'closed') &&
        (view.wie === undefined || turn === view.wie) &&
        (view.termijn === undefined || id === view.termijn) &&
        (view.dag === undefined || view.weergave === undefined || lastDay === view.dag) &&
        (view.portefeuille === undefined || own === null || own.has(brin)) &&
        (text === '' || plain(`${name} ${brin}`).includes(text)),
    )
    .sort((a, b) => byText(a.lastDay, b.lastDay) || byText(a.id, b.id) || byText(a.name, b.name));
}

const monthOf = (day: string): string => day.slice(0, '2015-04'.length);

/** The server's day, as far as its answer shows: no deadline that is open, no day. */
export function dayOfAnswer(all: readonly DeadlineItem[]): string | null {
  const open = all.find(({ daysLeft }) => daysLeft !== null);
  return open?.daysLeft == null ? null : plusDays(open.lastDay, -open.daysLeft);
}

/** Where the calendar opens: this month, or the last one with a deadline when nothing is open any more. @param all one or more */
export const firstMonth = (all: readonly DeadlineItem[]): string =>
  monthOf(dayOfAnswer(all) ?? all.map(({ lastDay }) => lastDay).reduce((a, b) => (b > a ? b : a)));

const LONGEST_MONTH = 31;
export const monthBefore = (month: string): string => monthOf(plusDays(`${month}-01`, -1));
export const monthAfter = (month: string): string => monthOf(plusDays(`${month}-01`, LONGEST_MONTH));

/** First and last day of a month. */
export const periodOf = (month: string): { readonly from: string; readonly to: string } => ({
  from: `${month}-01`,
  to: plusDays(`${monthAfter(month)}-01`, -1),
});

/** Deadlines of one kind that have the same last day. */
export interface SameDay {
  readonly id: string;
  readonly items: readonly DeadlineItem[];
}
export interface CalendarDay {
  readonly day: string;
  /** Of the days before and after the month that fill its weeks nothing is shown. */
  readonly inMonth: boolean;
  readonly groups: readonly SameDay[];
}

/** The weeks of a month, Monday first, each with seven days. */
export function weeksOf(month: string, deadlines: readonly DeadlineItem[]): readonly (readonly CalendarDay[])[] {
  const byDay = Map.groupBy(deadlines, ({ lastDay }): string => lastDay);
  const first = `${month}-01`;
  const weeks: CalendarDay[][] = [];
  const DAYS = [0, 1, 2, 3, 4, 5, 6];
  for (
    let monday = plusDays(first, -((weekdayOf(first) + 6) % 7));
    monday < `${monthAfter(month)}-01`;
    monday = plusDays(monday, DAYS.length)
  )
    weeks.push(
      DAYS.map((after) => {
        const day = plusDays(monday, after);
        const groups = Map.groupBy(byDay.get(day) ?? [], ({ id }) => id);
        return { day, inMonth: monthOf(day) === month, groups: [...groups].map(([id, items]) => ({ id, items })) };
      }),
    );
  return weeks;
}

/** The month with a deadline that is nearest to this one, later before earlier; null when there is none. */
export function nearestMonth(month: string, deadlines: readonly DeadlineItem[]): string | null {
  const months = [...new Set(deadlines.map(({ lastDay }) => monthOf(lastDay)))].sort();
  return months.find((each) => each > month) ?? months.findLast((each) => each < month) ?? null;
}
