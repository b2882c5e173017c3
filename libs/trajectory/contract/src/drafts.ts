import { z } from 'zod';

/** Names what is being filled in, such as `plan-submissions.25LH`. */
export const DraftKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,149}$/, 'must be letters, digits and . _ : -, at most 150');

/** So large a draft may be, in bytes of JSON. */
export const DRAFT_BYTES = 262_144;

/** What somebody has begun and not sent; both null when there is nothing. */
export const KeptDraft = z.object({
  draft: z.record(z.string(), z.unknown()).nullable(),
  keptAt: z.iso.datetime().nullable(),
});
export type KeptDraft = z.infer<typeof KeptDraft>;
