import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { stored } from './fields';

/** Guidance (handreiking) for every institution, as it counts. */
export const Guidance = z.object({
  title: z.string(),
  publishedOn: IsoDate,
  documents: stored.GuidancePublished.documents,
  remark: z.string().nullable(),
  /** Id of the fact. */
  fact: z.uuid(),
});
export type Guidance = z.infer<typeof Guidance>;
