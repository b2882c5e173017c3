import { expect, it } from '@jest/globals';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { scratch } from '@mijlpaal/engine-testing';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { many, note, rig } from './fixtures/rig';

const path = scratch();
const { viewsAt, started } = rig();

/** A log that stamps its events with the days of January 2015, one after the other. */
const dated = (): SqliteEventStore => {
  let day = 4;
  return SqliteEventStore.open(':memory:', { now: () => `2015-01-${String((day += 1)).padStart(2, '0')}T12:00:00Z` });
};

it('says of a view that is behind since when, and of one at the head that it is not', async () => {
  const [store, readStore] = [dated(), await viewsAt()];
  await note(store, 'note-a', 0, 'one');
  const runner = await started({ store, readStore });
  await runner.caughtUp();
  expect(await runner.status()).toMatchObject([{ atHead: true, behindSince: null, factsWaiting: 0 }]);
  await runner.stop();
  await note(store, 'note-a', 1, 'two');
  await note(store, 'note-a', 2, 'three');
  const since: string[] = [];
  for await (const { recordedAt } of store.readAll({ after: null })) since.push(recordedAt);
  expect(await runner.status()).toMatchObject([{ atHead: false, behindSince: since[1], factsWaiting: null }]);
  expect(since[1]).not.toBe(since[2]);
  const again = await started({ store, readStore });
  await again.caughtUp();
  expect(await again.status()).toMatchObject([{ atHead: true, behindSince: null }]);
});

it('counts the facts that have arrived and are not folded yet, also those in hand', async () => {
  const [store, readStore] = [dated(), await viewsAt(`sqlite:${path('views.db')}`)];
  const runner = await started({ store, readStore });
  await runner.caughtUp();
  const waiting = async () => (await runner.status()).map(({ factsWaiting }) => factsWaiting);
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const held = readStore.write(async () => {
    begun.resolve();
    await release.promise;
  });
  await begun.promise;
  await note(store, 'note-a', 0, ...many(3));
  await note(store, 'note-b', 0, ...many(4));
  while ((await waiting())[0] !== 7) await nextTurn(); // they come one by one; what is wrong here ends in a time-out
  release.resolve();
  await held;
  await runner.caughtUp();
  expect(await waiting()).toEqual([0]);
});
