import { describe, expect, it } from '@jest/globals';
import type { SubscribeOptions, SubscriptionMessage } from '@mijlpaal/engine-core';
import { places } from '@mijlpaal/engine-testing';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BuildDropped, cancelBuilds, OnlyBuild } from './builds';
import { Delegating, Withholding } from './fixtures/delegating';
import { type Notes, notes } from './fixtures/notes';
import { many, note, rig } from './fixtures/rig';

const { all, shared } = places();
const { logOf, viewsAt, started } = rig();

const versionOf = ({ last }: Notes): string | undefined => last.split(' ')[0];

describe.each(shared)('a new version beside the old one, its views %s', (_, place) => {
  it('is never mixed with it in one answer, while facts come in and it takes over', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    const streams = many(20).map((n) => `note-${n}`);
    for (const stream of streams) await note(store, stream, 0, ...many(50));
    const views = ['one', 'two'];
    const old = await started({ store, readStore, projections: views.map((name) => notes(1, name)) });
    await old.caughtUp();
    await old.stop();
    let building = true;
    let written = 0;
    const writing = (async () => {
      for (; building; await nextTurn()) {
        await note(store, 'note-0', 50 + written, `${written}`);
        written += 1;
      }
    })();
    const answers: string[][] = [];
    const asking = many(4).map(async () => {
      for (; building; await nextTurn()) {
        const { value } = await readStore.snapshot(async (rows) => {
          const lists = [];
          for (const view of views) lists.push(...((await rows.list(view)) as Notes[]));
          return lists;
        });
        expect(value).toHaveLength(40);
        answers.push([...new Set(value.map((row) => String(versionOf(row))))]);
      }
    });
    const runner = await started({ store, readStore, projections: views.map((name) => notes(2, name)) });
    await runner.caughtUp();
    building = false;
    await Promise.all([writing, ...asking]);
    await runner.caughtUp();
    expect(answers.filter((versions) => versions.length !== 1)).toEqual([]);
    expect(new Set(answers.flat()).has('v1')).toBe(true);
    expect(await readStore.get('one', 'note-0')).toEqual({ count: 50 + written, last: `v2 ${written - 1}` });
    expect(await readStore.checkpoints()).toMatchObject([{ version: 2 }, { version: 2 }]);
  });

  it('is dropped half-way when the old version is started again, which goes on', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    await note(store, 'note-a', 0, ...many(1_000));
    const old = await started({ store, readStore });
    await old.caughtUp();
    await old.stop();
    const first = Promise.withResolvers<void>();
    const until = Promise.withResolvers<void>();
    const newer = await started({
      store: new Withholding(store, until.promise),
      readStore,
      projections: [notes(2)],
      onCommit: () => first.resolve(),
    });
    await first.promise;
    await expect(newer.cancelRebuild('notes')).rejects.toThrow(OnlyBuild);
    const stopped = newer.stop();
    until.resolve();
    await stopped;
    expect(await readStore.get('notes', 'note-a')).toMatchObject({ last: 'v1 999' });
    await note(store, 'note-a', 1_000, 'last');
    const again = await started({ store, readStore });
    await again.caughtUp();
    expect(await again.status()).toMatchObject([{ version: 1, state: 'serving', facts: 1_001, factsLeft: null }]);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1_001, last: 'v1 last' });
  });
});

describe.each(all)('a rebuild, its views %s', (_, url) => {
  it('tells how many facts it has and how many are left, and is thrown away half-way', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await url())];
    await note(log, 'note-a', 0, ...many(700));
    await note(log, 'other-a', 0, 'not ours');
    const until = Promise.withResolvers<void>();
    let subscriptions = 0;
    const store = new (class extends Withholding {
      override subscribe(options: SubscribeOptions) {
        return (subscriptions += 1) === 1 ? log.subscribe(options) : super.subscribe(options);
      }
    })(log, until.promise);
    let building = Promise.withResolvers<void>();
    const runner = await started({
      store,
      readStore,
      onCommit: ({ changed }) => changed.some(({ state }) => state === 'building') && building.resolve(),
    });
    await runner.caughtUp();
    const { builds, served } = await runner.askRebuild('notes');
    expect(builds).toEqual([{ view: 'notes', build: 2 }]);
    const dropped = expect(served()).rejects.toThrow(BuildDropped);
    await building.promise;
    const position = await note(log, 'note-a', 700, 'more');
    expect(await readStore.waitFor(position, 20_000)).toBe(true);
    const [serving, next] = await runner.status();
    expect(serving).toMatchObject({ state: 'serving', build: 1, facts: 701, factsLeft: null });
    expect(next).toMatchObject({ state: 'building', build: 2 });
    expect(Number(next?.facts) + Number(next?.factsLeft)).toBe(701);
    expect(await runner.cancelRebuild('notes')).toBe(true);
    await dropped;
    expect(await runner.cancelRebuild('notes')).toBe(false);
    until.resolve();
    await note(log, 'note-a', 701, 'last');
    await runner.caughtUp();
    expect(await runner.status()).toMatchObject([{ state: 'serving', build: 1, facts: 702 }]);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 702, last: 'v1 last' });
    building = Promise.withResolvers();
    await runner.rebuild('notes');
    expect(await runner.status()).toMatchObject([{ state: 'serving', build: 2, facts: 702 }]);
  });

  it('of several views reads the log once, and all take over in one step', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await url())];
    for (let n = 0; n < 5; n += 1) await note(log, 'note-a', n * 400, ...many(400));
    let subscriptions = 0;
    const store = new (class extends Delegating {
      override subscribe(options: SubscribeOptions) {
        subscriptions += 1;
        return log.subscribe(options);
      }
    })(log);
    const runner = await started({ store, readStore, projections: [notes(1, 'one'), notes(1, 'two')] });
    await runner.caughtUp();
    let building = true;
    const seen: string[] = [];
    const looking = (async () => {
      for (; building; await nextTurn()) seen.push((await readStore.checkpoints()).map(({ build }) => build).join());
    })();
    await runner.rebuild('one', 'two');
    building = false;
    await looking;
    expect(subscriptions).toBe(2);
    expect([...new Set(seen)].filter((builds) => !['1,1', '2,2'].includes(builds))).toEqual([]);
    expect((await readStore.checkpoints()).map(({ build }) => build)).toEqual([2, 2]);
  });

  it('that is thrown away just when it would take over leaves the old one serving', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await url())];
    await note(log, 'note-a', 0, 'one');
    const errors: unknown[] = [];
    let rebuilding = false;
    const folded = Promise.withResolvers<void>();
    const store = new (class extends Delegating {
      override async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
        for await (const message of log.subscribe(options)) {
          if (message.kind === 'caughtUp' && rebuilding) {
            await folded.promise;
            await readStore.write((tx) => cancelBuilds(tx, 'spec', notes())); // as another process does
          }
          yield message;
        }
      }
    })(log);
    const one = await started({
      store,
      readStore,
      onError: (error) => errors.push(error),
      chance: () => 0,
      onCommit: ({ changed }) => changed.some(({ state }) => state === 'building') && folded.resolve(),
    });
    await one.caughtUp();
    rebuilding = true;
    await expect(one.rebuild('notes')).rejects.toThrow(BuildDropped);
    await note(log, 'note-a', 1, 'two');
    await one.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 2, last: 'v1 two' });
    expect(await readStore.checkpoints()).toMatchObject([{ build: 1 }]);
    expect(errors).toMatchObject([{ name: 'BuildDropped' }]); // what serves was never without a build
  });
});
