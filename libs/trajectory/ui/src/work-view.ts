import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import type { WorkView } from './work-address';

export type Whose = NonNullable<WorkView['van']>;

/** What waits now, what must be done first on top. */
export const waiting = (all: readonly DeadlineItem[]): readonly DeadlineItem[] =>
  all
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));

/** @param actor who looks */
export function ofWhom(items: readonly DeadlineItem[], whose: Whose, actor: string): readonly DeadlineItem[] {
  if (whose === 'iedereen') return items;
  return items.filter(({ assignee }) => assignee === (whose === 'mij' ? actor : null));
}

/** The tasks of one person, or of nobody, in each of the months. */
export interface LoadRow {
  readonly assessor: string | null;
  readonly counts: readonly number[];
  readonly total: number;
}
export interface WorkLoad {
  /** Twelve, from the present one, as `YYYY-MM`. */
  readonly months: readonly string[];
  /** Who has most to do first; what is nobody's last. */
  readonly rows: readonly LoadRow[];
}

const MONTHS = 12;
const monthOf = (day: string): string => day.slice(0, '2015-04'.length);
const monthsFrom = (today: string): string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, ahead) => {
    const index = month - 1 + ahead;
    return `${year + Math.floor(index / MONTHS)}-${String((index % MONTHS) + 1).padStart(2, '0')}`;
  });
};

/**
 * How much is to be done in the coming twelve months, by whom. What is late counts today; what a task leads to counts too.
 * @param all deadlines of the assessors that are open or appear later
 */
export function workLoad(all: readonly DeadlineItem[], today: string): WorkLoad {
  const months = monthsFrom(today);
  const byPerson = Map.groupBy(
    all.flatMap(({ assignee, lastDay, leadsTo }) => [
      { assignee, month: monthOf(lastDay < today ? today : lastDay) },
      ...(leadsTo === null ? [] : [{ assignee, month: monthOf(leadsTo.lastDay < today ? today : leadsTo.lastDay) }]),
    ]),
    ({ assignee }) => assignee,
  );
  const rows = [...byPerson].map(([assessor, tasks]): LoadRow => {
    const counts = months.map((month) => tasks.filter((task) => task.month === month).length);
    return { assessor, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const place = ({ assessor, total }: LoadRow): number => (assessor === null ? -1 : total);
  return { months, rows: rows.filter(({ total }) => total > 0).sort((a, b) => place(b) - place(a)) };
}
