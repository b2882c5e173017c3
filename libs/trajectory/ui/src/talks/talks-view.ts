import type { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { TALK_YEARS, talkOf } from './talks';

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

/** The talks that a view keeps, by name. */
export const chosenTalks = (items: readonly ProgressTalkItem[], view: TalksView): readonly ProgressTalkItem[] =>
  items
    .filter(
      (item) =>
        (view.beoordelaar === undefined || (talkOf(item)?.assessor ?? item.assessor) === view.beoordelaar) &&
        (view.accountmanager === undefined || item.accountManager === view.accountmanager) &&
        (view.provincie === undefined || item.province === view.provincie),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
