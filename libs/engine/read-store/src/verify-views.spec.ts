import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { places, scratch as scratchFolder } from '@mijlpaal/engine-testing';
import { notes, parse } from './fixtures/notes';
import { resolving, skip } from './fixtures/resolutions';
import { many, note, rig } from './fixtures/rig';
import type { ReadStore } from './read-store';
import type { ViewTable } from './tables';
import { OtherVersion, verifyViews, type VerifyOptions } from './verify-views';
import { ViewNotBuilt } from './views';

const { logOf, viewsAt, started } = rig();
const path = scratchFolder();
const { shared } = places();

const verified = async (store: EventStore, served: ReadStore, more: Partial<VerifyOptions> = {}) =>
  verifyViews({
    store,
    served,
    scratch: await viewsAt(),
    projections: [notes()],
    parse,
    streamPrefixes: ['note-'],
    ...more,
  });

/** A log with more streams than are compared at once, the last one of them parked, and its views. */
async function told(url?: string) {
  const store = logOf();
  const readStore = await viewsAt(url);
  await note(store, 'note-a', 0, 'one', 'two');
  await note(store, 'other', 0, 'not ours');
  await Promise.all(many(1_100).map((n) => note(store, `note-a${n}`, 0, 'one')));
  await note(store, 'note-b', 0, 'one', 'throw', 'three');
  const runner = await started({ store, readStore });
  await runner.caughtUp();
  return { store, readStore, runner };
}

const change = (readStore: ReadStore, table: ViewTable, key: string, body: string) =>
  readStore.write((tx) => tx.updateTable(table).set({ body }).where('key', '=', key).execute());

describe.each(shared)('views %s', (_, freshUrl) => {
  it('are the same as folded anew, parked streams too, also while a runner goes on', async () => {
    const url = await freshUrl();
    const { store, readStore } = await told(url);
    const beside = await viewsAt(url, { readOnly: true });
    const same = { view: 'notes', version: 1, rows: 1_102, parkedStreams: 1, difference: null };
    expect(await verified(store, beside)).toEqual([{ ...same, position: await store.head() }]);
    const writing = (async () => {
      for (let n = 2; n < 100; n += 1) await note(store, 'note-a', n, `${n}`);
    })();
    for (let round = 0; round < 3; round += 1) expect(await verified(store, beside)).toMatchObject([same]);
    await writing;
    expect((await readStore.checkpoints())[0]?.view).toBe('notes');
  });

  it('show the first row that is not what the log says, and its field', async () => {
    const { store, readStore } = await told(await freshUrl());
    await change(readStore, 'view_notes_1', 'note-a', '{"last":"v1 two","count":3}');
    const [check] = await verified(store, readStore);
    expect(check?.difference).toEqual({ at: { row: 'note-a' }, path: 'count', served: 3, computed: 2 });
  });
});

