import type { Projection, Recorded } from '@mijlpaal/engine-core';
import type { IsoDate } from '@mijlpaal/shared-time';
import { type TimelineItem, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { happenedOn } from '@mijlpaal/trajectory-domain';

/** One fact of one trajectory, as recorded. Its marks and its correction need other facts: they are added when it is read. */
export type TimelineRow = Readonly<Omit<TimelineItem, 'marks' | 'fact' | 'correction'>> & {
  readonly fact: TrajectoryEvent['type'];
};

/** Rows sort by revision as text: `25LH/00000012`. */
export const timelineKey = (brin: string, revision: number): string => `${brin}/${String(revision).padStart(8, '0')}`;

/** @param fact also one that is read from its stream */
export const timelineRow = (fact: Recorded<TrajectoryEvent>): TimelineRow => ({
  id: fact.id,
  brin: fact.data.brin,
  revision: fact.revision,
  fact: fact.type,
  on: happenedOn(fact),
  recordedOn: fact.metadata.recordedOn as IsoDate, // the clock's day, which metadata keeps as text
  recordedAt: fact.recordedAt,
  actor: fact.metadata.actor,
  data: fact.data,
});

const types = TrajectoryEvent.options.map(({ shape }) => shape.type.value);
const keep = (view: TimelineRow): TimelineRow => view;

/** Every fact of every trajectory, reminders included: one row each, written once. */
export const timelineProjection: Projection<TimelineRow, TrajectoryEvent> = {
  name: 'timeline',
  version: 2,
  keyOf: ({ data, revision }) => timelineKey(data.brin, revision),
  start: timelineRow,
  on: Object.fromEntries(types.map((type) => [type, keep])),
};
