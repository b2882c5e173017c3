import type { EventStore, Position, RecordedEvent } from '@mijlpaal/engine-core';
import type { Database } from './tables';

/** A stream that a projection could not go on with. */
export interface Parked {
  readonly view: string;
  /** Whether it is missing from what people see, or from a build that does not serve yet. */
  readonly state: 'building' | 'serving';
  readonly stream: string;
  /** Of the first fact that waits; the later ones of the stream wait too. */
  readonly position: Position;
  readonly reason: string;
}

/** The fact that keeps a stream waiting in some views, as the log has it. */
export interface ParkedFact {
  readonly event: RecordedEvent;
  readonly views: readonly Pick<Parked, 'view' | 'state' | 'reason'>[];
  /** It and what came after it in its stream. */
  readonly waiting: number;
}

export const parkedStreams = (db: Database): Promise<Parked[]> =>
  db
    .selectFrom('parked')
    .innerJoin('builds', 'builds.table_name', 'parked.table_name')
    .select(['projection as view', 'state', 'stream', 'position', 'reason'])
    .orderBy('position')
    .orderBy('projection')
    .orderBy('state', 'desc')
    .execute();

/** What the log says of parked streams, in the order of `parked`. Reads each of these streams whole. */
export async function parkedFacts(store: EventStore, parked: readonly Parked[]): Promise<ParkedFact[]> {
  const facts: ParkedFact[] = [];
  for (const [stream, waiting] of Map.groupBy(parked, (one) => one.stream)) {
    const events = await Array.fromAsync(store.readStream(stream));
    for (const [position, views] of Map.groupBy(waiting, (one) => one.position)) {
      const at = events.findIndex((event) => event.position >= position);
      const event = events[at];
      if (event === undefined) continue;
      facts.push({
        event,
        views: views.map(({ view, state, reason }) => ({ view, state, reason })),
        waiting: events.length - at,
      });
    }
  }
  return facts;
}
