import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent, SubscriptionMessage } from '@mijlpaal/engine-core';
import {
  type DoubleError,
  eventsAmong,
  type EventStoreDbDouble,
  made,
  startEventStoreDbDouble,
} from '@mijlpaal/engine-testing';
import { EventStoreDbStore } from './eventstoredb-store';
import { type Outage, Outages, type Resubscription } from './outages';

let double: EventStoreDbDouble;
let store: EventStoreDbStore;
/** Gives the server all the time it needs: what is there is no matter of speed. */
let patient: EventStoreDbStore;
let outages: Outage[];
let resubscriptions: Resubscription[];
let tell = () => {};

const QUICK = {
  timings: { appendMs: 1_500, readMs: 1_500, readyMs: 500, idleMs: 60 },
  backOff: { firstMs: 5, mostMs: 20 },
};
const connect = (connection: string) =>
  EventStoreDbStore.connect(
    { connection },
    {
      ...QUICK,
      chance: () => 0.5,
      onOutage: (outage) => void outages.push(outage),
      onResubscribe: (resubscription) => {
        resubscriptions.push(resubscription);
        tell();
      },
    },
  );

beforeEach(async () => {
  [outages, resubscriptions] = [[], []];
  double = await startEventStoreDbDouble();
  store = connect(double.connectionString);
  patient = EventStoreDbStore.connect({ connection: double.connectionString }, { chance: () => 0.5 });
});
afterEach(async () => {
  double.thaw();
  await store.close();
  await patient.close();
  await double.stop();
});

/** Writes one event through outages: what is in doubt is sent again as it was. */
async function write(stream: string, revision: number, to = store): Promise<void> {
  const batch = made(stream, `c${revision}`, `${revision}`);
  for (;;) {
    try {
      await to.append(stream, batch, revision === 0 ? 'noStream' : revision - 1);
      return;
    } catch (error) {
      if (!(error instanceof Error && ['OutcomeUnknown', 'StoreUnavailable'].includes(error.name))) throw error;
    }
  }
}

const revisionsOf = async (stream: string, from = patient) =>
  (await Array.fromAsync(from.readStream(stream))).map(({ revision }) => revision);

/** Takes messages until `enough`, then ends the subscription. */
async function until(
  enough: (message: SubscriptionMessage, events: readonly RecordedEvent[]) => boolean,
  options: { streamPrefixes?: readonly string[] } = {},
): Promise<SubscriptionMessage[]> {
  const ending = new AbortController();
  const seen: SubscriptionMessage[] = [];
  const events: RecordedEvent[] = [];
  for await (const message of store.subscribe({ after: null, ...options, signal: ending.signal })) {
    seen.push(message);
    events.push(...eventsAmong([message]));
    if (enough(message, events)) ending.abort();
  }
  return seen;
}
const revisionsIn = (messages: readonly SubscriptionMessage[]) => eventsAmong(messages).map(({ revision }) => revision);

const ERRORS = [
  'unavailable',
  'shuttingDown',
  'forwardingTimeout',
  'deadlineExceeded',
  'cancelled',
  'notReady',
] as const;

describe('an append whose answer does not come', () => {
  it.each(
    [...ERRORS, 'silence' as const].flatMap((error) => [
      [error, 'beforeCommit'] as const,
      [error, 'afterCommit'] as const,
    ]),
  )('is in doubt (%s, %s), and the same again is there once', async (error, at) => {
    await write('a', 0);
    const batch = made('a', 'c', 'one', 'two');
    double.failNextAppend(at, error);
    await expect(store.append('a', batch, 0)).rejects.toMatchObject({ name: 'OutcomeUnknown', stream: 'a' });
    expect(outages).toMatchObject([{ during: 'append', failures: 1 }]);
    expect(await revisionsOf('a')).toEqual(at === 'afterCommit' ? [0, 1, 2] : [0]);
    expect(await store.append('a', batch, 0)).toMatchObject({ revision: 2 });
    expect(await revisionsOf('a')).toEqual([0, 1, 2]);
  });

  it('is in doubt when the server is killed under it', async () => {
    double.failNextAppend('afterCommit', 'silence');
    const came = double.next('append');
    const sent = store.append('a', made('a', 'c', 'one'), 'noStream');
    await Promise.all([came.then(() => double.kill()), expect(sent).rejects.toMatchObject({ name: 'OutcomeUnknown' })]);
    await double.restart();
    expect(await store.append('a', made('a', 'c', 'one'), 'noStream')).toMatchObject({ revision: 0 });
    expect(await revisionsOf('a')).toEqual([0]);
  });
});

