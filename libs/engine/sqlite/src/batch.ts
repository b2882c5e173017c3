import { EventTooLarge, type ExpectedRevision, type NewEvent } from '@mijlpaal/engine-core';

/** As EventStoreDB: bytes of `data` in one append. */
export const MAX_APPEND_BYTES = 1_048_576;

interface SerialisedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** One append, ready to be written. */
export interface Batch {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly SerialisedEvent[];
}

/** @throws RangeError when it is no append at all; EventTooLarge; TypeError when data is not JSON */
export function batchOf(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Batch {
  if (stream === '') throw new RangeError('A stream has a name');
  if (events.length === 0) throw new RangeError(`${stream}: an append has at least one event`);
  if (new Set(events.map((event) => event.id)).size < events.length)
    throw new RangeError(`${stream}: one id twice in one append`);
  if (expected !== 'noStream' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`${stream}: ${expected} is not a revision`);
  const serialised = events.map(({ id, type, data, metadata }) => ({
    id,
    type,
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  }));
  const bytes = serialised.reduce((sum, event) => sum + Buffer.byteLength(event.data), 0);
  if (bytes > MAX_APPEND_BYTES) throw new EventTooLarge(stream, bytes, MAX_APPEND_BYTES);
  return { stream, expected, events: serialised };
}
