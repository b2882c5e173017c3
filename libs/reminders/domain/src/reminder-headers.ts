import type { IsoDate } from '@mijlpaal/shared-time';

/** Headers by which a mailbox can tell what a mail is about, without reading its text. */
export const REMINDER_HEADER = {
  day: 'X-Mijlpaal-Day',
  brin: 'X-Mijlpaal-Brin',
  deadlineId: 'X-Mijlpaal-Deadline',
  rung: 'X-Mijlpaal-Rung',
} as const;

export interface ReminderAbout {
  /** The clock's day on which it was issued. */
  readonly day: IsoDate;
  readonly brin: string;
  readonly deadlineId: string;
  readonly rung: number;
}

/** The headers of one reminder; it also asks machines not to answer (RFC 3834). */
export const reminderHeaders = ({ day, brin, deadlineId, rung }: ReminderAbout): Readonly<Record<string, string>> => ({
  [REMINDER_HEADER.day]: day,
  [REMINDER_HEADER.brin]: brin,
  [REMINDER_HEADER.deadlineId]: deadlineId,
  [REMINDER_HEADER.rung]: String(rung),
  'Auto-Submitted': 'auto-generated',
});
