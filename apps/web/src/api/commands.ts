import { z } from 'zod';
import type { Sending } from '../forms/use-form';
import { request } from './request';

/** What became of a command. */
export const Recorded = z.object({
  facts: z.array(z.object({ id: z.string(), type: z.string() })),
  revision: z.int(),
});
export type Recorded = z.infer<typeof Recorded>;

/** Posts to a collection of one trajectory. */
export const record =
  (brin: string, collection: string) =>
  (sending: Sending): Promise<Recorded> =>
    request(`/trajectories/2015/${brin}/${collection}`, Recorded, { method: 'POST', ...sending });

/** Posts to a collection of the sector as a whole. */
export const recordOfScheme =
  (collection: string) =>
  (sending: Sending): Promise<Recorded> =>
    request(`/schemes/2015/${collection}`, Recorded, { method: 'POST', ...sending });
