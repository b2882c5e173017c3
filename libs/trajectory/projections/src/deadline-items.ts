import { rungs, rungsDue } from '@mijlpaal/reminders-domain';
import { addDays, daysBetween, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { type DeadlineItem, type DeadlinePassport, type ReminderItem, Role } from '@mijlpaal/trajectory-contract';
import {
  type Deadline,
  generationOf,
  isLate,
  leadsTo,
  passports,
  reminderKey,
  stateOf,
  weekendRollOver,
} from '@mijlpaal/trajectory-domain';
import type { DeadlinesRow } from './deadlines.projection';

type Rung = DeadlineItem['reminders'][number];

const THE_END = isoDate('9999-12-31');

/**
 * The deadlines of one institution on this day, in the order of section 3; none while it is not registered.
 * @param reminders of this institution, of all deadlines
 */
export function deadlineItems(row: DeadlinesRow, today: IsoDate, reminders: readonly ReminderItem[]): DeadlineItem[] {
  const item = itemsOf(row, today, reminders);
  return item === null ? [] : row.deadlines.map(item);
}

/** The same with all that can be asked about each. */
export function deadlinePassports(
  row: DeadlinesRow,
  today: IsoDate,
  reminders: readonly ReminderItem[],
): DeadlinePassport[] {
  const item = itemsOf(row, today, reminders);
  return item === null ? [] : row.deadlines.map((deadline) => ({ ...item(deadline), ...askedOf(deadline) }));
}

/** What is said of each deadline; null while the institution is not registered. */
function itemsOf(
  { brin, name, standing, deadlines }: DeadlinesRow,
  today: IsoDate,
  reminders: readonly ReminderItem[],
): ((deadline: Deadline) => DeadlineItem) | null {
  if (name === null) return null;
  const issued = [...reminders, ...takenReminders({ standing, deadlines }, reminders)];
  return (deadline) => {
    const { id, lastDay, turn, appearsOn, closedOn, ended, closedBy, source, reading } = deadline;
    return {
      id,
      brin,
      name,
      lastDay,
      state: stateOf(deadline, today),
      late: isLate(deadline, today),
      daysLeft: closedOn === null ? daysBetween(today, lastDay) : null,
      turn,
      assignee: turn === 'assessor' && closedOn === null ? standing.assessor : null,
      leadsTo: closedOn === null ? leadsTo(deadline) : null,
      appearsOn,
      closedOn,
      ended,
      closedLate: closedOn !== null && !ended && closedOn > lastDay,
      closesWith: closedBy,
      source,
      reading,
      reminders: ladder(deadline, issued),
    };
  };
}

/** Where it comes from, how it is counted and what comes after it. */
function askedOf({
  kind,
  lastDay,
  anchorFact,
  ended,
  closingFact,
}: Deadline): Omit<DeadlinePassport, keyof DeadlineItem> {
  const { quote, bound, elsewhere, anchor, afterwards } = passports[kind];
  const { dayOfWeek: weekday } = Temporal.PlainDate.from(lastDay);
  const calendar = { lateFrom: addDays(lastDay, 1), weekday, weekend: weekendRollOver[kind] };
  return {
    wording: { quote, bound, elsewhere },
    anchor: { text: anchor, fact: anchorFact },
    calendar: { timeZone: 'Europe/Amsterdam', ...calendar },
    afterwards,
    doneBy: ended ? null : closingFact,
  };
}

export type TakenReminder = Pick<
  ReminderItem,
  'deadlineId' | 'generation' | 'rung' | 'recipient' | 'state' | 'lastDay'
>;

/** Of an earlier generation: the last day that it was about is another one than that of now. */
const ANOTHER_DAY = isoDate('0001-01-01');

/** What went out to a predecessor on deadlines that go on here. @param own reminders of the institution itself */
export function takenReminders(
  { standing, deadlines }: Pick<DeadlinesRow, 'standing' | 'deadlines'>,
  own: readonly TakenReminder[],
): TakenReminder[] {
  const known = new Set(own.map(reminderKey));
  const taken = Object.keys(standing.reminders)
    .filter((key) => !known.has(key))
    .map((key) => {
      const [deadlineId = '', generation, rung, recipient] = key.split('/');
      return { deadlineId, generation: Number(generation), rung: Number(rung), recipient: Role.parse(recipient) };
    });
  return deadlines.flatMap(({ id, lastDay }) => {
    const ofDeadline = taken.filter(({ deadlineId }) => deadlineId === id);
    const last = Math.max(...ofDeadline.map(({ generation }) => generation));
    return ofDeadline.map((one) => ({
      ...one,
      lastDay: one.generation === last ? lastDay : ANOTHER_DAY,
      state: 'sent' as const,
    }));
  });
}

/** What went out, and what is still to go out or never will: once the deadline is closed nothing more does. */
function ladder(deadline: Deadline, reminders: readonly TakenReminder[]): Rung[] {
  const all = rungs(deadline);
  const dayOf = new Map(all.map(({ rung, day }) => [rung, day]));
  const ofDeadline = reminders.filter(({ deadlineId }) => deadlineId === deadline.id);
  const generation = generationOf(deadline, ofDeadline);
  const issued = ofDeadline.filter((one) => one.generation === generation);
  const out = issued.map(({ rung, recipient, state }): Rung => ({
    rung,
    day: dayOf.get(rung) ?? deadline.lastDay,
    recipient,
    state,
  }));
  const never = all
    .filter((rung) => rung.never)
    .flatMap(({ rung, day, recipients }) =>
      recipients.map((recipient): Rung => ({ rung, day, recipient, state: 'never' })),
    );
  const state = deadline.closedOn === null ? 'planned' : 'never';
  const ahead = rungsDue({ ...deadline, generation }, issued, THE_END).map(({ rung, day, recipient }): Rung => ({
    rung,
    day,
    recipient,
    state,
  }));
  return [...out, ...never, ...ahead].sort((a, b) => a.rung - b.rung);
}
