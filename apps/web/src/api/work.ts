import { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { Recorded } from './commands';
import { ApiProblem } from './problem';
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

/** A claim says nothing but whose it is now. */
const claimWork = (brin: string, csrfToken: string) =>
  request(`/trajectories/2015/${brin}/work-claims`, Recorded, {
    method: 'POST',
    body: {},
    csrfToken,
    idempotencyKey: crypto.randomUUID(),
  });

/** Why each claim was refused, by BRIN; null: it was not. */
export type Claimed = ReadonlyMap<string, string | null>;

/** One claim after the other: that somebody else has one already does not hold up the others. @throws what is no refusal */
export async function claimTogether(brins: readonly string[], csrfToken: string): Promise<Claimed> {
  const claimed = new Map<string, string | null>();
  for (const brin of brins)
    try {
      await claimWork(brin, csrfToken);
      claimed.set(brin, null);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      claimed.set(brin, error.message);
    }
  return claimed;
}
