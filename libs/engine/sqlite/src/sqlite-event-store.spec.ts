import { describe, expect, it } from '@jest/globals';
import type { SubscriptionMessage } from '@mijlpaal/engine-core';
import { made, scratch, storeContract } from '@mijlpaal/engine-testing';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { batchOf } from './batch';
import { GroupCommit } from './group-commit';
import { prepareFile, UnknownStoreFile } from './schema';
import { SqliteEventStore } from './sqlite-event-store';

const path = scratch();
/** What SQLite calls `PRAGMA synchronous = FULL`. */
const FULL = 2;

storeContract('SQLite in memory', { open: async () => SqliteEventStore.open(':memory:') });

let file = '';
storeContract('a SQLite file', {
  open: async () => SqliteEventStore.open((file = path('events.db'))),
  reopen: async (store) => {
    await store.close();
    return SqliteEventStore.open(file);
  },
});

describe('appends that are sent together', () => {
  it('are one transaction, stamped with one instant', async () => {
    let commits = 0;
    const store = SqliteEventStore.open(':memory:', { now: () => `2015-01-05T09:00:0${(commits += 1)}Z` });
    await Promise.all(['a', 'b', 'c'].map((stream) => store.append(stream, made(stream, 'c', 'one'), 'noStream')));
    await store.append('d', made('d', 'c', 'one'), 'noStream');
    const stamps: string[] = [];
    for await (const { recordedAt } of store.readAll({ after: null })) stamps.push(recordedAt.slice(17, 19));
    expect(stamps).toEqual(['01', '01', '01', '02']);
    await store.close();
  });

  it('refuse an id that another stream has, and nothing else of the group is lost', async () => {
    const store = SqliteEventStore.open(':memory:');
    await store.append('a', made('a', 'c', 'one'), 'noStream');
    const outcomes = await Promise.allSettled([
      store.append('b', made('a', 'c', 'one'), 'noStream'),
      store.append('c', made('c', 'c', 'one'), 'noStream'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await store.close();
  });
});

describe('a commit', () => {
  it('is answered when the disk has it, whatever becomes of the power: synced in full', () => {
    const db = new DatabaseSync(path('events.db'));
    prepareFile(db, 'events.db', false);
    const settings = ['journal_mode', 'synchronous'].map((name) => db.prepare(`PRAGMA ${name}`).get()?.[name]);
    db.close();
    expect(settings).toEqual(['wal', FULL]);
  });
});

describe('a commit that fails half-way', () => {
  it('leaves nothing of its group, and the next one goes on', async () => {
    const name = path('events.db');
    const store = SqliteEventStore.open(name);
    const other = new DatabaseSync(name);
    other.exec(`CREATE TRIGGER poison BEFORE INSERT ON events WHEN new.stream = 'b'
      BEGIN SELECT RAISE(FAIL, 'poisoned'); END`);
    const together = () =>
      Promise.allSettled(['a', 'b'].map((stream) => store.append(stream, made(stream, 'c', 'one'), 'noStream')));
    const failed = { status: 'rejected', reason: { name: 'StoreUnavailable' } };
    expect(await together()).toMatchObject([failed, failed]);
    expect(await store.head()).toBeNull();
    other.exec('DROP TRIGGER poison');
    other.close();
    expect((await together()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    await store.close();
  });
});

describe('a filtered subscription', () => {
  it('says how far it has come when the last events were not its own, in history and live', async () => {
    const store = SqliteEventStore.open(':memory:');
    const ending = new AbortController();
    await store.append('ours', made('ours', 'c', 'one'), 'noStream');
    const passed = await store.append('theirs', made('theirs', 'c', 'one', 'two'), 'noStream');
    const seen: SubscriptionMessage[] = [];
    for await (const message of store.subscribe({ after: null, streamPrefixes: ['ours'], signal: ending.signal })) {
      seen.push(message);
      if (message.kind === 'caughtUp') void store.append('theirs', made('theirs', 'd', 'three'), 1);
      if (seen.length === 4) ending.abort();
    }
    const head = await store.head();
    expect(seen).toMatchObject([
      { kind: 'events', events: [{ stream: 'ours' }] },
      { kind: 'checkpoint', position: passed.position },
      { kind: 'caughtUp' },
      { kind: 'checkpoint', position: head },
    ]);
    await store.close();
  });

  it('refuses a position of another kind of store', async () => {
    const store = SqliteEventStore.open(':memory:');
    const messages = store.subscribe({ after: 'C:12/P:12', signal: AbortSignal.timeout(1_000) });
    await expect(messages[Symbol.asyncIterator]().next()).rejects.toThrow(RangeError);
    await store.close();
  });
});

describe('closing', () => {
  it('writes what was sent, ends subscriptions, and after that nothing can be written or read', async () => {
    const name = path('events.db');
    const store = SqliteEventStore.open(name);
    expect(await store.head()).toBeNull();
    const messages = store.subscribe({ after: null, signal: new AbortController().signal })[Symbol.asyncIterator]();
    expect((await messages.next()).value).toEqual({ kind: 'caughtUp' });
    const waiting = messages.next();
    const sent = store.append('a', made('a', 'c', 'one'), 'noStream');
    await store.close();
    expect(await sent).toMatchObject({ revision: 0 });
    expect(await waiting).toMatchObject({ done: true });
    await expect(store.append('a', made('a', 'd', 'two'), 0)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(store.head()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    const again = SqliteEventStore.open(name);
    expect(await again.head()).not.toBeNull();
    await again.close();
  });
});

describe('a file that is not ours', () => {
  const foreign = (prepare: (db: DatabaseSync) => void): string => {
    const name = path('foreign.db');
    const db = new DatabaseSync(name);
    prepare(db);
    db.close();
    return name;
  };
  /** A log with an event on several pages, of which some bytes were written over. */
  const broken = (at: number): string => {
    const name = path('broken.db');
    const db = new DatabaseSync(name);
    prepareFile(db, name, false);
    const insert = db.prepare("INSERT INTO events VALUES (?, ?, 0, ?, 'Noted', ?, '{}', '', '')");
    for (let n = 0; n < 100; n += 1) insert.run(n, `s-${n}`, `${n}`, 'x'.repeat(300));
    db.exec('PRAGMA journal_mode = DELETE');
    db.close();
    const bytes = readFileSync(name);
    bytes.fill(0xff, at, at + 200);
    writeFileSync(name, bytes);
    return name;
  };
  const text = (): string => {
    const name = path('notes.txt');
    writeFileSync(name, 'not a database');
    return name;
  };

  it.each([
    ['text', text, 'is not a database'],
    ['a log of ours of which the first page is damaged', () => broken(100), 'is damaged'],
    ['a log of ours of which a page in the middle is damaged', () => broken(3 * 4_096), 'is damaged'],
    ['a database of another program', () => foreign((db) => db.exec('CREATE TABLE t (a)')), 'another program'],
    [
      'a later version of the store',
      () => foreign((db) => db.exec('CREATE TABLE t (a); PRAGMA application_id = 1296714832; PRAGMA user_version = 3')),
      'has version 3, this program knows 2',
    ],
  ])('is refused and left as it is: %s', (_, prepare, reason) => {
    const name = prepare();
    const before = readFileSync(name);
    expect(() => SqliteEventStore.open(name)).toThrow(UnknownStoreFile);
    expect(() => SqliteEventStore.open(name)).toThrow(reason);
    expect(readFileSync(name)).toEqual(before);
  });

  it('is refused when its folder does not exist', () => {
    expect(() => SqliteEventStore.open(path('folder/events.db'))).toThrow(/unable to open/);
  });

  it('is refused when its folder may not be written, and says so', async () => {
    const folder = path('closed');
    const there = join(folder, 'there.db');
    mkdirSync(folder);
    chmodSync(dirname(folder), 0o755); // others may pass
    const store = SqliteEventStore.open(there);
    await store.append('a', made('a', 'c', 'one'), 'noStream');
    await store.close();
    const before = readFileSync(there);
    chmodSync(folder, 0o555);
    for (const name of [there, join(folder, 'new.db')])
      expect(() => withoutRights(() => SqliteEventStore.open(name))).toThrow(/\.db: .*may this process write to it\?/);
    expect([readFileSync(there), readdirSync(folder).includes('new.db')]).toEqual([before, false]);
  });
});

/** Runs `work` as a user who owns nothing, where we may do everything. */
function withoutRights<T>(work: () => T): T {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return work();
  seteuid(65_534);
  try {
    return work();
  } finally {
    seteuid(0);
  }
}

describe('a disk that is full', () => {
  it('refuses the append cleanly, keeps what was there, and takes the same one when there is room again', async () => {
    const db = new DatabaseSync(path('events.db'));
    prepareFile(db, 'events.db', false);
    const commits = new GroupCommit(
      db,
      () => '2015-01-05T09:00:00Z',
      () => {},
    );
    const append = (stream: string, text: string) =>
      commits.append(batchOf(stream, made(stream, 'c', text, text), 'noStream'));
    const count = () => db.prepare('SELECT count(*) AS count FROM events').get()?.['count'];
    await append('a', 'fits');
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const large = 'x'.repeat(10_000);
    const refused = { name: 'StoreUnavailable', message: expect.stringContaining('full') };
    await expect(append('b', large)).rejects.toMatchObject(refused);
    await expect(append('c', large)).rejects.toMatchObject(refused);
    expect(count()).toBe(2);
    db.exec('PRAGMA max_page_count = 1000000');
    expect(await append('b', large)).toMatchObject({ revision: 1 });
    expect(count()).toBe(4);
    db.close();
  });
});
