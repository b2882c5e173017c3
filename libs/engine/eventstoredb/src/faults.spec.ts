import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '@mijlpaal/engine-core';
import { type Cut, type EventStoreDbDouble, FaultProxy, made, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { randomUUID } from 'node:crypto';
import { EventStoreDbStore } from './eventstoredb-store';
import type { Outage } from './outages';

const QUICK = {
  timings: { appendMs: 1_000, readMs: 1_000, readyMs: 500, idleMs: 60 },
  backOff: { firstMs: 5, mostMs: 20 },
  chance: () => 0.5,
};
let double: EventStoreDbDouble;
let proxy: FaultProxy;
/** Through the proxy. */
let store: EventStoreDbStore;
/** Past it: sees what is really there. */
let direct: EventStoreDbStore;
let outages: Outage[];
/** Before each new subscription, in ms. */
let waits: number[];
let tell = () => {};

beforeAll(async () => {
  double = await startEventStoreDbDouble();
  direct = EventStoreDbStore.connect({ connection: double.connectionString }, QUICK);
});
afterAll(async () => {
  await direct.close();
  await double.stop();
});
beforeEach(async () => {
  [outages, waits] = [[], []];
  proxy = new FaultProxy('127.0.0.1', double.port);
  await proxy.open();
  store = through();
});
afterEach(async () => {
  proxy.thaw();
  await store.close();
  await proxy.close();
});

/** @param more settings of the connection */
const through = (more = '', timings = QUICK.timings) =>
  EventStoreDbStore.connect(
    { connection: `esdb://127.0.0.1:${proxy.port}?tls=false${more}` },
    {
      ...QUICK,
      timings,
      onOutage: (outage) => void outages.push(outage),
      onResubscribe: ({ waitMs }) => {
        waits.push(waitMs);
        tell();
      },
    },
  );
const fresh = () => `faults-${randomUUID()}`;
const IN_DOUBT = ['OutcomeUnknown', 'StoreUnavailable'];

/** Through outages: what is in doubt is sent again as it was. */
async function write(stream: string, revision: number, by = store): Promise<void> {
  for (;;) {
    try {
      const batch = made(stream, `c${revision}`, `${revision}`);
      expect(await by.append(stream, batch, revision === 0 ? 'noStream' : revision - 1)).toMatchObject({ revision });
      return;
    } catch (error) {
      if (!(error instanceof Error && IN_DOUBT.includes(error.name))) throw error;
    }
  }
}

async function revisionsOf(stream: string, from = direct): Promise<number[]> {
  try {
    return (await Array.fromAsync(from.readStream(stream))).map(({ revision }) => revision);
  } catch (error) {
    if (error instanceof Error && error.name === 'StreamNotFound') return [];
    throw error;
  }
}
const upTo = (count: number) => Array.from({ length: count }, (_, revision) => revision);

/** Resolves when it is in the log, whether anybody was told or not. */
async function written(stream: string): Promise<void> {
  for await (const message of direct.subscribe({
    after: null,
    streamPrefixes: [stream],
    signal: new AbortController().signal,
  }))
    if (message.kind === 'event') return;
}

const CUTS: readonly { readonly where: Cut['where']; readonly there: number; cut(stream: string): Cut }[] = [
  { where: 'before', there: 0, cut: () => ({ where: 'before' }) },
  { where: 'inside', there: 0, cut: () => ({ where: 'inside' }) },
  { where: 'after', there: 2, cut: (stream) => ({ where: 'after', once: () => written(stream) }) },
];

describe('an append whose connection is cut', () => {
  it.each(CUTS)('$where: is in doubt, and sent again it is there once', async ({ there, cut }) => {
    await store.head(); // connected, so that the cut hits the append
    const stream = fresh();
    const batch = made(stream, 'c', 'one', 'two');
    const wound = proxy.cutAt(stream, cut(stream));
    await expect(store.append(stream, batch, 'noStream')).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    await wound;
    expect(await revisionsOf(stream)).toHaveLength(there);
    expect(await store.append(stream, batch, 'noStream')).toMatchObject({ revision: 1 });
    expect(await revisionsOf(stream)).toEqual([0, 1]);
  });

  it('is in doubt for each of many writers over it, and nothing is there twice', async () => {
    const streams = Array.from({ length: 16 }, fresh);
    const rounds = 12;
    let round = 0;
    const writers = streams.map(async (stream) => {
      for (let revision = 0; revision < rounds; revision += 1) {
        if ((round += 1) % 20 === 0) proxy.cut();
        await write(stream, revision);
      }
    });
    await Promise.all(writers);
    for (const stream of streams) expect(await revisionsOf(stream)).toEqual(upTo(rounds));
    expect(outages).toContainEqual(expect.objectContaining({ during: 'append' }));
  });
});

describe('a read whose connection is cut', () => {
  it('goes on where it was, without a gap or a double', async () => {
    const stream = fresh();
    const much = 'x'.repeat(300_000); // more than lies on the way
    for (const revision of upTo(30))
      await direct.append(stream, made(stream, `${revision}`, much), revision === 0 ? 'noStream' : revision - 1);
    const seen: number[] = [];
    for await (const { revision } of store.readStream(stream)) if (seen.push(revision) % 10 === 2) proxy.cut();
    expect(seen).toEqual(upTo(30));
    expect(outages).toContainEqual(expect.objectContaining({ during: 'read' }));
  });
});

describe('a subscription whose connection is cut', () => {
  it('goes on where it was, without a gap or a double', async () => {
    const stream = fresh();
    const ending = new AbortController();
    const seen: RecordedEvent[] = [];
    const writing = (async () => {
      for (const revision of upTo(60)) await write(stream, revision, direct);
    })();
    for await (const message of store.subscribe({ after: null, streamPrefixes: [stream], signal: ending.signal })) {
      if (message.kind !== 'event') continue;
      if (seen.push(message.event) % 15 === 5) proxy.cut();
      if (seen.length === 60) ending.abort();
    }
    await writing;
    expect(seen.map(({ revision }) => revision)).toEqual(upTo(60));
  });
});

describe('a connection that is half-open', () => {
  it('holds up nothing longer than our own time-outs, until the client gives it up', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {}); // of so short an interval
    const own = through('&keepAliveInterval=1000&keepAliveTimeout=1000');
    const stream = fresh();
    await write(stream, 0, own);
    proxy.swallow();
    await expect(revisionsOf(stream, own)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await write(stream, 1, own);
    expect(await revisionsOf(stream)).toEqual([0, 1]);
    await own.close();
    warned.mockRestore();
  });
});

