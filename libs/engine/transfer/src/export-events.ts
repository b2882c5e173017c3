import { chained, type EventStore, GENESIS, lineOf, type RecordedEvent } from '@mijlpaal/engine-core';
import { FORMAT, withHash } from './chain';

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
    for await (const event of store.readAll({ after: null })) {
      if (event.position > head) break;
      n += 1;
      const said = lineOf(n, storedText(event));
      hash = chained(hash, said);
      yield `${withHash(said, hash)}\n`;
    }
  yield line({ end: true, events: n, hash });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

export const storedText = ({ data, metadata, ...event }: RecordedEvent) => ({
  ...event,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
});