describe('an append that repeats one still being written', () => {
  it.each(['beforeCommit', 'afterCommit'] as const)('is sent again when the server drops it (%s)', async (at) => {
    double.failNextAppend(at, 'commitTimeout');
    expect(await store.append('a', made('a', 'c', 'one'), 'noStream')).toMatchObject({ revision: 0 });
    expect(await revisionsOf('a')).toEqual([0]);
    expect(outages).toEqual([]);
  });
});

describe('data that cannot be written as JSON', () => {
  const circular: Record<string, unknown> = {};
  circular.itself = circular;
  it.each([
    ['a BigInt', { amount: 1n }],
    ['a circle', circular],
    ['nothing', undefined as unknown as object],
  ])('is refused before it is sent: %s', async (_, data) => {
    const events = made('a', 'c', 'one').map((event) => ({ ...event, data }));
    await expect(store.append('a', events, 'noStream')).rejects.toThrow(TypeError);
    await expect(revisionsOf('a')).rejects.toMatchObject({ name: 'StreamNotFound' });
  });
});

describe('a server that is not there', () => {
  it('is waited for from the start: nothing hangs, and it says why it is not ready', async () => {
    await double.kill();
    expect(await store.ready()).toMatchObject({ ready: false, reason: expect.stringContaining('does not answer') });
    await expect(store.append('a', made('a', 'c', 'one'), 'noStream')).rejects.toMatchObject({
      name: 'OutcomeUnknown',
    });
    await expect(store.head()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    const reading = until(({ kind }) => kind === 'caughtUp');
    await new Promise<void>((resolve) => (tell = resolve));
    await double.restart();
    expect(await reading).toEqual([{ kind: 'caughtUp' }]);
    expect(await store.ready()).toEqual({ ready: true });
    expect(outages.length).toBeGreaterThan(2);
  });

  it('is read on from where it went, when it is back soon', async () => {
    for (let revision = 0; revision < 50; revision += 1) await write('a', revision);
    const seen: number[] = [];
    for await (const { revision } of store.readStream('a')) {
      if (seen.push(revision) === 5) await double.kill().then(() => double.restart());
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, revision) => revision));
  });

  it('is told by a cluster as well, whichever node is asked', async () => {
    await double.kill();
    const cluster = connect(
      `${double.connectionString.replace('?', `,127.0.0.1:${double.port}?`)}&maxDiscoverAttempts=1`,
    );
    await expect(cluster.append('a', made('a', 'c', 'one'), 'noStream')).rejects.toMatchObject({
      name: 'OutcomeUnknown',
    });
    await double.restart();
    expect(await cluster.append('a', made('a', 'c', 'one'), 'noStream')).toMatchObject({ revision: 0 });
    await cluster.close();
  });
});

describe('a cluster that nobody leads, while calls to the node that led it still run', () => {
  // the client looks for another node without hearing whether it finds one: that ended the process
  it('is waited for like any other outage', async () => {
    const cluster = connect(
      `${double.connectionString.replace('?', `,127.0.0.1:${double.port}?`)}&maxDiscoverAttempts=2`,
    );
    await write('a', 0, cluster);
    const ending = new AbortController();
    const messages = cluster.subscribe({ after: null, signal: ending.signal })[Symbol.asyncIterator]();
    while ((await messages.next()).value?.kind !== 'caughtUp');
    double.become('starting');
    const batch = made('a', 'd', 'two', 'three');
    await expect(cluster.append('a', batch, 0)).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    const looking = double.next('gossip');
    const doubt = expect(cluster.append('a', batch, 0)).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    await looking;
    double.dropSubscriptions('unavailable');
    await doubt;
    double.become('leader');
    expect((await messages.next()).value).toEqual({ kind: 'caughtUp' });
    expect(await cluster.append('a', batch, 0)).toMatchObject({ revision: 2 });
    await cluster.close();
  });
});

