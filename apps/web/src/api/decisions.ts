import { ExcellenceApplication, ExcellenceOutcome, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Sending } from '../forms/use-form';
import { record } from './commands';
import { ALL, list } from './list';
import { ApiProblem } from './problem';
import { request } from './request';

export const applicationsQuery = queryOptions({
  queryKey: ['excellence-applications'],
  queryFn: async ({ signal }) =>
    (await request(`/excellence-applications?${ALL}`, list(ExcellenceApplication), { signal })).items,
});

const COLLECTION = 'excellence-decisions';
const door = trajectoryDoors.find(({ collection }) => collection === COLLECTION);

/** Decisions that are taken together: each becomes a command of its own. */
export const Decisions = z.strictObject({
  institutions: z
    .array(
      z.strictObject({
        brin: z.string(),
        /** As it was seen. */
        revision: z.int(),
        conditions: z.array(z.unknown()),
      }),
    )
    .min(1),
  outcome: ExcellenceOutcome,
  grounds: door?.body.shape['grounds'] ?? z.never(),
});

/** Why each decision was not recorded, by BRIN; null: it was. */
export type Decided = ReadonlyMap<string, string | null>;

/** One key for each institution, the same again for the same sending, so that a repeat is answered as first. */
async function keyOf(sending: string, brin: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${sending} ${brin}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // a UUID of its own making (RFC 9562, version 8)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const REFUSED = [400, 403, 404, 409, 412];

/**
 * One decision after the other. A refusal of one does not hold up the others.
 * @param changed what is said of a trajectory in which something was recorded since
 * @throws what else goes wrong: then all of it is to be sent again, with the same keys
 */
export const decideTogether =
  (changed: string) =>
  async ({ body, idempotencyKey, csrfToken, signal }: Sending): Promise<Decided> => {
    const { institutions, outcome, grounds } = Decisions.parse(body);
    const decided = new Map<string, string | null>();
    for (const { brin, revision, conditions } of institutions)
      try {
        await record(
          brin,
          COLLECTION,
        )({
          body: { outcome, grounds, conditions },
          idempotencyKey: await keyOf(idempotencyKey, brin),
          seen: revision,
          csrfToken,
          signal,
        });
        decided.set(brin, null);
      } catch (error) {
        if (
          !(error instanceof ApiProblem) ||
          !REFUSED.includes(error.status) ||
          error.body?.code === 'CsrfTokenMissing'
        )
          throw error;
        decided.set(brin, error.status === 412 ? changed : error.message);
      }
    return decided;
  };
