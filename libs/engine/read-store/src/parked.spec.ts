import { describe, expect, it } from '@jest/globals';
import { lift, type Lifts, read, type RecordedEvent } from '@mijlpaal/engine-core';
import { made, places } from '@mijlpaal/engine-testing';
import { z } from 'zod';
import { notes, parse } from './fixtures/notes';
import { parseAlso, resolving, retry, skip } from './fixtures/resolutions';
import { note, rig } from './fixtures/rig';
import { parkedFacts } from './parked';
import type { ReadStore } from './read-store';
import type { RunnerOptions } from './runner-options';

const { all, shared, server } = places();
const { logOf, viewsAt, started } = rig();

/** Newer code, that can read and fold every note. */
const mended: Pick<RunnerOptions, 'parse' | 'projections'> = {
  parse: (event) => parseAlso((one) => parse({ ...one, data: { text: 'mended' } }), event),
  projections: [notes()],
};
const parkedIn = async (readStore: ReadStore) =>
  (await readStore.parked()).map(({ view, stream, reason }) => `${view} ${stream}: ${reason}`);

/** The notes, that tell what was folded, in that order. */
const telling = (folded: string[]): ReturnType<typeof notes> => ({
  ...notes(),
  on: {
    Noted: (view, fact) => {
      const next = notes().on.Noted?.(view, fact) ?? view;
      folded.push(fact.data.text);
      return next;
    },
  },
});

describe.each(all)('a stream that waits, its views %s', (_, url) => {
  it.each([
    ['does not parse', 'unreadable', 'does not parse: text is unreadable'],
    ['cannot be folded', 'throw', 'cannot be folded'],
    ['makes no row', 'undefined', 'notes made no row of Noted'],
  ])('waits at a fact that %s, and nobody else does', async (_name, text, reason) => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', text, 'three');
    await note(store, 'note-b', 0, 'one', 'two');
    const runner = await started({ store, readStore });
    await runner.caughtUp();
    await note(store, 'note-b', 2, 'three');
    await runner.caughtUp();
    expect(await readStore.list('notes')).toMatchObject([{ count: 1 }, { count: 3 }]);
    expect(await parkedIn(readStore)).toEqual([`notes note-a: ${reason}`]);
    expect(await parkedFacts(store, await readStore.parked())).toMatchObject([
      { event: { stream: 'note-a', revision: 1 }, waiting: 2, views: [{ view: 'notes', state: 'serving', reason }] },
    ]);
  });

  it('goes on after a fact that is skipped, with what waited and what comes, each once and in order', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', 'throw', 'three');
    const folded: string[] = [];
    const runner = await started({ store, readStore, ...resolving, projections: [telling(folded)] });
    await runner.caughtUp();
    await note(store, 'note-a', 3, 'four');
    await skip(store, 'note-a', 1, 'notes');
    await note(store, 'note-a', 4, 'five');
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 4, last: 'v1 five' });
    expect(folded).toEqual(['one', 'three', 'four', 'five']);
    expect(await readStore.parked()).toEqual([]);
  });

  it('waits at the next fact that cannot be folded after one that is skipped', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'throw', 'two', 'unreadable', 'four');
    const told: string[] = [];
    const onParked: RunnerOptions['onParked'] = ({ reason }) => told.push(reason);
    const runner = await started({ store, readStore, ...resolving, onParked });
    await skip(store, 'note-a', 0, 'notes');
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1, last: 'v1 two' });
    expect(told).toEqual(['cannot be folded', 'does not parse: text is unreadable']);
    expect(await parkedFacts(store, await readStore.parked())).toMatchObject([{ event: { revision: 2 }, waiting: 2 }]);
  });

  it('still waits after a retry that fails again, which is told', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', 'throw', 'three');
    let failures = 0;
    const projection: ReturnType<typeof notes> = {
      ...notes(),
      on: {
        Noted: (view, fact) => {
          if (fact.data.text === 'throw') throw new Error(`failure ${(failures += 1)}`);
          return notes().on.Noted?.(view, fact) ?? view;
        },
      },
    };
    const told: string[] = [];
    const onParked: RunnerOptions['onParked'] = ({ reason }) => told.push(reason);
    const runner = await started({ store, readStore, ...resolving, projections: [projection], onParked });
    await retry(store, 'note-a');
    await note(store, 'note-a', 3, 'four');
    await runner.caughtUp();
    expect(told).toEqual(['failure 1', 'failure 2']);
    expect(await parkedIn(readStore)).toEqual(['notes note-a: failure 2']);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1, last: 'v1 one' });
  });

  it('is skipped for the views that are named, and goes on waiting in the others', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-a', 0, 'one', 'throw', 'three');
    const projections = [notes(1, 'one'), notes(1, 'two')];
    const runner = await started({ store, readStore, ...resolving, projections });
    await skip(store, 'note-a', 1, 'two');
    await runner.caughtUp();
    expect(await parkedIn(readStore)).toEqual(['one note-a: cannot be folded']);
    expect(await readStore.get('one', 'note-a')).toEqual({ count: 1, last: 'v1 one' });
    expect(await readStore.get('two', 'note-a')).toEqual({ count: 2, last: 'v1 three' });
  });

  it('is resolved in the same way when all is built from nothing, whatever comes in one transaction', async () => {
    const [store, readStore, again] = [logOf(), await viewsAt(await url()), await viewsAt(await url())];
    const projections = [notes(1, 'one'), notes(1, 'two')];
    const runner = await started({ store, readStore, ...resolving, projections });
    await note(store, 'note-a', 0, 'one', 'throw', 'three', 'unreadable', 'five');
    await note(store, 'note-b', 0, 'one', 'throw', 'three');
    await runner.caughtUp();
    await skip(store, 'note-a', 1, 'one', 'two');
    await retry(store, 'note-b');
    await note(store, 'note-a', 5, 'six');
    await skip(store, 'note-a', 3, 'one');
    await note(store, 'note-a', 6, 'seven');
    await runner.caughtUp();
    const fresh = await started({ store, readStore: again, ...resolving, projections });
    await fresh.caughtUp();
    for (const view of ['one', 'two']) expect(await again.list(view)).toEqual(await readStore.list(view));
    expect(await again.parked()).toEqual(await readStore.parked());
    expect(await readStore.get('one', 'note-a')).toEqual({ count: 5, last: 'v1 seven' });
    expect(await parkedIn(readStore)).toEqual([
      'two note-a: does not parse: text is unreadable',
      'one note-b: cannot be folded',
      'two note-b: cannot be folded',
    ]);
    await runner.rebuild('one', 'two');
    for (const view of ['one', 'two']) expect(await readStore.list(view)).toEqual(await again.list(view));
    expect(await readStore.parked()).toEqual(await again.parked());
  });
});

