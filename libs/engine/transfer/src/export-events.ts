import type { EventStore, Metadata } from '@mijlpaal/engine-core';
import { chained, type EventLine, FORMAT, GENESIS } from './chain';

/**
 * The whole log as NDJSON lines (each with its line break): a head, an event a line in order, an end with the count.
 * What is written while it runs may or may not be in it; what is in it is the beginning of the log without gaps.
 */
export async function* exportEvents(store: EventStore): AsyncGenerator<string> {
  yield line({ format: FORMAT });
  let hash = GENESIS;
  let n = 0;
  const head = await store.head();
  if (head !== null)
    for await (const { id, stream, revision, type, data, metadata, recordedAt, position } of store.readAll({
      after: null,
    })) {
      if (position > head) break;
      n += 1;
      const event: Omit<EventLine, 'hash'> = {
        n,
        id,
        stream,
        revision,
        type,
        data: { ...data },
        metadata: withoutRecordedAt(metadata),
        recordedAt,
      };
      hash = chained(hash, event);
      yield line({ ...event, hash });
    }
  yield line({ end: true, events: n, hash });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** It stands beside the metadata: so a log that moved twice exports as it did at first. */
const withoutRecordedAt = ({ recordedAt: _, ...metadata }: Metadata) => metadata;
