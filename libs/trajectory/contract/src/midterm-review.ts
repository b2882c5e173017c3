import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { stored } from './fields';

const { findings, consequences, documents } = stored.MidtermReviewHeld;

/** The midterm review (tussentijdse evaluatie) as it was recorded. */
export const MidtermReview = z.object({
  heldOn: IsoDate,
  findings,
  consequences,
  /** The version of the rules that it announces; null: none. */
  nextRules: z.string().nullable(),
  documents,
  remark: z.string().nullable(),
  recordedOn: IsoDate,
  /** Why it was recorded on a later day than it was held. */
  ground: z.string().nullable(),
  /** Id of the fact. */
  fact: z.uuid(),
});
export type MidtermReview = z.infer<typeof MidtermReview>;