describe('a view that is not what the log says', () => {
  it('is found when a row is gone', async () => {
    const { store, readStore } = await told();
    await readStore.write((tx) => tx.deleteFrom('view_notes_1').where('key', '=', 'note-b').execute());
    expect(await verified(store, readStore)).toMatchObject([
      { rows: 1_101, difference: { at: { row: 'note-b' }, path: '', served: undefined, computed: { count: 1 } } },
    ]);
  });

  it('is found when a row is too many', async () => {
    const { store, readStore } = await told();
    await readStore.write((tx) => tx.insertInto('view_notes_1').values({ key: '', body: '{}' }).execute());
    const [check] = await verified(store, readStore);
    expect(check?.difference).toEqual({ at: { row: '' }, path: '', served: {}, computed: undefined });
  });

  it('is found when what was parked could be folded now', async () => {
    const { store, readStore } = await told();
    const mended = {
      ...notes(),
      on: {
        Noted: (view: { count: number }, { data }: { data: { text: string } }) => ({
          count: view.count + 1,
          last: `v1 ${data.text}`,
        }),
      },
    };
    const [check] = await verified(store, readStore, { projections: [mended] });
    expect(check?.difference).toMatchObject({ at: { parked: 'note-b' }, computed: undefined });
  });

  it('is found when it knows more than the log: an end that was cut off', async () => {
    const { readStore } = await told();
    const shorter = logOf();
    await note(shorter, 'note-a', 0, ...many(10));
    const [check] = await verified(shorter, readStore);
    expect(check?.difference).toMatchObject({ at: { log: 'head' }, computed: await shorter.head() });
  });

  it('is the same when only the order of fields is another, in however many rows', async () => {
    const { store, readStore } = await told();
    const reordered = (count: number, last: string) =>
      readStore.write((tx) =>
        tx
          .updateTable('view_notes_1')
          .set({ body: `{"last":"v1 ${last}","count":${count}}` })
          .where('body', '=', `{"count":${count},"last":"v1 ${last}"}`)
          .executeTakeFirst(),
      );
    expect((await reordered(1, 'one')).numUpdatedRows).toBe(1_101n);
    expect(await verified(store, readStore)).toMatchObject([{ difference: null }]);
    await change(readStore, 'view_notes_1', 'note-b', '{"count":1}');
    expect(await verified(store, readStore)).toMatchObject([
      { difference: { at: { row: 'note-b' }, path: 'last', computed: 'v1 one' } },
    ]);
  });

  it('is compared as far as it is, when another one is further', async () => {
    const { store, readStore, runner } = await told();
    await runner.stop();
    await note(store, 'note-a', 2, 'three');
    const others = [notes(1, 'others')];
    await (await started({ store, readStore, group: 'other', projections: others })).caughtUp();
    const [behind, ahead] = await verified(store, readStore, { projections: [notes(), ...others] });
    expect([behind?.difference, ahead?.difference]).toEqual([null, null]);
    expect(String(behind?.position) < String(ahead?.position)).toBe(true);
  });
});

describe('a view that leaves out what was skipped', () => {
  it('is the same as folded anew, by the code that could not fold it and by newer code that could', async () => {
    const [store, readStore] = [logOf(), await viewsAt()];
    await note(store, 'note-a', 0, 'one', 'throw', 'three');
    const runner = await started({ store, readStore, ...resolving });
    await skip(store, 'note-a', 1, 'notes');
    await note(store, 'note-a', 3, 'four');
    await runner.caughtUp();
    const same = { rows: 1, parkedStreams: 0, difference: null };
    expect(await verified(store, readStore, resolving)).toMatchObject([same]);
    const folding = {
      ...notes(),
      on: {
        Noted: (view: { count: number }, { data }: { data: { text: string } }) => ({
          count: view.count + 1,
          last: `v1 ${data.text}`,
        }),
      },
    };
    expect(await verified(store, readStore, { ...resolving, projections: [folding] })).toMatchObject([same]);
  });
});

describe('views of which nothing can be said', () => {
  it('are those of another version', async () => {
    const { store, readStore } = await told();
    await expect(verified(store, readStore, { projections: [notes(2)] })).rejects.toThrow(OtherVersion);
  });
  it('are those that are not built', async () => {
    const { store, readStore } = await told();
    await expect(verified(store, readStore, { projections: [notes(1, 'others')] })).rejects.toThrow(ViewNotBuilt);
  });
  it('are those that were never made: nothing is made then', async () => {
    await expect(viewsAt(`sqlite:${path('none.db')}`, { readOnly: true })).rejects.toThrow(/unable to open/);
    const file = path('empty.db');
    await viewsAt(`sqlite:${file}`).then((made) =>
      made.write((tx) => tx.schema.dropTable('kysely_migration').execute()),
    );
    await expect(viewsAt(`sqlite:${file}`, { readOnly: true })).rejects.toThrow('were not made yet');
  });
});
