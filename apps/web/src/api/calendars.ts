import { CalendarItem } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const Shared = z.object({ items: z.array(CalendarItem), total: z.int() });
/** The calendar that this person shares now; null: none. */
export const sharedCalendarQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: async ({ signal }) => (await request('/calendars', Shared, { signal })).items[0] ?? null,
});

interface Asked {
  readonly csrfToken: string;
  readonly idempotencyKey: string;
}
const Made = z.object({ secret: z.string().nullable() });
/** @returns the secret; null when this was asked before: it is told once */
export const shareCalendar = async (asked: Asked) =>
  (await request('/calendars', Made, { method: 'POST', body: {}, ...asked })).secret;

export const withdrawCalendar = (asked: Asked) =>
  request('/calendar-withdrawals', z.looseObject({}), { method: 'POST', body: {}, ...asked });
