import type { EventStore, Position } from '@mijlpaal/engine-core';
import { numberOf } from './builds';
import type { Standing } from './read-store';
import type { ViewTable } from './tables';

export interface ProjectionStatus {
  readonly view: string;
  readonly version: number;
  /** Counts up with each build of the view. */
  readonly build: number;
  readonly state: 'building' | 'serving';
  readonly position: Position | null;
  /** Nothing in the log comes after it. */
  readonly atHead: boolean;
  /**
   * When the store stamped the oldest fact that is not in it yet, of any stream: the lag in seconds is from then to now, and it counts
   * from what happened, not from what was noticed. Instant in UTC, ISO 8601; null at the head.
   */
  readonly behindSince: string | null;
  /**
   * Facts that have arrived at the leader and are not folded yet: the lag in facts, exact up to 2,000, where the leader stops pulling ahead.
   * null when this process does not lead. Counting what the log holds beyond that would read it.
   */
  readonly factsWaiting: number | null;
  /** Facts in it, of those that its group reads; null for a build that was begun before they were counted. */
  readonly facts: number | null;
  /** Of a build that does not serve yet: facts that views that serve have and it does not; null when that is not known. */
  readonly factsLeft: number | null;
  readonly parkedStreams: number;
  /** Who folds it; null: nobody, at this moment. */
  readonly leader: string | null;
}

/** Builds in the order of their views' names, the one that serves first. @throws StoreUnavailable */
export async function statusOf(
  { leader, builds }: Standing,
  store: EventStore,
  waiting: (table: ViewTable) => number | null,
): Promise<ProjectionStatus[]> {
  const head = (await store.head()) ?? '';
  const since = new Map<Position, string | null>();
  for (const { checkpoint } of builds)
    if (checkpoint < head && !since.has(checkpoint)) since.set(checkpoint, await firstAfter(store, checkpoint));
  const served = builds.flatMap(({ state, facts }) => (state === 'serving' && facts !== null ? [facts] : []));
  const most = served.length === 0 ? null : Math.max(...served);
  return builds.map(({ table_name, projection, version, state, checkpoint, facts, parkedStreams }) => ({
    view: projection,
    version,
    build: numberOf(table_name),
    state,
    position: checkpoint === '' ? null : checkpoint,
    atHead: checkpoint >= head,
    behindSince: since.get(checkpoint) ?? null,
    factsWaiting: waiting(table_name),
    facts,
    factsLeft: state === 'serving' || most === null || facts === null ? null : Math.max(0, most - facts),
    parkedStreams,
    leader,
  }));
}

async function firstAfter(store: EventStore, checkpoint: Position): Promise<string | null> {
  for await (const { recordedAt } of store.readAll({ after: checkpoint === '' ? null : checkpoint, limit: 1 }))
    return recordedAt;
  return null;
}
