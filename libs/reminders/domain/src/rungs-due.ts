import type { IsoDate } from '@mijlpaal/shared-time';
import { ACCOUNT_MANAGER, type AccountManager, ESCALATION, type Remindable, rungDays, rungs } from './ladder';

/** A reminder that went out, or was claimed to go out. */
export interface Issued {
  readonly generation: number;
  readonly rung: number;
  readonly recipient: string;
}

export interface RungDue<Turn extends string = string> {
  readonly rung: number;
  readonly day: IsoDate;
  readonly recipient: Turn | AccountManager;
  /** Issued today it is a day or more after the rung's own day. */
  readonly late: boolean;
}

/** A rung is issued once to whose turn it is, whoever that was then; the last one once more, to the account manager. */
const settles = (rung: number, recipient: string, issuedTo: string): boolean =>
  rung !== ESCALATION || (recipient === ACCOUNT_MANAGER) === (issuedTo === ACCOUNT_MANAGER);

/**
 * What is due by `today` and not yet issued, oldest rung first: after a week of downtime all that was missed, once, in order.
 * @param issued every reminder of this deadline so far, of all generations
 */
export const rungsDue = <Turn extends string>(
  deadline: Remindable<Turn>,
  issued: readonly Issued[],
  today: IsoDate,
): readonly RungDue<Turn>[] =>
  rungs(deadline)
    .filter(({ day, never }) => !never && day <= today)
    .flatMap(({ rung, day, recipients }) => {
      const issuedTo = issued.filter((one) => one.generation === deadline.generation && one.rung === rung);
      return recipients
        .filter((recipient) => !issuedTo.some((one) => settles(rung, recipient, one.recipient)))
        .map((recipient) => ({ rung, day, recipient, late: day < today }));
    });

/** An open deadline of one subject (an institution's BRIN), with what was issued on it. */
export interface OpenDeadline<Turn extends string = string> {
  readonly subject: string;
  readonly deadline: Remindable<Turn>;
  readonly issued: readonly Issued[];
}

export interface ReminderDue<Turn extends string = string> extends RungDue<Turn> {
  readonly subject: string;
  readonly deadline: Remindable<Turn>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One round over many deadlines, always in the same order: by the rung's day, then subject, deadline and recipient. */
export const remindersDue = <Turn extends string>(
  open: readonly OpenDeadline<Turn>[],
  today: IsoDate,
): readonly ReminderDue<Turn>[] =>
  open
    .flatMap(({ subject, deadline, issued }) =>
      rungsDue(deadline, issued, today).map((due) => ({ ...due, subject, deadline })),
    )
    .sort(
      (a, b) =>
        byText(a.day, b.day) ||
        byText(a.subject, b.subject) ||
        byText(a.deadline.id, b.deadline.id) ||
        byText(a.recipient, b.recipient),
    );

/** The first day after `today` on which a rung of one of these falls; null: on none. @param deadlines not closed */
export function nextRungDay(
  deadlines: readonly Pick<Remindable, 'lastDay' | 'appearsOn'>[],
  today: IsoDate,
): IsoDate | null {
  let next: IsoDate | null = null;
  for (const { lastDay, appearsOn } of deadlines)
    for (const day of rungDays(lastDay))
      if (day > today && day >= appearsOn && (next === null || day < next)) next = day;
  return next;
}
