import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AllStreamSubscription,
  EventStoreDBClient,
  jsonEvent,
  type Position,
  type ReadStreamOptions,
  type StreamSubscription,
  streamNameFilter,
} from '@eventstore/db-client';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { randomUUID } from 'node:crypto';

let double: EventStoreDbDouble;
let client: EventStoreDBClient;
beforeAll(async () => {
  double = await startEventStoreDbDouble();
  client = EventStoreDBClient.connectionString(double.connectionString);
});
afterAll(async () => {
  await client.dispose();
  await double.stop();
});

const credentials = { username: '', password: '' };
const event = (id: string = randomUUID(), text = id) => jsonEvent({ id, type: 'Noted', data: { text } });
const fresh = () => `double-${randomUUID()}`;
type Expected = 'no_stream' | 'stream_exists' | 'any' | bigint;

describe.each([
  ['append', { credentials }],
  ['batch', {}],
])('appending by the %s path', (_, path) => {
  const append = (stream: string, ids: readonly string[], expectedRevision: Expected) =>
    client.appendToStream(
      stream,
      ids.map((id) => event(id)),
      { ...path, expectedRevision },
    );
  /** A stream of three events; ids by their place, new ones by letter. */
  async function three() {
    const stream = fresh();
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const first = await append(stream, ids, 'no_stream');
    const named: Record<string, string> = { 0: ids[0] ?? '', 1: ids[1] ?? '', 2: ids[2] ?? '', n: randomUUID() };
    return { stream, first, ids: (names: string) => [...names].map((name) => named[name] ?? '') };
  }
  const revisions = async (stream: string) => {
    const seen: bigint[] = [];
    for await (const { event: read } of client.readStream(stream)) seen.push(read?.revision ?? -1n);
    return seen;
  };

  it.each([
    ['all of it', '012', 'no_stream', 2n],
    ['all of it', '012', 'any', 2n],
    ['all of it', '012', 'stream_exists', 2n],
    ['a prefix', '01', 'no_stream', 1n],
    ['a suffix', '12', 0n, 2n],
    ['a suffix', '12', 'any', 2n],
    ['old ids that are not neighbours', '02', 'any', 2n],
  ] as const)(
    'again, %s (%s at %s), answers as the first time and writes nothing',
    async (_what, names, expected, at) => {
      const { stream, ids, first } = await three();
      const again = await append(stream, ids(names), expected);
      expect(again.nextExpectedRevision).toBe(at);
      if (at === 2n) expect(again).toEqual(first);
      expect(await revisions(stream)).toEqual([0n, 1n, 2n]);
    },
  );

  it.each([
    ['01n', 'no_stream'],
    ['1n', 0n],
    ['2n', 'any'],
    ['12', 1n],
    ['n', 1n],
    ['n', 7n],
    ['n', 'no_stream'],
  ] as const)('conflicts: %s at %s', async (names, expected) => {
    const { stream, ids } = await three();
    await expect(append(stream, ids(names), expected)).rejects.toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: expected,
      actualVersion: 2n,
    });
    expect(await revisions(stream)).toEqual([0n, 1n, 2n]);
  });

  it('writes known ids again where only the first decides, and at the current revision', async () => {
    const { stream, ids } = await three();
    expect(await append(stream, ids('n0'), 'any')).toMatchObject({ nextExpectedRevision: 4n });
    expect(await append(stream, ids('12'), 4n)).toMatchObject({ nextExpectedRevision: 6n });
  });

  it('takes an empty one as a check of the version', async () => {
    const { stream } = await three();
    expect(await append(fresh(), [], 'no_stream')).toMatchObject({ nextExpectedRevision: 0n });
    expect(await append(stream, [], 2n)).toMatchObject({ nextExpectedRevision: 2n });
  });

  it('counts bytes of data only', async () => {
    const overhead = '{"text":""}'.length;
    const sized = (bytes: number) =>
      jsonEvent({
        type: 'Noted',
        data: { text: 'x'.repeat(bytes - overhead) },
        metadata: { more: 'y'.repeat(500_000) },
      });
    const options = { ...path, expectedRevision: 'no_stream' } as const;
    await client.appendToStream(fresh(), sized(1_048_576), options);
    await expect(client.appendToStream(fresh(), sized(1_048_577), options)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_048_576,
    });
  });
});

const appended = async (count: number, stream = fresh()) => {
  const { position } = await client.appendToStream(
    stream,
    Array.from({ length: count }, () => event()),
  );
  return { stream, position };
};

