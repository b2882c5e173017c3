import type { Position } from '@mijlpaal/engine-core';
import type { Cohort } from './cohort';

export interface ProjectionStatus {
  readonly view: string;
  readonly version: number;
  readonly state: 'building' | 'serving';
  readonly position: Position | null;
  /** Nothing in the log comes after it. */
  readonly atHead: boolean;
  /** When the store stamped the last fact that was folded since the start, for lag in seconds. */
  readonly lastRecordedAt: string | null;
  readonly parkedStreams: number;
}

export const statusOf = ({ lanes, lastRecordedAt }: Cohort, head: Position | null): ProjectionStatus[] =>
  lanes.map(({ projection: { name, version }, state, checkpoint, parked }) => ({
    view: name,
    version,
    state,
    position: checkpoint === '' ? null : checkpoint,
    atHead: checkpoint >= (head ?? ''),
    lastRecordedAt,
    parkedStreams: parked,
  }));