describe('a slow way', () => {
  it('is in doubt where it is slower than the time-out, and what came late is not written twice', async () => {
    await store.head();
    const stream = fresh();
    proxy.delayMs = 1_200;
    const late = written(stream);
    await expect(store.append(stream, made(stream, 'c0', '0'), 'noStream')).rejects.toMatchObject({
      name: 'OutcomeUnknown',
    });
    proxy.delayMs = 20;
    await Promise.all([late, write(stream, 0)]);
    expect(await revisionsOf(stream)).toEqual([0]);
  });
});

describe('a server that comes back after a long outage', () => {
  it('is found at most one back-off later, and nothing fails any more', async () => {
    const own = through('', { ...QUICK.timings, readMs: 50 });
    const stream = fresh();
    const ending = new AbortController();
    const options = { after: null, streamPrefixes: [stream], signal: ending.signal };
    const messages = own.subscribe(options)[Symbol.asyncIterator]();
    while ((await messages.next()).value?.kind !== 'caughtUp');
    await proxy.close();
    const waiting = messages.next();
    while (waits.length < 10) await new Promise<void>((resolve) => (tell = resolve));
    await proxy.open();
    for (const revision of upTo(50)) await write(stream, revision, own);
    expect(await waiting).toMatchObject({ done: false });
    const failed = outages.length;
    for (const revision of upTo(50)) await write(stream, revision + 50, own);
    expect(outages).toHaveLength(failed);
    expect(Math.max(...waits)).toBeLessThanOrEqual(QUICK.backOff.mostMs);
    ending.abort();
    await own.close();
  });
});
