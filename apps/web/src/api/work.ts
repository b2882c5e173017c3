import { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { oneByOne } from './one-by-one';
import { request } from './request';

const Deadlines = z.object({ items: z.array(DeadlineItem), total: z.int() });

const deadlines = (turn: string, state: string, signal: AbortSignal) =>
  request(`/deadlines?turn=${turn}&state=${state}&pageSize=1000`, Deadlines, { signal });

/** What the minister has to decide on. */
export const decisionsQuery = queryOptions({
  queryKey: ['deadlines', 'decisions'],
  queryFn: async ({ signal }) => (await deadlines('decisionMaker', 'open', signal)).items,
});

/** What the assessors have to do, now and later. */
export const workQuery = queryOptions({
  queryKey: ['deadlines', 'work'],
  queryFn: async ({ signal }) => {
    const of = (state: string) => deadlines('assessor', state, signal);
    const [open, later] = await Promise.all([of('open'), of('later')]);
    return [...open.items, ...later.items];
  },
});

/** A claim says nothing but whose it is now. One after the other: that somebody else has one already does not hold up the others. */
export const claimTogether = (brins: readonly string[], csrfToken: string) =>
  oneByOne(brins, (brin) => `/trajectories/2015/${brin}/work-claims`, {}, csrfToken);
