import { ParkedItem, SystemStatus } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const LOOK_MS = 3_000;

/** Looked at again and again, and nobody is told each time that it is. */
const live = { refetchInterval: LOOK_MS, staleTime: 0, meta: { quiet: true } } as const;

export const statusQuery = queryOptions({
  queryKey: ['operations', 'status'],
  queryFn: ({ signal }) => request('/status', SystemStatus, { signal }),
  ...live,
});

const PARKED = '/operations/parked';
const Parked = z.object({ items: z.array(ParkedItem), total: z.int() });

export const parkedQuery = queryOptions({
  queryKey: ['operations', 'parked'],
  queryFn: async ({ signal }) => (await request(`${PARKED}?pageSize=1000`, Parked, { signal })).items,
  ...live,
});

const Done = z.object({ facts: z.array(z.object({ id: z.string() })) });
interface Asked {
  readonly csrfToken: string;
  readonly idempotencyKey: string;
}

/** Has everything that waits of a stream folded anew. */
export const retryParked = (stream: string, reason: string, asked: Asked) =>
  request(`${PARKED}/${stream}/retries`, Done, { method: 'POST', body: { reason }, ...asked });

/** @param revision of the fact that was seen: no other one is skipped */
export const skipParked = (stream: string, revision: number, reason: string, asked: Asked) =>
  request(`${PARKED}/${stream}/skips`, Done, { method: 'POST', body: { reason, revision }, ...asked });

/** Answers at once; the status tells how far it is. */
export const askRebuild = (view: string, csrfToken: string) =>
  request('/rebuilds', z.looseObject({}), { method: 'POST', body: { view }, csrfToken, prefer: 'respond-async' });

export const cancelRebuild = (view: string, csrfToken: string) =>
  request(`/rebuilds/${view}`, z.looseObject({}), { method: 'DELETE', csrfToken });
