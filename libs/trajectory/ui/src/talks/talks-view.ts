import type { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { talkOf } from './talks';
import type { TalksView } from './talks-address';

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
