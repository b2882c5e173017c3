import { describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { Withholding } from './fixtures/delegating';
import { notes } from './fixtures/notes';
import { many, note, rig } from './fixtures/rig';

const { all, server } = places();
const { logOf, viewsAt, runnerOf, started } = rig();

/** Short enough to wait for. */
const lease = (owner: string) => ({ lease: { owner, ttlMs: 2_000, renewMs: 20 } });

// in PostgreSQL only: of two that write to one file in one process, the one that waits keeps the other from going on
describe('two runners of one group', () => {
  it('have one leader that folds; the other one knows how far it is', async () => {
    const place = await server.freshDatabase();
    const store = logOf();
    await note(store, 'note-a', 0, ...many(100));
    const [mine, yours] = [await viewsAt(place), await viewsAt(place)];
    let commits = 0;
    const one = await started({ store, readStore: mine, ...lease('one') });
    const two = await started({ store, readStore: yours, ...lease('two'), onCommit: () => (commits += 1) });
    await note(store, 'note-a', 100, 'last');
    await two.caughtUp();
    expect(await yours.get('notes', 'note-a')).toEqual({ count: 101, last: 'v1 last' });
    expect([one.isLeader(), two.isLeader(), commits]).toEqual([true, false, 0]);
    for (const runner of [one, two])
      expect(await runner.status()).toMatchObject([{ view: 'notes', leader: 'one', atHead: true, parkedStreams: 0 }]);
  });

  it('change places at once when the leader stops, and count each fact once', async () => {
    const place = await server.freshDatabase();
    const store = logOf();
    for (let n = 0; n < 4; n += 1) await note(store, `note-${n}`, 0, ...many(400));
    const [mine, yours] = [await viewsAt(place), await viewsAt(place)];
    const first = Promise.withResolvers<void>();
    const owner = { ttlMs: 3_600_000, renewMs: 20 };
    const one = await started({ store, readStore: mine, lease: owner, onCommit: () => first.resolve() });
    const two = await started({ store, readStore: yours, lease: owner });
    const leads = Promise.withResolvers<void>();
    two.onLeading(leads.resolve);
    await first.promise;
    await one.stop();
    await leads.promise;
    expect([one.isLeader(), two.isLeader()]).toEqual([false, true]);
    await two.caughtUp();
    expect(await yours.list('notes')).toEqual(many(4).map(() => ({ count: 400, last: 'v1 399' })));
  });

  it('rebuild a view when the one is asked that does not lead', async () => {
    const place = await server.freshDatabase();
    const store = logOf();
    await note(store, 'note-a', 0, 'one', 'two');
    const [mine, yours] = [await viewsAt(place), await viewsAt(place)];
    const built: string[] = [];
    const one = await started({
      store,
      readStore: mine,
      ...lease('one'),
      onCommit: ({ changed }) => built.push(...changed.map(({ state }) => state)),
    });
    await one.caughtUp();
    built.splice(0);
    const two = await started({ store, readStore: yours, ...lease('two') });
    await Promise.all([two.rebuild('notes'), two.rebuild('notes'), one.rebuild('notes')]);
    expect(new Set(built)).toEqual(new Set(['building']));
    expect(await two.status()).toMatchObject([{ state: 'serving', leader: 'one' }]);
    expect(await yours.get('notes', 'note-a')).toEqual({ count: 2, last: 'v1 two' });
  });

  it('of two versions serve the old view until the new one leads and has built its own', async () => {
    const place = await server.freshDatabase();
    const store = logOf();
    for (let n = 0; n < 3; n += 1) await note(store, 'note-a', n * 400, ...many(400));
    const [mine, yours] = [await viewsAt(place), await viewsAt(place)];
    const one = await started({ store, readStore: mine, ...lease('one') });
    await one.caughtUp();
    const served = Promise.withResolvers<unknown>();
    let reading: Promise<unknown> | undefined; // at the first commit only
    const two = await started({
      store: new Withholding(store, served.promise),
      readStore: yours,
      ...lease('two'),
      projections: [notes(2)],
      onCommit: () => served.resolve((reading ??= mine.get('notes', 'note-a'))),
    });
    const ready = two.caughtUp();
    expect(await mine.get('notes', 'note-a')).toMatchObject({ last: 'v1 399' });
    await one.stop();
    expect(await served.promise).toEqual({ count: 1_200, last: 'v1 399' });
    await ready;
    expect(await yours.get('notes', 'note-a')).toEqual({ count: 1_200, last: 'v2 399' });
    expect(await yours.checkpoints()).toMatchObject([{ version: 2 }]);
  });

  it('never lead when they may not, and still know and ask all', async () => {
    const place = await server.freshDatabase();
    const store = logOf();
    await note(store, 'note-a', 0, 'one');
    const [mine, yours] = [await viewsAt(place), await viewsAt(place)];
    const asking = await started({ store, readStore: yours, lead: 'never' });
    expect(await asking.status()).toEqual([]);
    const ready = asking.caughtUp();
    const one = await started({ store, readStore: mine, ...lease('one') });
    await ready;
    await asking.rebuild('notes');
    await one.stop();
    expect(await asking.status()).toMatchObject([{ view: 'notes', leader: null, state: 'serving', atHead: true }]);
    expect(asking.isLeader()).toBe(false);
  });
});

describe.each(all)('a runner that alone can lead, its views %s', (_, url) => {
  it('does not wait for the lease of one that was killed', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one');
    await readStore.write((tx) =>
      tx
        .insertInto('leases')
        .values({ group_name: 'spec', owner: 'killed', token: 7, expires_at: Number.MAX_SAFE_INTEGER })
        .execute(),
    );
    const runner = await started({ store, readStore, lead: 'exclusive', lease: { owner: 'alone' } });
    expect(runner.isLeader()).toBe(true);
    await runner.caughtUp();
    expect(await runner.status()).toMatchObject([{ leader: 'alone', atHead: true }]);
  });
});

describe('a runner', () => {
  it('tells its listeners when it leads, also those that come later, until they go', async () => {
    const [store, readStore] = [logOf(), await viewsAt()];
    const runner = runnerOf({ store, readStore });
    const told: string[] = [];
    const gone = runner.onLeading(() => told.push('gone'));
    runner.onLeading(() => told.push('early'));
    gone();
    await runner.start();
    runner.onLeading(() => told.push('late'));
    expect(told).toEqual(['early', 'late']);
  });

  it('that leads begins to rebuild when it is asked, not when it renews its lease', async () => {
    const [store, readStore] = [logOf(), await viewsAt()];
    await note(store, 'note-a', 0, 'one');
    const runner = await started({ store, readStore, lease: { ttlMs: 7_200_000, renewMs: 3_600_000 } });
    await runner.rebuild('notes');
    expect(await runner.status()).toMatchObject([{ state: 'serving', atHead: true }]);
  });

  it('is refused a lease that it could only renew when it has run out', async () => {
    const [store, readStore] = [logOf(), await viewsAt()];
    expect(() => runnerOf({ store, readStore, lease: { ttlMs: 1_000, renewMs: 600 } })).toThrow(RangeError);
  });
});
