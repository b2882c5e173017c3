import { z } from 'zod';

/** What an address of the work list can hold. */
export const WorkView = z.object({ van: z.enum(['mij', 'niemand', 'iedereen']).optional().catch(undefined) });
export type WorkView = z.infer<typeof WorkView>;
