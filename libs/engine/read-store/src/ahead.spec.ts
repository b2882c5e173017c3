import { describe, expect, it } from '@jest/globals';
import type { SubscribeOptions, SubscriptionMessage } from '@mijlpaal/engine-core';
import { places } from '@mijlpaal/engine-testing';
import { Ahead, type Step } from './ahead';
import { Delegating, Withholding } from './fixtures/delegating';
import { many, note, rig } from './fixtures/rig';
import { LeaseLost } from './lease';
import type { Commit } from './runner-options';

const { all } = places();
const { logOf, viewsAt, started } = rig();

/** Resolves when so many facts were taken. */
function taking(facts: number): { readonly taken: Promise<void>; readonly onCommit: (commit: Commit) => void } {
  const { promise: taken, resolve } = Promise.withResolvers<void>();
  let left = facts;
  const onCommit = (commit: Commit) => {
    left -= commit.facts;
    if (left === 0) resolve();
  };
  return { taken, onCommit };
}

describe.each(all)('a build that has not caught up, its views %s', (_, place) => {
  it('is written when it has, rows and checkpoint together', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await place())];
    for (const stream of many(4)) await note(log, `note-${stream}`, 0, ...many(700));
    const until = Promise.withResolvers<void>();
    const { taken, onCommit } = taking(2_800);
    const runner = await started({ store: new Withholding(log, until.promise), readStore, onCommit });
    await taken;
    expect(await runner.status()).toMatchObject([{ position: null, facts: 0 }]);
    expect(await readStore.list('notes')).toEqual([]);
    until.resolve();
    await runner.caughtUp();
    expect(await runner.status()).toMatchObject([{ position: await log.head(), facts: 2_800 }]);
    expect(await readStore.list('notes')).toEqual(many(4).map(() => ({ count: 700, last: 'v1 699' })));
  });

  it('is written when it is stopped, and goes on from there', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await place())];
    await note(log, 'note-a', 0, ...many(700));
    const until = Promise.withResolvers<void>();
    const { taken, onCommit } = taking(700);
    const halfway = await started({ store: new Withholding(log, until.promise), readStore, onCommit });
    await taken;
    const stopped = halfway.stop();
    until.resolve();
    await stopped;
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 700, last: 'v1 699' });
    await note(log, 'note-a', 700, 'last');
    const commits: number[] = [];
    const next = await started({ store: log, readStore, onCommit: ({ facts }) => commits.push(facts) });
    await next.caughtUp();
    expect(commits.reduce((sum, facts) => sum + facts, 0)).toBe(1);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 701, last: 'v1 last' });
  });

  it('goes on from its last checkpoint when who led it is followed up before it wrote', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await place())];
    await note(log, 'note-a', 0, ...many(700));
    const until = Promise.withResolvers<void>();
    const { taken, onCommit } = taking(700);
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const frozen = await started({ store: new Withholding(log, until.promise), readStore, onCommit, onError });
    await taken;
    const next = await started({ store: log, readStore, lead: 'exclusive' });
    await next.caughtUp();
    until.resolve();
    await frozen.stop();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 700, last: 'v1 699' });
    expect(await next.status()).toMatchObject([{ facts: 700 }]);
    expect(errors.filter((error) => !(error instanceof LeaseLost))).toEqual([]);
  });

  it('is folded again from its last checkpoint when its subscription fails before it was written', async () => {
    const [log, readStore] = [logOf(), await viewsAt(await place())];
    await note(log, 'note-a', 0, ...many(700));
    const { taken, onCommit } = taking(700);
    const errors: unknown[] = [];
    let subscriptions = 0;
    const store = new (class extends Delegating {
      override async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
        subscriptions += 1;
        for await (const message of log.subscribe(options)) {
          if (message.kind === 'caughtUp' && subscriptions === 1) {
            await taken;
            throw new Error('the line is cut');
          }
          yield message;
        }
      }
    })(log);
    const onError = (error: unknown) => errors.push(error);
    const runner = await started({ store, readStore, onCommit, onError, chance: () => 0 });
    await runner.caughtUp();
    expect(errors).toMatchObject([{ message: 'the line is cut' }]);
    expect(await runner.status()).toMatchObject([{ facts: 700 }]);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 700, last: 'v1 699' });
  });
});

describe('what a build is ahead', () => {
  const step = (rows: number, facts: number): Step => ({
    changed: new Map(many(rows).map((key) => [key, {}])),
    stuck: [],
    facts,
  });

  it('is bounded in facts and in rows, also in those that were written', () => {
    const ahead = new Ahead(true);
    expect([ahead.takes(step(0, 250_000)), ahead.takes(step(20_001, 1))]).toEqual([false, false]);
    ahead.add(step(15_000, 200_000));
    expect([ahead.takes(step(1, 50_000)), ahead.takes(step(5_001, 1)), ahead.takes(step(1, 1))]).toEqual([
      false,
      false,
      true,
    ]);
    ahead.written(step(1, 50_000));
    expect([ahead.known.size, ahead.holdsAll, ahead.takes(step(1, 249_999))]).toEqual([15_000, true, true]);
    ahead.written(step(5_001, 1));
    expect([ahead.known.size, ahead.holdsAll]).toEqual([0, false]);
  });
});
