import {
  type EventStore,
  type Metadata,
  type NewEvent,
  OutcomeUnknown,
  type RecordedEvent,
} from '@mijlpaal/engine-core';
import type { EventLine } from './chain';

/** An event that keeps its place: a line of an export, or an event of another store. */
export type MovingEvent = Pick<EventLine, 'id' | 'stream' | 'revision' | 'type' | 'recordedAt'> & {
  readonly data: object;
  readonly metadata: object;
};

/** The store holds facts that this file does not begin with: importing would mix two histories. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty';
  constructor(readonly event: Pick<RecordedEvent, 'stream' | 'revision'>) {
    super(
      `the store holds ${event.stream} at revision ${event.revision}, which does not stand at that place in the file`,
    );
  }
}

/** What one append holds at most. */
const EVENTS = 200;
const CHARACTERS = 400_000;
const RESENDS = 10;

/**
 * Writes exported events into a store that is empty, or holds the beginning of the same export from an import that was cut off.
 * Ids, streams and revisions stay; the first recorded time is kept in `metadata.recordedAt`; positions are the store's own.
 * @param events in the order of the export, checked, or of another store
 * @param pause waits before an append is sent again whose outcome is not known
 * @returns how many events were written now, and how many were there already
 * @throws StoreNotEmpty, StoreUnavailable
 */
export async function importEvents(
  store: EventStore,
  events: AsyncIterable<MovingEvent>,
  pause: (attempt: number) => Promise<void>,
): Promise<{ written: number; known: number }> {
  const held = store.readAll({ after: null })[Symbol.asyncIterator]();
  let next = await held.next();
  let known = 0;
  let written = 0;
  let batch: MovingEvent[] = [];
  let characters = 0;
  const flush = async () => {
    const [first] = batch;
    if (!first) return;
    await write(store, first.stream, first.revision, batch.map(newEvent), pause);
    written += batch.length;
    batch = [];
    characters = 0;
  };
  for await (const event of events) {
    if (!next.done) {
      if (next.value.id !== event.id || next.value.stream !== event.stream || next.value.revision !== event.revision)
        throw new StoreNotEmpty(next.value);
      known += 1;
      next = await held.next();
      continue;
    }
    const last = batch.at(-1);
    const size = JSON.stringify(event.data).length;
    const fits = batch.length < EVENTS && characters + size <= CHARACTERS;
    if (!fits || last?.stream !== event.stream || event.revision !== last.revision + 1) await flush();
    batch.push(event);
    characters += size;
  }
  if (!next.done) throw new StoreNotEmpty(next.value);
  await flush();
  return { written, known };
}

const newEvent = ({ id, type, data, metadata, recordedAt }: MovingEvent): NewEvent => ({
  id,
  type,
  data,
  metadata: { ...(metadata as Metadata), recordedAt }, // what a store gave: of an export the chain proves it
});

async function write(
  store: EventStore,
  stream: string,
  revision: number,
  events: readonly NewEvent[],
  pause: (attempt: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.append(stream, events, revision === 0 ? 'noStream' : revision - 1);
      return;
    } catch (error) {
      if (!(error instanceof OutcomeUnknown) || attempt > RESENDS) throw error;
      await pause(attempt);
    }
  }
}
