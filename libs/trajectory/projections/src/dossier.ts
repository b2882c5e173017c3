import { imagined, type Recorded } from '@mijlpaal/engine-core';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Dossier, ReminderItem, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { deadlines, pathStates } from '@mijlpaal/trajectory-domain';
import { deadlinePassports } from './deadline-items';
import { asCorrected } from './parse';
import type { ProgressRow } from './progress.projection';
import { timelineItems } from './timeline-items';
import type { TimelineRow } from './timeline.projection';
import { trajectoryItem } from './trajectory-item';

/** A row as the fact that it was made of, for the chart. */
const recorded = ({ id, fact, data, revision, actor, recordedOn }: TimelineRow): Recorded<TrajectoryEvent> => ({
  ...imagined({ type: fact, data } as TrajectoryEvent, { actor, today: recordedOn }, ''), // the row keeps both as they were
  id,
  revision,
});

const isReminder = ({ fact }: TimelineRow): boolean => fact.startsWith('Reminder');

/**
 * Everything about one trajectory on this day; null until the institution is registered and its trajectory opened.
 * @param timeline every row of this institution, oldest first
 * @param reminders every reminder of this institution
 */
export function dossier(
  row: ProgressRow,
  timeline: readonly TimelineRow[],
  reminders: readonly ReminderItem[],
  today: IsoDate,
): Dossier | null {
  const { brin, standing } = row;
  const item = trajectoryItem(row, today);
  if (item === null || standing.opened === null) return null;
  return {
    ...item,
    revision: standing.revision,
    scheme: '2015',
    rules: standing.adopted?.rules ?? standing.opened.rules,
    openedOn: standing.opened.on,
    facts: timelineItems(
      timeline.filter((one) => !isReminder(one)),
      standing,
    ),
    deadlines: deadlinePassports({ brin, name: item.name, standing, deadlines: deadlines(standing) }, today, reminders),
    path: pathStates(asCorrected(timeline.map(recorded))),
  };
}
