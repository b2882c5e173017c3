import { describe, expect, it } from '@jest/globals';
import { Health } from './health';
import { Metrics } from './metrics';

type Projections = ConstructorParameters<typeof Health>[1];

const SINCE = '2015-01-05T12:00:00.000Z';
const view = { view: 'progress', version: 1, state: 'serving', position: null, atHead: true } as const;

function health(parts: { store?: string; leads?: boolean; behindSince?: string; afterMs?: number; parked?: number }) {
  const metrics = new Metrics();
  const status: Projections['status'] = async () => [
    {
      ...view,
      behindSince: parts.behindSince ?? null,
      factsWaiting: null,
      parkedStreams: parts.parked ?? 0,
      leader: null,
    },
  ];
  const one = new Health(
    { notReadyBecause: async () => parts.store ?? null },
    { isLeader: () => parts.leads ?? false, status },
    metrics,
    () => Date.parse(SINCE) + (parts.afterMs ?? 0),
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
});
