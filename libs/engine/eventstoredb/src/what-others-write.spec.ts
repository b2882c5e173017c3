import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { SubscriptionMessage } from '@mijlpaal/engine-core';
import { type EventStoreDbDouble, made, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { EventStoreDbStore } from './eventstoredb-store';

let double: EventStoreDbDouble;
let client: EventStoreDBClient;
let store: EventStoreDbStore;
beforeAll(async () => {
  double = await startEventStoreDbDouble();
  client = EventStoreDBClient.connectionString(double.connectionString);
  store = EventStoreDbStore.connect({ connection: double.connectionString }, { chance: () => 0.5 });
});
afterAll(async () => {
  await client.dispose();
  await store.close();
  await double.stop();
});

const write = (stream: string, type: string, metadata?: Record<string, unknown>) =>
  client.appendToStream(stream, jsonEvent({ type, data: { text: type }, ...(metadata && { metadata }) }));
const streamsOf = async () => (await Array.fromAsync(store.readAll({ after: null }))).map(({ stream }) => stream);

describe('events of the server itself', () => {
  it('are no part of the log, and its head is never one of them', async () => {
    expect(await store.head()).toBeNull();
    await write('$stats-127.0.0.1', '$statsCollected');
    expect(await store.head()).toBeNull();
    const { position } = await store.append('ours', made('ours', 'c', 'one'), 'noStream');
    for (let n = 0; n < 40; n += 1) await write('$stats-127.0.0.1', '$statsCollected');
    await write('others', '$>');
    await client.setStreamMetadata('ours', { maxAge: 1_000_000 });
    expect(await store.head()).toBe(position);
    expect(await streamsOf()).toEqual(['ours']);
    const seen: SubscriptionMessage[] = [];
    for await (const message of store.subscribe({ after: null, signal: new AbortController().signal })) {
      seen.push(message);
      if (message.kind === 'caughtUp') break;
    }
    expect(seen).toMatchObject([{ kind: 'events', events: [{ stream: 'ours', position }] }, { kind: 'caughtUp' }]);
    const next = await store.append('ours', made('ours', 'd', 'two'), 0);
    expect(await store.head()).toBe(next.position);
  });
});

describe('events that moved house', () => {
  it('were recorded when they first were', async () => {
    await write('moved', 'Noted', { recordedAt: '2015-04-30T10:00:00.000Z' });
    const [event] = await Array.fromAsync(store.readStream('moved'));
    expect(event?.recordedAt).toBe('2015-04-30T10:00:00.000Z');
  });
});

describe('a stream that was deleted', () => {
  it('is gone, or begins again after its last revision', async () => {
    for (const stream of ['soft', 'hard']) await store.append(stream, made(stream, 'c', 'one'), 'noStream');
    await client.deleteStream('soft');
    await client.tombstoneStream('hard');
    const first = (stream: string) => store.readStream(stream)[Symbol.asyncIterator]().next();
    await expect(first('soft')).rejects.toMatchObject({ name: 'StreamNotFound', stream: 'soft' });
    await expect(first('hard')).rejects.toMatchObject({ name: 'StreamDeleted', stream: 'hard' });
    await expect(store.append('hard', made('hard', 'd', 'two'), 0)).rejects.toMatchObject({ name: 'StreamDeleted' });
  });
});

describe('what a caller cannot mean', () => {
  it.each([
    ['a position of another kind of store', '0000000000000012', undefined],
    ['no streams at all', null, []],
  ])('is refused: %s', async (_, after, streamPrefixes) => {
    const options = { after, signal: AbortSignal.timeout(1_000), ...(streamPrefixes && { streamPrefixes }) };
    await expect(store.subscribe(options)[Symbol.asyncIterator]().next()).rejects.toThrow(RangeError);
  });

  it.each([
    ['no name', '', made('', 'c', 'one'), 'noStream'],
    ['one id twice', 's', [...made('s', 'c', 'one'), ...made('s', 'c', 'one')], 'noStream'],
    ['half a revision', 's', made('s', 'c', 'one'), 0.5],
    ['an id that is none', 's', made('s', 'c', 'one').map((event) => ({ ...event, id: '1' })), 'noStream'],
    ['no type', 's', made('s', 'c', 'one').map((event) => ({ ...event, type: '' })), 'noStream'],
  ] as const)('is refused: an append with %s', async (_, stream, events, expected) =>
    expect(store.append(stream, events, expected)).rejects.toThrow(RangeError),
  );
});

describe('reads that nobody finishes', () => {
  it('are ended at the server, or the hundredth would be its last', async () => {
    const texts = Array.from({ length: 50 }, (_, n) => `${n}`);
    await store.append('many', made('many', 'c', ...texts), 'noStream');
    for (let n = 0; n < 110; n += 1)
      for await (const { revision } of store.readStream('many')) if (revision === 1) break;
    expect(await store.append('many', made('many', 'd', 'last'), 49)).toMatchObject({ revision: 50 });
  });
});
