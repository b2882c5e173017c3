import { describe, expect, it } from '@jest/globals';
import { DatabaseUnavailable } from '@mijlpaal/engine-database';
import { postgres } from '@mijlpaal/engine-testing';
import { note, rig } from './fixtures/rig';
import { ReadStore, type ReadStoreOptions } from './read-store';

const server = postgres();
const { logOf, viewsAt, started } = rig();

const opened = (url: string, options: ReadStoreOptions = {}) => viewsAt(url, { pollMs: 5, ...options });

describe('a read store in PostgreSQL', () => {
  it('is made once when several open it at the same time', async () => {
    const url = await server.freshDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => opened(url)));
    for (const store of stores) expect(await store.checkpoints()).toEqual([]);
    const tables = await server.run(`select tablename from pg_tables where tablename in ('builds', 'parked')`, url);
    expect(tables).toHaveLength(2);
  });

  it('takes no more connections for reading than it may', async () => {
    const url = await server.freshDatabase();
    const store = await opened(url, { poolSize: 2 });
    let most = 0;
    let now = 0;
    const both = Promise.withResolvers<void>();
    const reading = async () => {
      most = Math.max(most, (now += 1));
      if (now === 2) both.resolve();
      await both.promise; // a second connection takes its time
      await server.run('select 1');
      now -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5].map(() => store.snapshot(reading)));
    expect(most).toBe(2);
  });

  it('ends a transaction that stands still, so that what it had locked is free', async () => {
    const url = await server.freshDatabase();
    const [frozen, other] = [await opened(url, { stuckMs: 100 }), await opened(url)];
    const change = { table_name: 'view_a_1', projection: 'a', group_name: 'spec', version: 1, checkpoint: '' } as const;
    const thawed = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const writing = frozen.write(async (tx) => {
      await tx
        .insertInto('builds')
        .values({ ...change, state: 'serving' })
        .execute();
      begun.resolve();
      await thawed.promise;
      await tx.updateTable('builds').set({ version: 2 }).execute();
    });
    await begun.promise;
    await other.write((tx) =>
      tx
        .insertInto('builds')
        .values({ ...change, state: 'serving' })
        .execute(),
    );
    thawed.resolve();
    await expect(writing).rejects.toThrow(DatabaseUnavailable);
    expect(await frozen.checkpoints()).toEqual([{ view: 'a', version: 1, build: 1, position: null }]);
  });
});

describe('a read store whose PostgreSQL goes away', () => {
  it('says so to readers and writers, and serves again when it is back', async () => {
    const store = await opened(await server.freshDatabase());
    await Promise.all([store.checkpoints(), store.parked(), store.snapshot(async () => {})]);
    const reading = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    const cut = store.snapshot(async () => {
      reading.resolve();
      await stopped.promise;
    });
    await reading.promise;
    await server.stop();
    stopped.resolve();
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    await expect(store.get('progress', 'a')).rejects.toThrow(DatabaseUnavailable);
    await expect(store.checkpoints()).rejects.toThrow(DatabaseUnavailable);
    await expect(store.write(async () => {})).rejects.toThrow(DatabaseUnavailable);
    expect(await store.waitFor('0001', 50)).toBe(false);
    await server.start();
    expect(await store.checkpoints()).toEqual([]);
    await store.write(async () => {});
  });

  it('is opened when it comes, by who wants to wait for it', async () => {
    const url = await server.freshDatabase();
    await server.stop();
    await expect(ReadStore.open(url)).rejects.toThrow(DatabaseUnavailable);
    const attempts: number[] = [];
    const store = await opened(url, {
      whenUnavailable: async (_, attempt) => {
        attempts.push(attempt);
        if (attempt === 3) await server.start();
      },
    });
    expect(attempts).toEqual([1, 2, 3]);
    expect(await store.checkpoints()).toEqual([]);
  });

  it('is written further by the runner when it is back, each fact once', async () => {
    const readStore = await opened(await server.freshDatabase());
    const store = logOf();
    await note(store, 'note-a', 0, 'one');
    const errors: unknown[] = [];
    const lost = Promise.withResolvers<void>();
    const onError = (error: unknown) => {
      errors.push(error);
      lost.resolve();
    };
    const lease = { ttlMs: 200, renewMs: 20 };
    const runner = await started({ store, readStore, lease, onError, chance: () => 0 });
    await runner.caughtUp();
    await server.stop();
    await note(store, 'note-a', 1, 'two');
    await lost.promise;
    const ready = runner.caughtUp();
    await server.start();
    await ready;
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 2, last: 'v1 two' });
    expect(errors.every((error) => error instanceof DatabaseUnavailable)).toBe(true);
  });

  it('is waited for by a runner that starts meanwhile', async () => {
    const readStore = await opened(await server.freshDatabase());
    const store = logOf();
    await note(store, 'note-a', 0, 'one');
    await server.stop();
    const errors: unknown[] = [];
    const runner = await started({ store, readStore, onError: (error) => errors.push(error), chance: () => 0 });
    expect(errors).toMatchObject([{ name: 'DatabaseUnavailable' }]);
    await server.start();
    await runner.caughtUp();
    expect(runner.isLeader()).toBe(true);
    expect(await readStore.get('notes', 'note-a')).toEqual({ count: 1, last: 'v1 one' });
  });
});