describe.each(shared)('a stream that waits over a restart, its views %s', (_, place) => {
  it('goes on when newer code can read it and somebody retries', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    await note(store, 'note-a', 0, 'one', 'unreadable', 'throw', 'four');
    await note(store, 'note-b', 0, 'throw');
    const old = await started({ store, readStore, ...resolving });
    await old.caughtUp();
    await old.stop();
    const runner = await started({ store, readStore, ...resolving, ...mended });
    await runner.caughtUp();
    expect(await readStore.parked()).toHaveLength(2);
    await retry(store, 'note-a');
    await note(store, 'note-a', 4, 'five');
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 5, last: 'v1 mended' });
    expect((await readStore.parked()).map(({ stream }) => stream)).toEqual(['note-b']);
  });

  it('goes on when a lift of its old shape was added and somebody retries', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    const shape = z.object({ type: z.literal('Noted'), data: z.object({ text: z.string() }) });
    const knowing = (lifts: Lifts) => ({
      ...resolving,
      parse: (event: RecordedEvent) => parseAlso((one) => read(shape, one, lifts), event),
    });
    const inWords = made('note-a', 'old', 'one', 'two').map(({ data, ...event }) => ({
      ...event,
      data: { words: Object.values(data)[0] as string }, // made of a text
    }));
    await store.append('note-a', inWords, 'noStream');
    await note(store, 'note-b', 0, 'one');
    const old = await started({ store, readStore, ...knowing({}) });
    await old.caughtUp();
    expect(await parkedIn(readStore)).toEqual([expect.stringMatching(/^notes note-a: .*text: .*expected string/)]);
    expect(await readStore.get('notes', 'note-b')).toEqual({ count: 1, last: 'v1 one' });
    await old.stop();
    const toText = lift(z.object({ words: z.string() }), ({ words }) => ({ text: `${words} lifted` }));
    const runner = await started({ store, readStore, ...knowing({ Noted: [toText] }) });
    await retry(store, 'note-a');
    const present = made('note-a', 'new', 'three').map((event) => ({
      ...event,
      metadata: { ...event.metadata, schema: 2 },
    }));
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 2, last: 'v1 two lifted' });
    await store.append('note-a', present, 1);
    await runner.caughtUp();
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3, last: 'v1 three' });
    expect(await readStore.parked()).toEqual([]);
  });

  it('leaves out for ever what was skipped, also by newer code that could fold it', async () => {
    const [store, readStore, fresh] = [logOf(), await viewsAt(await place()), await viewsAt(await place())];
    await note(store, 'note-a', 0, 'one', 'throw', 'three');
    const old = await started({ store, readStore, ...resolving });
    await skip(store, 'note-a', 1, 'notes');
    await old.caughtUp();
    await old.stop();
    const newer = { ...resolving, ...mended, projections: [notes(2)] };
    for (const views of [readStore, fresh]) {
      const runner = await started({ store, readStore: views, ...newer });
      await runner.caughtUp();
      expect(await views.get('notes', 'note-a')).toEqual({ count: 2, last: 'v2 mended' });
      expect(await views.parked()).toEqual([]);
    }
  });

  it('is resolved whole or not at all', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await place())];
    await note(store, 'note-a', 0, 'one', 'throw', 'three');
    const errors: unknown[] = [];
    const broken = new Error('after the commit');
    let commits = 0;
    const runner = await started({
      store,
      readStore,
      ...resolving,
      onError: (error) => errors.push(error),
      onCommit: ({ facts }) => {
        if ((commits += facts) === 4) throw broken;
      },
    });
    await runner.caughtUp();
    await skip(store, 'note-a', 1, 'notes');
    await note(store, 'note-a', 3, 'four');
    await runner.caughtUp();
    expect(errors).toEqual([broken]);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 3, last: 'v1 four' });
    expect(await readStore.parked()).toEqual([]);
  });
});

it('a stream that waits is resolved by the one who leads next', async () => {
  const place = await server.freshDatabase();
  const store = logOf();
  await note(store, 'note-a', 0, 'one', 'throw', 'three');
  const [mine, yours] = [await viewsAt(place), await viewsAt(place)];
  const lease = { ttlMs: 2_000, renewMs: 20 };
  const one = await started({ store, readStore: mine, ...resolving, lease: { owner: 'one', ...lease } });
  await one.caughtUp();
  const two = await started({ store, readStore: yours, ...resolving, lease: { owner: 'two', ...lease } });
  await one.stop();
  await skip(store, 'note-a', 1, 'notes');
  await two.caughtUp();
  expect(await yours.get('notes', 'note-a')).toEqual({ count: 2, last: 'v1 three' });
  expect(await mine.parked()).toEqual([]);
});
