import { ParkedItem, SystemStatus } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Sending } from '../forms/use-form';
import { Recorded } from './commands';
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

/** Has everything that waits of a stream folded anew, or leaves the fact out that was seen waiting. */
export const resolveParked =
  (stream: string, collection: 'retries' | 'skips') =>
  (sending: Sending): Promise<Recorded> =>
    request(`${PARKED}/${stream}/${collection}`, Recorded, { method: 'POST', ...sending });

/** Answers at once; the status tells how far it is. */
export const askRebuild = (view: string, csrfToken: string) =>
  request('/rebuilds', z.looseObject({}), { method: 'POST', body: { view }, csrfToken, prefer: 'respond-async' });

export const cancelRebuild = (view: string, csrfToken: string) =>
  request(`/rebuilds/${view}`, z.looseObject({}), { method: 'DELETE', csrfToken });
