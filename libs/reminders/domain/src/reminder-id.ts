import { idFrom } from '@mijlpaal/engine-core';

/** One reminder: of one rung of one deadline, to one recipient. */
export interface Reminder {
  /** The stream it belongs to: `trajectory-2015-25LH`. */
  readonly subject: string;
  readonly deadlineId: string;
  readonly generation: number;
  readonly rung: number;
  readonly recipient: string;
}

/** What is recorded of a reminder, each by a command of its own. */
export type ReminderStep = 'issued' | 'sent' | 'failed';

/** The reminder as text; the same reminder always gives the same text, on every machine. */
export const reminderKey = ({ subject, deadlineId, generation, rung, recipient }: Reminder): string =>
  ['reminder', subject, deadlineId, generation, rung, recipient].join('|');

/** Id of the command that records this step: sent again after a crash, the store knows it. */
export const reminderId = (reminder: Reminder, step: ReminderStep = 'issued'): string =>
  idFrom(reminderKey(reminder), step);

/** Message-ID of its mail, angle brackets included: a mail that is handed over twice can be told to be one. @param domain part after the @ */
export const messageId = (reminder: Reminder, domain: string): string => `<${reminderId(reminder)}@${domain}>`;
