import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '@mijlpaal/engine-core';
import {
  type Cut,
  eventsAmong,
  type EventStoreDbDouble,
  FaultProxy,
  made,
  realEventStoreDb,
  startEventStoreDbDouble,
} from '@mijlpaal/engine-testing';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { EventStoreDbStore } from './eventstoredb-store';
import type { Outage } from './outages';

/** As patient as a busy machine asks. */
const PATIENT = { appendMs: 20_000, readMs: 20_000, readyMs: 5_000, idleMs: 60 };
/** Where it is the time-out that is waited for. */
const QUICK = { ...PATIENT, appendMs: 1_000, readMs: 1_000 };
const OPTIONS = {
  timings: PATIENT,
  backOff: { firstMs: 5, mostMs: 20 },
  chance: () => 0.5,
};
let double: EventStoreDbDouble;
/** Port of the server: the double's, or a real one's where the specs were given one without TLS. */
let behind: number;
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
  behind = realEventStoreDb()?.port ?? double.port;
  direct = EventStoreDbStore.connect({ connection: `esdb://127.0.0.1:${behind}?tls=false` }, OPTIONS);
});
afterAll(async () => {
  await direct.close();
  await double.stop();
});
beforeEach(async () => {
  [outages, waits] = [[], []];
  proxy = new FaultProxy('127.0.0.1', behind);
  await proxy.open();
  store = through();
});
afterEach(async () => {
  proxy.thaw();
  await store.close();
  await proxy.close();
});

/** @param more settings of the connection */
const through = (more = '', timings = PATIENT) =>
  EventStoreDbStore.connect(
    { connection: `esdb://127.0.0.1:${proxy.port}?tls=false${more}` },
    {
      ...OPTIONS,
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
    if (message.kind === 'events') return;
}

/** Its second event comes in a packet of its own. */
const twoPackets = (stream: string) => made(stream, 'c', 'x'.repeat(200_000), `second of ${stream}`);
const whenWritten = (stream: string): Cut => ({ where: 'after', once: () => written(stream) });

describe('an append whose connection is cut', () => {
  it.each([
    { what: 'before it', there: 0, sign: (stream: string) => stream, cut: (): Cut => ({ where: 'before' }) },
    {
      what: 'inside its first event',
      there: 0,
      sign: (stream: string) => stream,
      cut: (): Cut => ({ where: 'inside' }),
    },
    {
      what: 'before its second event',
      there: 0,
      sign: (stream: string) => `second of ${stream}`,
      cut: (): Cut => ({ where: 'before' }),
    },
    {
      what: 'inside its second event',
      there: 0,
      sign: (stream: string) => `second of ${stream}`,
      cut: (): Cut => ({ where: 'inside' }),
    },
    { what: 'when it is written', there: 2, sign: (stream: string) => `second of ${stream}`, cut: whenWritten },
  ])('$what, is in doubt, and sent again it is there once', async ({ there, sign, cut }) => {
    await store.head(); // connected, so that the cut hits the append
    const stream = fresh();
    const batch = twoPackets(stream);
    const wound = proxy.cutAt(sign(stream), cut(stream));
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
      for (const event of eventsAmong([message])) if (seen.push(event) % 15 === 5) proxy.cut();
      if (seen.length === 60) ending.abort();
    }
    await writing;
    expect(seen.map(({ revision }) => revision)).toEqual(upTo(60));
  });
});

describe('a connection that is half-open', () => {
  it('holds up a read and an append no longer than our own time-outs', async () => {
    const hasty = through('', QUICK);
    const stream = fresh();
    await write(stream, 0, hasty);
    outages = [];
    proxy.swallow();
    await expect(revisionsOf(stream, hasty)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(hasty.append(stream, made(stream, 'c1', '1'), 0)).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    expect(outages).toMatchObject([
      { during: 'read', reason: expect.stringMatching(/^no answer within \d+/) },
      { during: 'append', reason: expect.stringMatching(/no answer within|deadline/i) },
    ]);
    await hasty.close();
  });

  it('is given up for a new one by the client, and a subscription over it goes on where it was', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {}); // of so short an interval
    const own = through('&keepAliveInterval=500&keepAliveTimeout=500');
    const stream = fresh();
    await write(stream, 0, own);
    const ending = new AbortController();
    const seen: number[] = [];
    for await (const message of own.subscribe({ after: null, streamPrefixes: [stream], signal: ending.signal })) {
      if (message.kind === 'caughtUp' && seen.length === 1) {
        proxy.swallow();
        await write(stream, 1, own);
        await write(stream, 2, direct);
      }
      if (message.kind === 'events') seen.push(...message.events.map(({ revision }) => revision));
      if (seen.length === 3) ending.abort();
    }
    expect(seen).toEqual([0, 1, 2]);
    expect(await revisionsOf(stream)).toEqual([0, 1, 2]);
    await own.close();
    warned.mockRestore();
  });
});

describe('a slow way', () => {
  it('is in doubt where it is slower than the time-out, and what came late is not written twice', async () => {
    const hasty = through('', QUICK);
    const stream = fresh();
    await revisionsOf(stream, hasty); // connected
    proxy.delayMs = 1_200;
    const late = written(stream);
    await expect(hasty.append(stream, made(stream, 'c0', '0'), 'noStream')).rejects.toMatchObject({
      name: 'OutcomeUnknown',
    });
    proxy.delayMs = 20;
    await Promise.all([late, write(stream, 0)]);
    expect(await revisionsOf(stream)).toEqual([0]);
    await hasty.close();
  });
});

describe('a server that comes back after a long outage', () => {
  it('is asked anew by each command meanwhile: nothing of gRPC makes the next ones wait for it, up to two minutes', async () => {
    await write(fresh(), 0);
    await proxy.close();
    let asked = 0;
    const refusing = createServer((socket) => {
      asked += 1;
      socket.resetAndDestroy();
    });
    await once(refusing.listen(proxy.port, '127.0.0.1'), 'listening');
    const refused = async () => {
      const stream = fresh();
      const before = asked;
      await store.append(stream, made(stream, 'c', 'x'), 'noStream').catch(() => {});
      return asked > before;
    };
    await refused(); // it learns that the connection it had is gone
    const commands: boolean[] = [];
    while (commands.length < 20) commands.push(await refused());
    await new Promise((closed) => refusing.close(closed));
    expect(commands).toEqual(Array(20).fill(true));
    await proxy.open();
    const stream = fresh();
    expect(await store.append(stream, made(stream, 'c', 'x'), 'noStream')).toMatchObject({ revision: 0 });
  });

  it('is found at most one back-off later, and nothing fails any more', async () => {
    const own = through('', { ...PATIENT, readMs: 50 });
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
    // twice as long each time, up to the bound; the chance of half of it is 0.5 here
    expect(waits.slice(0, 10)).toEqual([3.75, 7.5, ...Array<number>(8).fill(15)]);
    ending.abort();
    await own.close();
  });
});
