import { TrajectoryCommand, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { BRIN, type Said } from './made';

const opening = ({ on = '2015-01-05', ...said }: Said): object => ({
  brin: BRIN,
  scheme: '2015',
  rules: '2015.1',
  openedOn: on,
  ...said,
});
export const openTrajectory = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'OpenTrajectory', data: opening(said) });
export const trajectoryOpened = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'TrajectoryOpened', data: opening(said) });

/** The first rung of the plan's deadline, to the institution. */
const reminder = (ownDay: string, { on = '2015-04-16', ...said }: Said, more: object): object => ({
  brin: BRIN,
  deadlineId: 'plan-2015',
  generation: 1,
  rung: -14,
  recipient: 'institution',
  lastDay: '2015-04-30',
  [ownDay]: on,
  ...more,
  ...said,
});
const issued = (said: Said): object => reminder('issuedOn', said, { late: false });
const sent = (said: Said): object => reminder('sentOn', said, { messageId: '<1@voorbeeld.invalid>' });
const failed = (said: Said): object => reminder('failedOn', said, { reason: 'Er is geen adres bekend.' });

export const issueReminder = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'IssueReminder', data: issued(said) });
export const reminderIssued = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'ReminderIssued', data: issued(said) });
export const recordReminderSent = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'RecordReminderSent', data: sent(said) });
export const reminderSent = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'ReminderSent', data: sent(said) });
export const recordReminderFailed = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'RecordReminderFailed', data: failed(said) });
export const reminderFailed = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'ReminderFailed', data: failed(said) });
