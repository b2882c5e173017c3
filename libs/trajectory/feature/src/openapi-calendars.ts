import { calendarDoors, CalendarItem } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { OnlyPaging, SharedCalendarFilter } from './filters';
import { answers, apiVersion, CommandAnswer, get, listOf, opens, post, problems } from './openapi-operations';

const shared = post(calendarDoors.calendars);
const sharing: ZodOpenApiOperationObject = {
  ...shared,
  description: `${shared.description} Het antwoord noemt het geheime deel van het adres één keer: het wordt nergens bewaard.`,
  responses: {
    ...shared.responses,
    '201': answers(CommandAnswer.extend({ secret: z.string().nullable() }), 'Vastgelegd.'),
  },
};
const sharedCalendar: ZodOpenApiOperationObject = {
  operationId: 'readCalendar',
  tags: ['overzichten'],
  summary: 'Een gedeelde agenda met termijnen, voor wie het geheime adres kent',
  security: [],
  requestParams: { path: z.object({ secret: z.string() }), query: SharedCalendarFilter },
  responses: {
    '200': { description: 'Gelukt.', headers: apiVersion, content: { 'text/calendar': { schema: z.string() } } },
    ...problems(400, 404, 503),
  },
};

/** Deadlines in one's own calendar program. */
export const calendarPaths: ZodOpenApiPathsObject = {
  '/v1/calendars': {
    post: sharing,
    get: opens(
      'deadlines',
      get('listCalendars', 'De agenda die u nu deelt', listOf(CalendarItem), { query: OnlyPaging }),
    ),
  },
  '/v1/calendar-withdrawals': { post: post(calendarDoors.withdrawals) },
  '/v1/calendars/{secret}': { get: sharedCalendar },
};
