import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { Role } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { hasStatus } from './problem';
import { request } from './request';

const Personas = z.object({
  items: z.array(z.object({ role: Role, label: z.string(), actor: z.string(), institutions: z.int().optional() })),
  institutions: z.array(z.object({ brin: Brin, name: z.string() })),
  simulatedUntil: IsoDate.nullable(),
});

/** Who one may practise as; null where this is no practice. */
export const personasQuery = queryOptions({
  queryKey: ['practice', 'personas'],
  queryFn: ({ signal }) =>
    request('/practice/tokens', Personas, { signal }).catch((error: unknown) => {
      if (hasStatus(error, 404)) return null;
      throw error;
    }),
  staleTime: Infinity,
});

const ClockDay = z.object({ today: IsoDate });

export const clockQuery = queryOptions({
  queryKey: ['practice', 'clock'],
  queryFn: ({ signal }) => request('/practice/clock', ClockDay, { signal }),
});

export const moveClock = (csrfToken: string, today: string) =>
  request('/practice/clock', ClockDay, { method: 'PUT', body: { today }, csrfToken });

const Messages = z.object({
  items: z.array(
    z.object({
      messageId: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      day: z.string(),
      brin: z.string().nullable().default(null),
    }),
  ),
  total: z.int(),
});

const MAILS_A_PAGE = 25;
const mails = (page: number, pageSize: number, signal: AbortSignal) =>
  request(`/practice/mailbox?page=${page}&pageSize=${pageSize}`, Messages, { signal });

/** How many messages there are. */
export const mailCountQuery = queryOptions({
  queryKey: ['practice', 'mailbox', 'count'],
  queryFn: async ({ signal }) => (await mails(1, 1, signal)).total,
});

/** A page of messages, newest first; the API lists them in order of arrival. @param page the first is the newest */
export const mailboxQuery = (page: number) =>
  queryOptions({
    queryKey: ['practice', 'mailbox', page],
    queryFn: async ({ signal }) => {
      const { total } = await mails(1, 1, signal);
      const pages = Math.max(1, Math.ceil(total / MAILS_A_PAGE));
      const { items } = await mails(Math.max(1, pages - page + 1), MAILS_A_PAGE, signal);
      return { items: items.toReversed(), total, pages };
    },
  });
