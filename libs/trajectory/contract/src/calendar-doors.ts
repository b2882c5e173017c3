import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import type { CalendarCommand } from './commands';
import { type Door, door } from './door';

const calendar = door<CalendarCommand>;
/** Doors under `/v1/` about one's own calendar: who asks is whose it is, so that their bodies are empty. */
export const calendarDoors = {
  calendars: calendar(
    'calendars',
    'ShareCalendar',
    'CalendarShared',
    {},
    'Een geheim adres voor uw agenda maken; een eerder adres vervalt',
  ),
  withdrawals: calendar(
    'calendar-withdrawals',
    'WithdrawCalendar',
    'CalendarWithdrawn',
    {},
    'Het geheime adres van uw agenda intrekken',
  ),
} as const satisfies Record<string, Door<CalendarCommand>>;

/** A calendar that is shared now; its secret is told once, when it is made. */
export const CalendarItem = z.object({
  sharedOn: IsoDate,
  /** The last day on which the address works. */
  worksUntil: IsoDate,
});
export type CalendarItem = z.infer<typeof CalendarItem>;