describe('a server that is frozen', () => {
  it('holds up reads and appends no longer than the time-out, and closing not at all', async () => {
    await write('a', 0);
    double.freeze();
    await expect(revisionsOf('a', store)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(store.append('a', made('a', 'c', 'one'), 0)).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    expect(await store.ready()).toMatchObject({ ready: false });
    double.thaw();
    expect(await store.append('a', made('a', 'c', 'one'), 0)).toMatchObject({ revision: 1 });
    double.freeze();
    await store.close();
    await expect(store.head()).rejects.toMatchObject({ name: 'StoreUnavailable', message: 'the store is closed' });
  });

  it('is noticed by a silent subscription, which goes on where it was', async () => {
    await write('a', 0);
    const seen = await until((message, events) => {
      if (message.kind === 'caughtUp' && events.length === 1 && resubscriptions.length === 0) {
        double.freeze();
        tell = () => {
          double.thaw();
          tell = () => {};
          void write('a', 1);
        };
      }
      return events.length === 2;
    });
    expect(revisionsIn(seen)).toEqual([0, 1]);
    expect(resubscriptions[0]).toMatchObject({ because: 'dropped', count: 1 });
  });
});

describe('a node without a leader', () => {
  it.each(['leaderless', 'starting'] as const)('is not ready (%s) and takes no append', async (role) => {
    await write('a', 0);
    double.become(role);
    expect(await store.ready()).toMatchObject({ ready: false, reason: expect.stringContaining('Server Is Not Ready') });
    await expect(store.append('a', made('a', 'c', 'one'), 0)).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    if (role === 'leaderless') expect(await revisionsOf('a')).toEqual([0]);
    double.become('leader');
    expect(await store.ready()).toEqual({ ready: true });
  });

  it('that follows another one leads the way to it', async () => {
    const leader = await startEventStoreDbDouble({ log: double.log });
    double.become({ leaderPort: leader.port });
    const subscribed = leader.next('subscribe');
    const reading = until((_, events) => events.length === 1);
    await subscribed;
    await write('a', 0);
    expect(revisionsIn(await reading)).toEqual([0]);
    expect(await store.ready()).toEqual({ ready: true });
    await leader.stop();
  });
});

describe('a subscription that is cut', () => {
  const wound = async (how: DoubleError | 'kill' | 'cut') => {
    if (how === 'cut') double.cut();
    else if (how === 'kill') await double.kill().then(() => double.restart());
    else double.dropSubscriptions(how);
  };

  it.each([...ERRORS, 'tooSlow', 'kill', 'cut'] as const)(
    'goes on without a gap and without a double: %s',
    async (how) => {
      const writing = (async () => {
        for (let revision = 0; revision < 60; revision += 1) {
          if (revision % 20 === 10) await wound(how);
          await write('a', revision);
        }
      })();
      const seen = await until((_, events) => events.length === 60);
      await writing;
      expect(revisionsIn(seen)).toEqual(Array.from({ length: 60 }, (_, revision) => revision));
    },
  );

  it('says that it has caught up again, and counts; what went well in between begins the waiting anew', async () => {
    const seen = await until(({ kind }) => {
      if (kind === 'caughtUp') double.dropSubscriptions('tooSlow');
      return resubscriptions.length === 2;
    });
    expect(seen.filter(({ kind }) => kind === 'caughtUp')).toHaveLength(3);
    expect(resubscriptions).toMatchObject([
      { because: 'dropped', count: 1, waitMs: 3.75, reason: expect.stringContaining('Consumer too slow') },
      { because: 'dropped', count: 2, waitMs: 3.75 },
    ]);
  });
});

describe('the wait after failures on end', () => {
  it.each([
    [0, [50, 100, 200, 2_500, 2_500]],
    [0.5, [75, 150, 300, 3_750, 3_750]],
    [1, [100, 200, 400, 5_000, 5_000]],
  ])('is twice as long each time, up to a bound, and half of it is chance: of %d', (chance, waits) => {
    const of = new Outages({ firstMs: 100, mostMs: 5_000 }, () => chance, {});
    expect([1, 2, 3, 7, 1_000].map((failures) => of.waitAfter(failures))).toEqual(waits);
  });
});

describe('a subscription among much that is not its own', () => {
  it('says how far it has come, never beyond the head', async () => {
    await write('ours', 0);
    const own = { streamPrefixes: ['ours'] };
    const other = async (from: number) => {
      for (let revision = from; revision < from + 5; revision += 1) await write('theirs', revision);
    };
    await other(0);
    const atStart = await store.head();
    const seen = await until((message) => {
      if (message.kind === 'caughtUp' && resubscriptions.length === 0) void other(5);
      return message.kind === 'caughtUp' && resubscriptions.length > 0;
    }, own);
    expect(seen.slice(0, 3)).toMatchObject([
      { kind: 'events', events: [{ stream: 'ours' }] },
      { kind: 'checkpoint', position: atStart },
      { kind: 'caughtUp' },
    ]);
    expect(resubscriptions[0]).toMatchObject({ because: 'behind', waitMs: 0 });
    const last = seen.findLast(({ kind }) => kind === 'checkpoint');
    const head = await store.head();
    expect(last?.kind === 'checkpoint' && head !== null && last.position <= head).toBe(true);
  });
});