describe('reading', () => {
  const read = async (stream: string, options: ReadStreamOptions) => {
    const seen: number[] = [];
    for await (const { event: one } of client.readStream(stream, options)) seen.push(Number(one?.revision));
    return seen;
  };

  it.each([
    [{ fromRevision: 2n }, [2, 3, 4]],
    [{ fromRevision: 9n }, []],
    [{ direction: 'backwards', fromRevision: 'end' }, [4, 3, 2, 1, 0]],
    [{ direction: 'backwards' }, [0]],
    [{ direction: 'backwards', fromRevision: 99n, maxCount: 2 }, [4, 3]],
  ] as const)('a stream of five with %j gives %j', async (options, expected) =>
    expect(await read((await appended(5)).stream, options)).toEqual(expected),
  );

  it.each([[{ fromRevision: 'end' }], [{ maxCount: 0 }]] as const)('with %j is an error', async (options) => {
    const { stream } = await appended(1);
    await expect(read(stream, options)).rejects.toMatchObject({ type: 'unknown', code: 2 });
  });

  it('tells what is not there, was deleted, and was truncated apart', async () => {
    await expect(read('double-nowhere', {})).rejects.toMatchObject({ type: 'stream-not-found' });
    const [soft, ended, short] = [await appended(3), await appended(3), await appended(3)];
    await client.deleteStream(soft.stream);
    await expect(read(soft.stream, {})).rejects.toMatchObject({ type: 'stream-not-found' });
    await client.appendToStream(soft.stream, event(), { credentials, expectedRevision: 'no_stream' });
    expect(await read(soft.stream, {})).toEqual([3]);
    expect(await client.getStreamMetadata(soft.stream)).toMatchObject({ metadata: { truncateBefore: 3 } });
    await client.tombstoneStream(ended.stream);
    await expect(read(ended.stream, {})).rejects.toMatchObject({ type: 'stream-deleted', code: 9 });
    await expect(client.appendToStream(ended.stream, event(), { credentials })).rejects.toMatchObject({
      type: 'stream-deleted',
      streamName: ended.stream,
    });
    await client.setStreamMetadata(short.stream, { truncateBefore: 3 }, { credentials });
    expect(await read(short.stream, {})).toEqual([]);
    await client.setStreamMetadata(short.stream, { maxCount: 2 }, { credentials });
    expect(await read(short.stream, {})).toEqual([1, 2]);
  });

  it('of the log begins at a position, inclusive, and refuses one inside a record', async () => {
    const { position } = await appended(1);
    const from = async (fromPosition: Position) => {
      const seen: Position[] = [];
      for await (const { event: one } of client.readAll({ fromPosition })) if (one?.position) seen.push(one.position);
      return seen;
    };
    if (position === undefined) throw new Error('an append says where it wrote');
    expect(await from(position)).toEqual([position]);
    const beside = (by: bigint) => ({ commit: position.commit + by, prepare: position.prepare + by });
    expect(await from(beside(1_000_000n))).toEqual([]);
    await expect(from(beside(-1n))).rejects.toMatchObject({ type: 'unknown', code: 2 });
  });

  it('refuses to delete at a wrong revision, in numbers', async () => {
    const { stream } = await appended(2);
    await expect(client.deleteStream(stream, { expectedRevision: 0n })).rejects.toMatchObject({
      type: 'wrong-expected-version',
      code: 9,
    });
    await expect(client.deleteStream(fresh())).rejects.toMatchObject({ expectedVersion: -2n, actualVersion: -1n });
  });
});

describe('subscribing', () => {
  const said = (subscription: AllStreamSubscription | StreamSubscription, name: string) =>
    new Promise((resolve) => subscription.once(name, resolve));

  it('to a stream is exclusive', async () => {
    const { stream } = await appended(5);
    const subscription = client.subscribeToStream(stream, { fromRevision: 2n });
    const seen: number[] = [];
    for await (const { event: one } of subscription) if (seen.push(Number(one?.revision)) === 2) break;
    expect(seen).toEqual([3, 4]);
  });

  it('to the log says how far it has searched, also where nothing matched', async () => {
    const { position } = await appended(1);
    if (position === undefined) throw new Error('an append says where it wrote');
    await appended(32 * 10);
    const reached: Position[] = [];
    const wanted = fresh();
    const subscription = client.subscribeToAll({
      fromPosition: position,
      filter: streamNameFilter({
        prefixes: [wanted],
        checkpointInterval: 4,
        checkpointReached: (_, at) => void reached.push(at),
      }),
    });
    subscription.resume();
    await said(subscription, 'caughtUp');
    const searched = reached.length;
    expect(searched).toBe(2);
    await appended(32 * 4);
    const arrived = said(subscription, 'data');
    await appended(1, wanted);
    await arrived;
    expect(reached.length).toBe(searched + 1);
    await subscription.unsubscribe();
  });

  it('to a stream that is ended gives the end, then the error', async () => {
    const { stream } = await appended(1);
    const subscription = client.subscribeToStream(stream, { fromRevision: 0n });
    subscription.once('caughtUp', () => void client.tombstoneStream(stream));
    const seen: bigint[] = [];
    const reading = async () => {
      for await (const { event: one } of subscription) seen.push(one?.revision ?? 0n);
    };
    await expect(reading()).rejects.toMatchObject({ type: 'stream-deleted' });
    expect(seen).toEqual([9_223_372_036_854_775_807n]);
  });

  it('with an expression that is none, or from inside a record, is an error', async () => {
    const { position } = await appended(1);
    const inside = { commit: (position?.commit ?? 0n) - 1n, prepare: 0n };
    for (const options of [{ filter: streamNameFilter({ regex: '(' }) }, { fromPosition: inside }])
      await expect(client.subscribeToAll(options)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 2 });
  });
});
