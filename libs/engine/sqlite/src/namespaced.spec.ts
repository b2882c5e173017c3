import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Namespaced, type RecordedEvent, StreamNotFound, WrongExpectedRevision } from '@mijlpaal/engine-core';
import { eventsAmong, made } from '@mijlpaal/engine-testing';
import { SqliteEventStore } from './sqlite-event-store';

let shared: SqliteEventStore;
let ours: Namespaced;
beforeEach(async () => {
  shared = SqliteEventStore.open(':memory:');
  ours = new Namespaced(shared, 'ours');
  const theirs = new Namespaced(shared, 'theirs');
  await theirs.append('a-1', made('foreign', 'foreign', 'text'), 'noStream');
  await ours.append('a-1', made('a-1', 'first', 'one', 'two'), 'noStream');
  await shared.append('a-1', made('bare', 'bare', 'text'), 'noStream');
  await ours.append('b-1', made('third', 'third', 'text'), 'noStream');
  await theirs.append('a-1', made('foreign', 'again', 'text'), 0);
});
afterEach(() => shared.close());

const seen = async (events: AsyncIterable<RecordedEvent>) =>
  (await Array.fromAsync(events)).map(({ stream, revision }) => `${stream}@${revision}`);

/** Several houses in one log. */
describe('a namespace', () => {
  it('reads what is its own, under its own names', async () => {
    expect(await seen(ours.readStream('a-1'))).toEqual(['a-1@0', 'a-1@1']);
    expect(await seen(ours.readAll({ after: null }))).toEqual(['a-1@0', 'a-1@1', 'b-1@0']);
    const [first] = await Array.fromAsync(ours.readAll({ after: null, limit: 1 }));
    expect(await seen(ours.readAll({ after: first?.position ?? null, limit: 1 }))).toEqual(['a-1@1']);
    expect(await seen(ours.readAll({ after: null, limit: 0 }))).toEqual([]);
  });

  it('subscribes to what is its own, with and without prefixes', async () => {
    for (const [streamPrefixes, expected] of [
      [undefined, ['a-1@0', 'a-1@1', 'b-1@0']],
      [['b-'], ['b-1@0']],
    ] as const) {
      const ending = new AbortController();
      const found: string[] = [];
      const options = { after: null, signal: ending.signal, ...(streamPrefixes && { streamPrefixes }) };
      for await (const message of ours.subscribe(options)) {
        found.push(...eventsAmong([message]).map(({ stream, revision }) => `${stream}@${revision}`));
        if (message.kind === 'caughtUp') ending.abort();
      }
      expect(found).toEqual(expected);
    }
  });

  it('guards its own revisions', async () => {
    await expect(ours.append('a-1', made('late', 'late', 'text'), 0)).rejects.toThrow(WrongExpectedRevision);
    await expect(Array.fromAsync(ours.readStream('c-1'))).rejects.toThrow(StreamNotFound);
    expect(await ours.head()).toBe(await shared.head());
  });
});
