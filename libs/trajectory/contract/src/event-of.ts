import { TrajectoryEvent } from './trajectory-events';
import type { TimelineItem } from './views';

/** A fact of the timeline as the event it is; null for a fact of another kind of stream. */
export function eventOf({ fact, brin, data }: Pick<TimelineItem, 'fact' | 'brin' | 'data'>): TrajectoryEvent | null {
  const parsed = TrajectoryEvent.safeParse({ type: fact, data: { brin, ...data } });
  return parsed.success ? parsed.data : null;
}

/** Documents that came with one fact; none when it should not have been there. */
export function papersIn(item: TimelineItem) {
  const data = item.marks.includes('withdrawn') ? undefined : eventOf(item)?.data;
  if (data === undefined) return [];
  const report = 'annualReport' in data && data.annualReport !== null ? [data.annualReport] : [];
  return [...('documents' in data ? data.documents : []), ...report];
}
