import type { EventData, JSONType } from '@eventstore/db-client';
import { EventTooLarge, type ExpectedRevision, type NewEvent } from '@mijlpaal/engine-core';

/** What the server takes in one append: bytes of `data`; metadata, types and ids are not counted. */
export const MAX_APPEND_BYTES = 1_048_576;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One append, ready to be sent: nothing in it can change or fail to serialise any more. */
export interface Batch {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: EventData[];
  readonly ids: readonly string[];
  /** Of data. */
  readonly bytes: number;
}

/** @throws RangeError when it is no append at all; EventTooLarge; TypeError when data is not JSON */
export function batchOf(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Batch {
  const ids = events.map(({ id }) => id.toLowerCase());
  requireAppend(stream, events, ids);
  if (expected !== 'noStream' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`${stream}: ${expected} is not a revision`);
  let bytes = 0;
  const serialised = events.map(({ id, type, data, metadata }): EventData => {
    const text: string | undefined = JSON.stringify(data);
    if (text === undefined) throw new TypeError(`${stream}: event ${id} has data that JSON has no text for`);
    bytes += Buffer.byteLength(text);
    // the client serialises again, later and where a failure is never heard: it gets a copy that cannot fail
    return {
      id,
      type,
      contentType: 'application/json',
      data: JSON.parse(text) as JSONType, // an object's own text
      metadata: JSON.parse(JSON.stringify(metadata)) as JSONType, // as above
    };
  });
  if (bytes > MAX_APPEND_BYTES) throw new EventTooLarge(stream, bytes, MAX_APPEND_BYTES);
  return { stream, expected, events: serialised, ids, bytes };
}

/** What the server would refuse in words that do not tell it from an outage. */
function requireAppend(stream: string, events: readonly NewEvent[], ids: readonly string[]): void {
  if (stream === '') throw new RangeError('A stream has a name');
  if (events.length === 0) throw new RangeError(`${stream}: an append has at least one event`);
  if (new Set(ids).size < ids.length) throw new RangeError(`${stream}: one id twice in one append`);
  for (const { id, type } of events) {
    if (!UUID.test(id)) throw new RangeError(`${stream}: '${id}' is not a UUID`);
    if (type === '') throw new RangeError(`${stream}: event ${id} has no type`);
  }
}
