import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { ExcellenceAdviceOutcome, ExcellenceItem } from './fields';
import { Refusal } from './refusals';

/** An application for excellence that was advised on and not decided: what a decision needs to know. */
export const ExcellenceApplication = z.object({
  brin: Brin,
  name: z.string(),
  /** Revision of the trajectory, for `If-Match`. */
  revision: z.int(),
  lastDay: IsoDate,
  late: z.boolean(),
  /** The last advice: the one that counts. */
  advice: z.object({
    fact: z.uuid(),
    outcome: ExcellenceAdviceOutcome,
    advisedOn: IsoDate,
    conditions: z.array(z.object({ item: ExcellenceItem, text: z.string(), by: IsoDate.nullable() })),
  }),
  /** Why whoever asks may not decide on it; null: nothing stands in the way. */
  refusal: Refusal.nullable(),
});
export type ExcellenceApplication = z.infer<typeof ExcellenceApplication>;
