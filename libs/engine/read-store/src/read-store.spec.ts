import { afterEach, describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { sql } from 'kysely';
import { startBuild, takeOver } from './builds';
import { ReadStore } from './read-store';
import { saveRows } from './view-rows';
import { ViewNotBuilt } from './views';

const { all, shared } = places();
const open: ReadStore[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

async function opened(url: string, pollMs = 5): Promise<ReadStore> {
  const store = await ReadStore.open(url, { pollMs });
  open.push(store);
  return store;
}

/** A view that serves these rows, at `checkpoint`. */
const put = (store: ReadStore, view: string, rows: Record<string, unknown>, checkpoint = '') =>
  store.write(async (tx) => {
    const build = await startBuild(tx, { projection: view, group_name: 'spec', version: 1, state: 'building' });
    await saveRows(tx, build.table_name, new Map(Object.entries(rows)));
    await tx.updateTable('builds').set({ checkpoint }).where('table_name', '=', build.table_name).execute();
    await takeOver(tx, build);
  });

describe.each(all)('a read store %s', (_, url) => {
  it('gives a row by its key and rows in the order of their keys', async () => {
    const store = await opened(await url());
    await put(store, 'progress', { b: { n: 2 }, c: { n: 3 }, a: { n: 1, text: "één 'quote'" }, B: { n: 4 } });
    expect(await store.get('progress', 'a')).toEqual({ n: 1, text: "één 'quote'" });
    expect(await store.get('progress', 'd')).toBeUndefined();
    expect(await store.list('progress')).toMatchObject([{ n: 4 }, { n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await store.list('progress', { from: 'b' })).toEqual([{ n: 2 }, { n: 3 }]);
    expect(await store.list('progress', { from: 'a', to: 'b' })).toMatchObject([{ n: 1 }]);
    expect(await store.list('progress', { limit: 2 })).toMatchObject([{ n: 4 }, { n: 1 }]);
  });

  it('refuses a view that nobody has begun to build', async () => {
    const store = await opened(await url());
    await expect(store.get('progres', 'a')).rejects.toThrow(ViewNotBuilt);
    await expect(store.list('progres')).rejects.toThrow("the view 'progres' has not been built yet");
  });

  it('says of an answer which position all views in it have reached', async () => {
    const store = await opened(await url());
    await put(store, 'far', { a: 1 }, '0009');
    await put(store, 'near', { a: 1 }, '0004');
    await put(store, 'empty', {});
    const positionOf = async (...views: string[]) =>
      (await store.snapshot(async (all) => Promise.all(views.map((view) => all.get(view, 'a'))))).position;
    expect(await positionOf('far')).toBe('0009');
    expect(await positionOf('far', 'near')).toBe('0004');
    expect(await positionOf('far', 'empty')).toBeNull();
    expect(await positionOf()).toBeNull();
  });

  it('waits for a position until it is there, and hears of it at once', async () => {
    const store = await opened(await url(), 3_600_000);
    await put(store, 'progress', {}, '0004');
    expect(await store.waitFor('0004', 0)).toBe(true);
    expect(await store.waitFor('0005', 0)).toBe(false);
    const waiting = store.waitFor('0005', 20_000);
    await put(store, 'progress', {}, '0005');
    expect(await waiting).toBe(true);
  });

  it('waits for all views that serve, or for those that are named', async () => {
    const store = await opened(await url());
    expect(await store.waitFor('0001', 0)).toBe(false);
    await put(store, 'near', {}, '0004');
    await put(store, 'far', {}, '0009');
    expect(await store.waitFor('0005', 0)).toBe(false);
    expect(await store.waitFor('0005', 0, ['far'])).toBe(true);
    expect(await store.waitFor('0001', 0, ['far', 'unknown'])).toBe(false);
  });
});

it('gives the same answers wherever it is, byte for byte', async () => {
  const keys = ['b', 'B', 'a', 'A', 'é', 'e', 'z', 'Z', '10', '9', 'a b', 'a-b', 'a_b', 'ab', '😀', '\uffef', ''];
  const rows = Object.fromEntries(keys.map((key) => [key, { key, text: `\u0000 "${key}" \ud83d`, number: 0.1 + 0.2 }]));
  const answers: string[] = [];
  for (const [, url] of all) {
    const store = await opened(await url());
    await put(store, 'progress', rows, '0004');
    const ranges = [{}, { from: 'B', to: 'a' }, { from: 'a-', limit: 3 }, { from: '\uffef' }];
    const lists = await Promise.all(ranges.map((range) => store.list('progress', range)));
    answers.push(
      JSON.stringify([lists, await store.checkpoints(), await store.snapshot((views) => views.get('progress', 'é'))]),
    );
  }
  expect(answers[0]).toContain('😀');
  expect(new Set(answers).size).toBe(1);
});

describe.each(shared)('a read store that others write, %s', (_, url) => {
  it('shows one state to all reads of an answer, whatever is committed meanwhile', async () => {
    const store = await opened(await url());
    await put(store, 'progress', { a: 'old' }, '0004');
    const { value, position } = await store.snapshot(async (views) => {
      const before = await views.get('progress', 'a');
      await store.write(async (tx) => {
        await saveRows(tx, 'view_progress_1', new Map([['a', 'new']]));
        await tx.updateTable('builds').set({ checkpoint: '0005' }).execute();
      });
      return [before, await views.get('progress', 'a')];
    });
    expect([value, position]).toEqual([['old', 'old'], '0004']);
    expect(await store.get('progress', 'a')).toBe('new');
  });

  it('gives the new rows to a reader that comes for a view just when it is replaced', async () => {
    const store = await opened(await url());
    await put(store, 'other', { a: 1 }, '0009');
    await put(store, 'progress', { a: 'old' }, '0004');
    let readings = 0;
    const { value, position } = await store.snapshot(async (views) => {
      await views.get('other', 'a'); // from here on the reader sees the state of this moment
      if ((readings += 1) === 1) await put(store, 'progress', { a: 'new' }, '0005');
      return views.get('progress', 'a');
    });
    expect([value, position]).toEqual(readings === 1 ? ['old', '0004'] : ['new', '0005']);
  });

  it('keeps its views when it is opened again, and shows what another one commits', async () => {
    const place = await url();
    const store = await opened(place);
    await put(store, 'progress', { a: 'kept' }, '0004');
    const other = await opened(place);
    expect(await other.get('progress', 'a')).toBe('kept');
    const waiting = other.waitFor('0005', 20_000);
    await put(store, 'progress', { a: 'newer' }, '0005');
    expect(await waiting).toBe(true);
    expect(await other.checkpoints()).toEqual([{ view: 'progress', version: 1, build: 2, position: '0005' }]);
  });
});

it('is refused at a place that it does not know, without telling the password', async () => {
  await expect(ReadStore.open('mysql://me:secret@somewhere')).rejects.toThrow(RangeError);
  await expect(ReadStore.open('mysql://me:secret@somewhere')).rejects.not.toThrow(/secret/);
});

it('says why a transaction failed that SQLite, as on a full disk, has rolled back itself', async () => {
  const store = await opened('sqlite::memory:');
  const failing = store.write(async (tx) => {
    await sql`ROLLBACK`.execute(tx);
    throw new Error('disk I/O error');
  });
  await expect(failing).rejects.toThrow('disk I/O error');
  await put(store, 'notes', { a: 'goes on' });
  expect(await store.list('notes')).toEqual(['goes on']);
});
