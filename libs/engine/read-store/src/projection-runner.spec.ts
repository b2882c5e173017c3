import { describe, expect, it } from '@jest/globals';
import type { Recorded, RecordedEvent, SubscribeOptions, SubscriptionMessage } from '@mijlpaal/engine-core';
import { places } from '@mijlpaal/engine-testing';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Delegating, Withholding } from './fixtures/delegating';
import { type Noted, notes, parse } from './fixtures/notes';
import { many, note, rig } from './fixtures/rig';
import { ProjectionRunner } from './projection-runner';
import { ReadStore } from './read-store';
import type { Commit } from './runner-options';
import { ViewsAheadOfLog } from './views-ahead-of-log';

const { all, shared } = places();
const { logOf, viewsAt, started } = rig();

describe.each(all)('a projection runner with its views %s', (_, url) => {
  it('folds history and then what comes, and leaves other streams alone', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', 'two');
    await note(store, 'other-a', 0, 'not ours');
    const runner = await started({ store, readStore });
    await runner.caughtUp();
    expect(await readStore.list('notes')).toEqual([{ count: 2, last: 'v1 two' }]);
    const position = await note(store, 'note-b', 0, 'three');
    expect(await readStore.waitFor(position, 20_000)).toBe(true);
    expect(await readStore.get('notes', 'note-b')).toEqual({ count: 1, last: 'v1 three' });
    const last = await note(store, 'other-a', 1, 'not ours');
    expect(await readStore.waitFor(last, 20_000)).toBe(true);
    expect(await runner.status()).toMatchObject([{ view: 'notes', state: 'serving', position: last, atHead: true }]);
  });

  it('takes what has arrived in one transaction, at most 2,000 facts', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    for (let n = 0; n < 10; n += 1) await note(store, 'note-a', n * 500, ...many(500));
    const commits: number[] = [];
    const runner = await started({ store, readStore, onCommit: ({ facts }) => commits.push(facts) });
    await runner.caughtUp();
    expect(commits.reduce((sum, facts) => sum + facts, 0)).toBe(5_000);
    expect(Math.max(...commits)).toBeLessThanOrEqual(2_000);
    expect(commits.filter((facts) => facts > 0).length).toBeLessThanOrEqual(10);
    expect(await readStore.get('notes', 'note-a')).toMatchObject({ count: 5_000 });
  });

  it('writes only rows whose value changed', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one');
    const changed: string[][] = [];
    const onCommit = (commit: Commit) => changed.push(commit.changed.flatMap(({ keys }) => keys));
    const runner = await started({ store, readStore, onCommit });
    await runner.caughtUp();
    await Promise.all([
      note(store, 'note-a', 1, 'skip'),
      note(store, 'note-b', 0, 'nowhere'),
      note(store, 'note-c', 0, 'skip'),
    ]);
    await runner.caughtUp();
    expect(changed.flat()).toEqual(['note-a', 'note-c']);
    expect(await readStore.get('notes', 'note-c')).toEqual({ count: 0, last: '' });
  });

  it('parks a stream at the fact that it cannot read or fold, and goes on with all others', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', 'unreadable', 'three');
    await note(store, 'note-b', 0, 'one', 'throw', 'three');
    await note(store, 'note-c', 0, 'one', 'two');
    const told: string[] = [];
    const runner = await started({ store, readStore, onParked: ({ stream }) => told.push(stream) });
    await runner.caughtUp();
    await note(store, 'note-a', 3, 'four');
    await note(store, 'note-c', 2, 'three');
    await runner.caughtUp();
    expect(await readStore.list('notes')).toMatchObject([{ count: 1 }, { count: 1 }, { count: 3 }]);
    expect(await readStore.parked()).toEqual([
      {
        view: 'notes',
        state: 'serving',
        stream: 'note-a',
        position: '0000000000000002',
        reason: 'does not parse: text is unreadable',
      },
      { view: 'notes', state: 'serving', stream: 'note-b', position: '0000000000000005', reason: 'cannot be folded' },
    ]);
    expect(told).toEqual(['note-a', 'note-b']);
    expect(await runner.status()).toMatchObject([{ parkedStreams: 2 }]);
  });

  it('parks a stream whose row has a key that not every database can keep', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'nul');
    await (await started({ store, readStore })).caughtUp();
    expect(await readStore.parked()).toMatchObject([{ reason: 'the key "note-a\\u0000" has a NUL in it' }]);
  });

  it('rebuilds a view beside the one that serves, while facts come in', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    for (let n = 0; n < 4; n += 1) await note(store, 'note-a', n * 500, ...many(500));
    let next = 2_000;
    let building = 0;
    let writing = Promise.resolve('');
    const onCommit = ({ changed }: Commit) => {
      if (!changed.some(({ state }) => state === 'building')) return;
      building += 1;
      writing = note(store, 'note-a', next, `${next}`);
      next += 1;
    };
    const runner = await started({ store, readStore, onCommit });
    await runner.caughtUp();
    await runner.rebuild('notes');
    await writing;
    await runner.caughtUp();
    expect(building).toBeGreaterThan(1);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: next, last: `v1 ${next - 1}` });
    expect(await runner.status()).toMatchObject([{ state: 'serving' }]);
    expect(await readStore.checkpoints()).toHaveLength(1);
  });

  it('loses nothing that comes just when a rebuild has caught up', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await url())];
    await note(log, 'note-a', 0, 'one');
    let subscriptions = 0;
    const store = new (class extends Delegating {
      /** The second one, of the rebuild, says that it has caught up when the first is one fact further, and gives that fact later. */
      override async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
        const rebuilding = (subscriptions += 1) === 2;
        for await (const message of log.subscribe(options)) {
          if (rebuilding && message.kind === 'caughtUp')
            expect(await readStore.waitFor(await note(log, 'note-a', 1, 'two'), 20_000)).toBe(true);
          yield message;
          if (message.kind === 'caughtUp') for (let turn = 0; turn < 3; turn += 1) await nextTurn();
        }
      }
    })(log);
    const runner = await started({ store, readStore });
    await runner.caughtUp();
    await runner.rebuild('notes');
    await note(log, 'note-a', 2, 'three');
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3, last: 'v1 three' });
  });

  it('begins again from what was committed when a transaction fails', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', 'two');
    const errors: unknown[] = [];
    const broken = new Error('after the commit');
    const onCommit = () => {
      if (errors.length === 0) throw broken;
    };
    const runner = await started({ store, readStore, onCommit, onError: (error) => errors.push(error) });
    await note(store, 'note-a', 2, 'three');
    await runner.caughtUp();
    expect(errors).toEqual([broken]);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3, last: 'v1 three' });
  });
});

