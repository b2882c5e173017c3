import { z } from 'zod';

/** Years in which there are talks. */
export const TALK_YEARS: readonly number[] = [2016, 2017, 2018, 2019];

/** What an address of the talks can hold. */
export const TalksView = z.object({
  jaar: z.coerce
    .number()
    .refine((year) => TALK_YEARS.includes(year))
    .optional()
    .catch(undefined),
  beoordelaar: z.string().optional().catch(undefined),
  accountmanager: z.string().optional().catch(undefined),
  provincie: z.string().optional().catch(undefined),
});
export type TalksView = z.infer<typeof TalksView>;
