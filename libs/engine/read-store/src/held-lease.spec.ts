import { describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { rig } from './fixtures/rig';
import { HeldLease } from './held-lease';
import { LeaseLost } from './lease';
import type { ReadStore } from './read-store';

const { shared, server } = places();
const { viewsAt } = rig();

const LONG = 60_000;
const take = (store: ReadStore, owner: string, { ttlMs = LONG, exclusive = false } = {}) =>
  HeldLease.take(store, { group: 'spec', owner, ttlMs }, exclusive);

/** Takes a lease that must be there. */
async function taken(...args: Parameters<typeof take>): Promise<HeldLease> {
  const lease = await take(...args);
  if (lease === null) throw new Error(`${args[1]} did not get the lease`);
  return lease;
}

/** Asks until it is there. */
async function takenOver(...args: Parameters<typeof take>): Promise<HeldLease> {
  for (;;) {
    const lease = await take(...args);
    if (lease !== null) return lease;
  }
}

describe.each(shared)('the lease of a group, %s', (_, url) => {
  it('is held by one at a time, until it is given back', async () => {
    const place = await url();
    const [one, two] = [await viewsAt(place), await viewsAt(place)];
    const first = await taken(one, 'one');
    expect(await take(two, 'two')).toBeNull();
    expect((await two.standing('spec')).leader).toBe('one');
    await first.release();
    expect((await two.standing('spec')).leader).toBeNull();
    const second = await taken(two, 'two');
    expect([first.valid, second.valid]).toEqual([false, true]);
    await first.release();
    expect((await one.standing('spec')).leader).toBe('two');
  });

  it('runs out when its leader is silent, and what that one writes later is not written', async () => {
    const place = await url();
    const [one, two] = [await viewsAt(place), await viewsAt(place)];
    const first = await taken(one, 'one', { ttlMs: 50 });
    await takenOver(two, 'two', { ttlMs: 50 });
    expect(first.valid).toBe(false);
    let asked = false;
    const late = first.write(async () => (asked = true));
    await expect(late).rejects.toThrow(LeaseLost);
    expect(asked).toBe(false);
  });

  it('is not taken up again by an old leader of the same name', async () => {
    const place = await url();
    const [one, two] = [await viewsAt(place), await viewsAt(place)];
    const first = await taken(one, 'same', { ttlMs: 50 });
    const second = await takenOver(two, 'same');
    await expect(first.write(async () => {})).rejects.toThrow(LeaseLost);
    await first.release();
    await second.write(async () => {});
  });

  it('lasts for as long as its leader writes', async () => {
    const place = await url();
    const [one, two] = [await viewsAt(place), await viewsAt(place)];
    const lease = await taken(one, 'one', { ttlMs: 2_000 });
    const begun = performance.now();
    while (performance.now() - begun < 2_500) {
      await lease.write(async () => {});
      expect(await take(two, 'two')).toBeNull();
    }
    expect(lease.valid).toBe(true);
  });

  it('is taken at once by who knows that there is no other, and an old leader is told', async () => {
    const place = await url();
    const [one, two] = [await viewsAt(place), await viewsAt(place)];
    const first = await taken(one, 'one');
    await taken(two, 'two', { exclusive: true });
    await expect(first.write(async () => {})).rejects.toThrow(LeaseLost);
  });
});

describe('the lease of a group in PostgreSQL', () => {
  it('is not lost in the middle of a transaction, and is lost when that stands still', async () => {
    const place = await server.freshDatabase();
    const [one, two] = [await viewsAt(place, { stuckMs: 500 }), await viewsAt(place)];
    const lease = await taken(one, 'one', { ttlMs: 50 });
    const frozen = Promise.withResolvers<void>();
    const thawed = Promise.withResolvers<void>();
    const order: string[] = [];
    const writing = lease.write(async (tx) => {
      while (performance.now() < begun + 200) await tx.selectFrom('builds').select('version').execute();
      order.push('written');
      frozen.resolve();
      await thawed.promise;
    });
    const begun = performance.now();
    const taking = takenOver(two, 'two').then(() => order.push('taken'));
    await frozen.promise;
    await taking;
    thawed.resolve();
    await expect(writing).rejects.toThrow('the views cannot be reached');
    expect(order).toEqual(['written', 'taken']);
  });
});