describe.each(shared)('a projection runner that is started again, its views %s', (_, place) => {
  it('goes on where it stopped in the middle of history, and counts each fact once', async () => {
    const url = await place();
    const store = logOf();
    for (let n = 0; n < 15; n += 1) await note(store, `note-${n}`, 0, ...many(400));
    for (let run = 0; run < 2; run += 1) {
      const readStore = await ReadStore.open(url);
      const first = Promise.withResolvers<void>();
      const runner = await started({ store, readStore, onCommit: () => first.resolve() });
      await first.promise;
      await runner.stop();
      expect((await runner.status()).every(({ atHead }) => !atHead)).toBe(true);
      await readStore.close();
    }
    const readStore = await viewsAt(url);
    await (await started({ store, readStore })).caughtUp();
    expect(await readStore.list('notes')).toEqual(many(15).map(() => ({ count: 400, last: 'v1 399' })));
  });

  it('with a higher version serves the old view until the new one is there', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    for (let n = 0; n < 3; n += 1) await note(store, 'note-a', n * 400, ...many(400));
    const old = await started({ store, readStore });
    await old.caughtUp();
    await old.stop();
    await note(store, 'note-a', 1_200, 'new');
    const served = Promise.withResolvers<unknown>();
    let reading: Promise<unknown> | undefined; // at the first commit only
    const runner = await started({
      store: new Withholding(store, served.promise),
      readStore,
      projections: [notes(2)],
      onCommit: () => served.resolve((reading ??= readStore.get('notes', 'note-a'))),
    });
    expect(await served.promise).toEqual({ count: 1_200, last: 'v1 399' });
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1_201, last: 'v2 new' });
    expect(await readStore.checkpoints()).toEqual([
      { view: 'notes', version: 2, build: 2, position: await store.head() },
    ]);
  });

  it('goes on with a build that was not finished', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    for (let n = 0; n < 3; n += 1) await note(store, 'note-a', n * 400, ...many(400));
    const old = await started({ store, readStore });
    await old.caughtUp();
    await old.stop();
    const first = Promise.withResolvers<void>();
    const halfway = await started({ store, readStore, projections: [notes(2)], onCommit: () => first.resolve() });
    await first.promise;
    await halfway.stop();
    expect(await readStore.get('notes', 'note-a')).toMatchObject({ last: 'v1 399' });
    let facts = 0;
    const runner = await started({
      store,
      readStore,
      projections: [notes(2)],
      onCommit: (one) => (facts += one.facts),
    });
    await runner.caughtUp();
    expect(facts).toBeLessThan(1_200);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1_200, last: 'v2 399' });
  });

  it('brings a new projection up beside the others, and drops one that is gone', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    for (let n = 0; n < 3; n += 1) await note(store, 'note-a', n * 400, ...many(400));
    const old = await started({ store, readStore, projections: [notes(1, 'one'), notes(1, 'two')] });
    await old.caughtUp();
    await old.stop();
    const runner = await started({ store, readStore, projections: [notes(1, 'two'), notes(1, 'three')] });
    await note(store, 'note-a', 1_200, 'new');
    await runner.caughtUp();
    expect((await readStore.checkpoints()).map(({ view }) => view)).toEqual(['three', 'two']);
    for (const view of ['two', 'three'])
      expect(await readStore.get(view, 'note-a')).toEqual({ count: 1_201, last: 'v1 new' });
  });

  it('lifts a parked stream by a rebuild, once the code can read it', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    await note(store, 'note-a', 0, 'one', 'unreadable', 'three');
    const old = await started({ store, readStore });
    await old.caughtUp();
    await old.stop();
    const mended = (event: RecordedEvent): Recorded<Noted> => ({ ...event, type: 'Noted', data: { text: 'mended' } });
    const runner = await started({ store, readStore, parse: mended });
    await runner.caughtUp();
    expect(await readStore.parked()).toHaveLength(1);
    await runner.rebuild('notes');
    expect(await readStore.parked()).toEqual([]);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3, last: 'v1 mended' });
  });

  it('on a log that ends before its views refuses to go on', async () => {
    const readStore = await viewsAt(await place());
    const store = logOf();
    await note(store, 'note-a', 0, 'one');
    const runner = await started({ store, readStore });
    await runner.caughtUp();
    await runner.stop();
    const other = new ProjectionRunner({
      group: 'spec',
      store: logOf(),
      readStore,
      projections: [notes()],
      parse,
      streamPrefixes: ['note-'],
    });
    await expect(other.start()).rejects.toThrow(ViewsAheadOfLog);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1, last: 'v1 one' });
  });
});

it.each([
  ['none at all', []],
  ['one name twice', [notes(), notes(2)]],
  ['a name that is not camelCase', [notes(1, 'note-list')]],
])('a projection runner is refused projections with %s', async (_, projections) => {
  const [store, readStore] = [logOf(), await viewsAt()];
  const options = { group: 'spec', store, readStore, projections, parse, streamPrefixes: ['note-'] };
  expect(() => new ProjectionRunner(options)).toThrow(RangeError);
});
