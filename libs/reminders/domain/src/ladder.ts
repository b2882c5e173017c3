import { addDays, type IsoDate } from '@mijlpaal/shared-time';

/** A day before which something must be done; where it comes from is not known here. */
export interface Remindable<Turn extends string = string> {
  readonly id: string;
  /** Counts up when a deadline of the same id gets another last day: the ladder begins anew. */
  readonly generation: number;
  readonly lastDay: IsoDate;
  /** The day from which it is asked for. */
  readonly appearsOn: IsoDate;
  /** The role that has to act now; may change while the deadline is open. */
  readonly turn: Turn;
}

/**
 * Days from the last day on which a reminder goes out: 14, 7, 2 and 0 before, 1 after; then silence. No weekend moves them.
 * @source scheme 2015 as built, section 3 (Ladder)
 * @assumption no regulation prescribes reminders: these days are a choice of ours
 */
export const LADDER: readonly number[] = [-14, -7, -2, 0, 1];
/** The rung that goes to the account manager too: the deadline has passed. */
export const ESCALATION = 1;

export const ACCOUNT_MANAGER = 'accountManager';
export type AccountManager = typeof ACCOUNT_MANAGER;

export interface Rung<Turn extends string = string> {
  /** Days from the last day; negative is before it. */
  readonly rung: number;
  readonly day: IsoDate;
  /** Whose turn it is first; on the last rung also the account manager, once when it is the account manager's turn. */
  readonly recipients: readonly (Turn | AccountManager)[];
  /** Its day lies before the day on which the deadline appeared (that day itself counts): it is never issued. */
  readonly never: boolean;
}

const byLastDay = new Map<IsoDate, readonly IsoDate[]>();
/** Days of the rungs, in the order of `LADDER`; last days are few, and many deadlines have the same. */
export function rungDays(lastDay: IsoDate): readonly IsoDate[] {
  const known = byLastDay.get(lastDay);
  if (known) return known;
  const days = LADDER.map((rung) => addDays(lastDay, rung));
  byLastDay.set(lastDay, days);
  return days;
}

/** The whole ladder of a deadline, oldest rung first, those that are never issued too. */
export const rungs = <Turn extends string>(deadline: Remindable<Turn>): readonly Rung<Turn>[] =>
  rungDays(deadline.lastDay).map((day, index) => {
    const rung = LADDER[index] ?? 0; // there is a day for each
    const escalates = rung === ESCALATION && deadline.turn !== ACCOUNT_MANAGER;
    return {
      rung,
      day,
      recipients: escalates ? [deadline.turn, ACCOUNT_MANAGER] : [deadline.turn],
      never: day < deadline.appearsOn,
    };
  });
