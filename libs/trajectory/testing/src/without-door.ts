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

const NOTHING = '00000000-0000-4000-8000-000000000000';
const DELIVERY = '5f0c2c1e-7c7f-4b6d-9a55-6c2b1a0f4d11';
const studyValueData = ({ on = '2016-02-01', ...said }: Said): object => ({
  brin: BRIN,
  receivedOn: on,
  year: 2016,
  delivery: DELIVERY,
  ...said,
});
export const noteStudyValueData = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'NoteStudyValueData', data: studyValueData(said) });
export const studyValueDataReceived = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'StudyValueDataReceived', data: studyValueData(said) });
/** Of the variable part. */
const earlyLeavingData = (said: Said): object => studyValueData({ part: 'variable', ...said });
export const noteEarlyLeavingData = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'NoteEarlyLeavingData', data: earlyLeavingData(said) });
export const earlyLeavingDataReceived = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'EarlyLeavingDataReceived', data: earlyLeavingData(said) });

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

const correction = ({ on = '2015-06-01', ...said }: Said): object => ({
  brin: BRIN,
  fact: NOTHING,
  ground: 'De verkeerde dag is overgenomen.',
  correctedOn: on,
  right: { type: 'AgreementSigned', data: null },
  ...said,
});
/** Of a fact that is nowhere, unless `fact` says which. */
export const correctFact = (said: Said = {}): TrajectoryCommand =>
  TrajectoryCommand.parse({ type: 'CorrectFact', data: correction(said) });
export const factCorrected = (said: Said = {}): TrajectoryEvent =>
  TrajectoryEvent.parse({ type: 'FactCorrected', data: correction(said) });
