import { describe, expect, it } from '@jest/globals';
import { Health } from './health';
import { Metrics } from './metrics';

type Projections = ConstructorParameters<typeof Health>[2];

const SINCE = '2015-01-05T12:00:00.000Z';
const view = { view: 'progress', version: 1, state: 'serving', position: null, atHead: true } as const;

interface Parts {
  readonly store?: string;
  readonly desk?: string;
  readonly leads?: boolean;
  readonly behindSince?: string;
  readonly factsWaiting?: number;
  readonly afterMs?: number;
  readonly parked?: number;
  readonly queueDepth?: number;
}

function health(parts: Parts) {
  const metrics = new Metrics();
  const status: Projections['status'] = async () => [
    {
      ...view,
      behindSince: parts.behindSince ?? null,
      factsWaiting: parts.factsWaiting ?? null,
      build: 1,
      facts: null,
      factsLeft: null,
      parkedStreams: parts.parked ?? 0,
      leader: null,
    },
  ];
  const one = new Health(
    { notReadyBecause: async () => parts.store ?? null },
    { look: async () => (parts.desk === undefined ? undefined : Promise.reject(new Error(parts.desk))) },
    { isLeader: () => parts.leads ?? false, status },
    metrics,
    () => Date.parse(SINCE) + (parts.afterMs ?? 0),
    () => parts.queueDepth ?? 0,
  );
  const gauge = async (name: string) => (await metrics.registry.getSingleMetric(name)?.get())?.values[0]?.value;
  return { one, gauge };
}

describe('whether a process can serve', () => {
  it('is no until it has started, and then yes', async () => {
    const { one, gauge } = health({});
    expect(await one.notReadyBecause()).toMatch('start nog op');
    expect(await gauge('mijlpaal_ready')).toBe(0);
    one.markStarted();
    expect(await one.notReadyBecause()).toBeNull();
    expect(await gauge('mijlpaal_ready')).toBe(1);
  });

  it('is no while the desk does not answer', async () => {
    const { one } = health({ desk: 'no way there' });
    one.markStarted();
    expect(await one.notReadyBecause()).toBe('De opslag van concepten en stukken antwoordt niet: no way there');
  });

  it('is no while the log does not answer; who leads is told all the same', async () => {
    const { one, gauge } = health({ store: 'De opslag van feiten antwoordt niet', leads: true });
    one.markStarted();
    expect(await one.notReadyBecause()).toBe('De opslag van feiten antwoordt niet');
    expect([await gauge('mijlpaal_ready'), await gauge('mijlpaal_leader')]).toEqual([0, 1]);
  });

  it.each([
    [30_000, null, 1],
    [30_001, 'Deze overzichten lopen achter: progress.', 0],
  ])('a view that misses a fact for %d ms: %s', async (afterMs, reason, ready) => {
    const { one, gauge } = health({ behindSince: SINCE, afterMs, parked: 2 });
    one.markStarted();
    expect(await one.notReadyBecause()).toBe(reason);
    expect(await gauge('mijlpaal_ready')).toBe(ready);
    expect(await gauge('mijlpaal_view_lag_seconds')).toBe(afterMs / 1_000);
    expect(await gauge('mijlpaal_parked_streams')).toBe(2);
  });

  it('is no from the moment that it stops', async () => {
    const { one, gauge } = health({});
    one.markStarted();
    one.markStopping();
    expect(await one.notReadyBecause()).toBe('Mijlpaal stopt.');
    expect(await gauge('mijlpaal_ready')).toBe(0);
  });
});

describe('the numbers of a process', () => {
  it('tell how many facts wait where views are folded, and how many commands', async () => {
    const folding = health({ leads: true, behindSince: SINCE, factsWaiting: 7, queueDepth: 3 });
    folding.one.markStarted();
    await folding.one.notReadyBecause();
    expect(await folding.gauge('mijlpaal_view_lag_facts')).toBe(7);
    expect(await folding.gauge('mijlpaal_command_queue_depth')).toBe(3);
    const following = health({ behindSince: SINCE });
    following.one.markStarted();
    await following.one.notReadyBecause();
    expect(await following.gauge('mijlpaal_view_lag_facts')).toBeUndefined();
  });
});
