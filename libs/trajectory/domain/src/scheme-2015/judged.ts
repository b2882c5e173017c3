import { daysBetween, type IsoDate } from '@mijlpaal/shared-time';
import type { Role } from '@mijlpaal/trajectory-contract';
import type { Deadline } from './deadlines';

/** What the deadlines come to on one day. */
export interface Judgement {
  /** Appeared and not closed, earliest last day first, ties in the order of section 3. */
  readonly open: readonly Deadline[];
  /** Ids of the open ones whose last day is before today. */
  readonly late: readonly string[];
  /** The earliest open one that is not late. `daysLeft`: 0 on the last day. */
  readonly nextDeadline: { readonly id: string; readonly lastDay: IsoDate; readonly daysLeft: number } | null;
  /** Who owes the earliest open one, late or not; null when nothing is open. */
  readonly turn: Role | null;
}

/** Closed, open by `today`, or not yet asked for. */
export const stateOf = ({ closedOn, appearsOn }: Deadline, today: IsoDate): 'later' | 'open' | 'closed' =>
  closedOn !== null ? 'closed' : appearsOn <= today ? 'open' : 'later';

/** "Late" begins at 00:00 of the day after the last day. */
export const isLate = (deadline: Deadline, today: IsoDate): boolean =>
  stateOf(deadline, today) === 'open' && deadline.lastDay < today;

/** @param all in the order of section 3, as `deadlines` gives them @source scheme-2015, sections 1 and 3 */
export function judged(all: readonly Deadline[], today: IsoDate): Judgement {
  const open = all
    .filter((deadline) => stateOf(deadline, today) === 'open')
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
  const next = open.find(({ lastDay }) => lastDay >= today);
  return {
    open,
    late: open.filter(({ lastDay }) => lastDay < today).map(({ id }) => id),
    nextDeadline: next ? { id: next.id, lastDay: next.lastDay, daysLeft: daysBetween(today, next.lastDay) } : null,
    turn: open[0]?.turn ?? null,
  };
}
