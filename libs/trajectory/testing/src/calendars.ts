import { CalendarCommand, CalendarEvent } from '@mijlpaal/trajectory-contract';
import type { Said } from './made';

/** Hash of the secret in these examples. */
export const CALENDAR = 'a'.repeat(64);

const shared = ({ on = '2015-01-05', ...said }: Said): object => ({
  secretHash: CALENDAR,
  brins: [],
  sharedOn: on,
  ...said,
});
const withdrawn = ({ on = '2015-01-06', ...said }: Said): object => ({ withdrawnOn: on, ...said });

export const shareCalendar = (said: Said = {}): CalendarCommand =>
  CalendarCommand.parse({ type: 'ShareCalendar', data: shared(said) });
export const calendarShared = (said: Said = {}): CalendarEvent =>
  CalendarEvent.parse({ type: 'CalendarShared', data: shared(said) });
export const withdrawCalendar = (said: Said = {}): CalendarCommand =>
  CalendarCommand.parse({ type: 'WithdrawCalendar', data: withdrawn(said) });
export const calendarWithdrawn = (said: Said = {}): CalendarEvent =>
  CalendarEvent.parse({ type: 'CalendarWithdrawn', data: { secretHash: CALENDAR, ...withdrawn(said) } });
