import { type TimelineItem, TrajectoryEvent } from '@mijlpaal/trajectory-contract';

/** A fact of the timeline as the event it is; null for a fact of another kind of stream. */
export function eventOf({ fact, brin, data }: TimelineItem): TrajectoryEvent | null {
  const parsed = TrajectoryEvent.safeParse({ type: fact, data: { brin, ...data } });
  return parsed.success ? parsed.data : null;
}
