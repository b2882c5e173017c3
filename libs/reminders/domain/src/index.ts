export { ACCOUNT_MANAGER, type AccountManager, LADDER, type Remindable, type Rung, rungs } from './ladder';
export { reminderMail, type ReminderMail, type ReminderMailAbout } from './nl';
export { REMINDER_HEADER, type ReminderAbout, reminderHeaders } from './reminder-headers';
export { messageId, type Reminder, reminderId, reminderKey, type ReminderStep } from './reminder-id';
export {
  type Issued,
  nextRungDay,
  type OpenDeadline,
  type ReminderDue,
  remindersDue,
  type RungDue,
  rungsDue,
} from './rungs-due';
