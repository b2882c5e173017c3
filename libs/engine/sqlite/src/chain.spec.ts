import { describe, expect, it } from '@jest/globals';
import { chained, lineOf, type NewEvent, type StoredText, WrongExpectedRevision } from '@mijlpaal/engine-core';
import { made, scratch } from '@mijlpaal/engine-testing';
import { DatabaseSync } from 'node:sqlite';
import { SqliteEventStore } from './sqlite-event-store';

const path = scratch();

/** A file with six events in two streams, written in several commits. */
async function told(): Promise<string> {
  const file = path('events.db');
  const store = SqliteEventStore.open(file);
  await Promise.all([
    store.append('a', made('a', 'c', 'one', 'two'), 'noStream'),
    store.append('b', made('b', 'c', 'drie ‘ë’'), 'noStream'),
  ]);
  await store.append('a', made('a', 'd', 'four'), 1);
  await store.append('b', made('b', 'd', 'five', 'six'), 0);
  await store.close();
  return file;
}

const change = (file: string, sql: string): void => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};
const checked = async (file: string) => {
  const store = SqliteEventStore.open(file, { readOnly: true });
  try {
    return await store.checkChain();
  } finally {
    await store.close();
  }
};

describe('the hash chain of a file', () => {
  it('is whole after writing, reading beside a writer, and opening again', async () => {
    const file = await told();
    const writer = SqliteEventStore.open(file);
    await writer.append('c', made('c', 'c', 'seven'), 'noStream');
    expect(await checked(file)).toMatchObject({ events: 7, difference: null });
    await writer.close();
    expect(await checked(file)).toMatchObject({ events: 7, difference: null });
  });

  it('goes on after an append that was refused and a commit that failed', async () => {
    const file = await told();
    const store = SqliteEventStore.open(file);
    const refused = store.append('a', made('a', 'x', 'no'), 0);
    const taken = store.append('c', made('c', 'x', 'seven'), 'noStream');
    await expect(refused).rejects.toThrow(WrongExpectedRevision);
    await taken;
    change(
      file,
      "CREATE TRIGGER poison BEFORE INSERT ON events WHEN new.stream = 'e' BEGIN SELECT RAISE(FAIL, 'poisoned'); END",
    );
    await Promise.allSettled(['d', 'e'].map((stream) => store.append(stream, made(stream, 'c', 'lost'), 'noStream')));
    change(file, 'DROP TRIGGER poison');
    await store.append('d', made('d', 'e', 'eight'), 'noStream');
    await store.close();
    expect(await checked(file)).toMatchObject({ events: 8, difference: null });
  });

  const SWAP = `UPDATE events SET position = -1 WHERE position = 3; UPDATE events SET position = 3 WHERE position = 4;
    UPDATE events SET position = 4 WHERE position = -1`;
  const changed = 'it is not what was stored, or not in its place';
  it.each([
    ['data', `UPDATE events SET data = replace(data, 'two', 'won') WHERE position = 2`, 2, 'a', 1, changed],
    ['data, in its writing alone', `UPDATE events SET data = data || ' ' WHERE position = 2`, 2, 'a', 1, changed],
    [
      'metadata',
      `UPDATE events SET metadata = replace(metadata, '"schema":1', '"schema":2') WHERE position = 3`,
      3,
      'b',
      0,
      changed,
    ],
    [
      'metadata that are no JSON any more',
      `UPDATE events SET metadata = '{"recordedAt"' WHERE position = 3`,
      3,
      'b',
      0,
      changed,
    ],
    ['type', `UPDATE events SET type = 'Other' WHERE position = 4`, 4, 'a', 2, changed],
    ['stamp', `UPDATE events SET recorded_at = '2015-01-05T09:00:00.000Z' WHERE position = 5`, 5, 'b', 1, changed],
    ['id', `UPDATE events SET id = 'other' WHERE position = 1`, 1, 'a', 0, changed],
    ['its hash', `UPDATE events SET hash = '' WHERE position = 6`, 6, 'b', 2, changed],
    ['one in the middle that is gone', 'DELETE FROM events WHERE position = 3', 4, 'a', 2, '1 missing before it'],
    ['the first that are gone', 'DELETE FROM events WHERE position < 3', 3, 'b', 0, '2 missing before it'],
    ['two that changed places', SWAP, 3, 'a', 2, changed],
    ['a revision', 'UPDATE events SET revision = 7 WHERE position = 6', 6, 'b', 7, changed],
  ])('names the first event where it breaks: %s', async (_, sql, n, stream, revision, reason) => {
    const file = await told();
    change(file, sql);
    const { difference } = await checked(file);
    expect(difference).toMatchObject({ n, event: { stream, revision }, reason });
    expect(difference?.computed).not.toEqual(difference?.stored);
  });

  it('breaks at the event after one whose hash was made to fit', async () => {
    const file = await told();
    const db = new DatabaseSync(file);
    const row = (position: number) => db.prepare('SELECT * FROM events WHERE position = ?').get(position);
    const forged = {
      ...row(3),
      recordedAt: row(3)?.['recorded_at'],
      data: '{"text":"forged"}',
    } as unknown as StoredText; // the columns of the table
    const hash = chained(String(row(2)?.['hash']), lineOf(3, forged));
    db.prepare('UPDATE events SET data = ?, hash = ? WHERE position = 3').run(forged.data, hash);
    db.close();
    expect(await checked(file)).toMatchObject({ events: 4, hash, difference: { n: 4 } });
  });

  it('is made once for a file of version 1, and the same as if it had always been there', async () => {
    const file = await told();
    const { hash } = await checked(file);
    change(file, 'ALTER TABLE events DROP COLUMN hash; PRAGMA user_version = 1');
    await expect(checked(file)).rejects.toThrow('has no hash chain yet: a writer that opens it makes one');
    const store = SqliteEventStore.open(file);
    await store.append('c', made('c', 'c', 'seven'), 'noStream');
    expect(await Array.fromAsync(store.readStream('b'))).toHaveLength(3);
    await store.close();
    expect(await checked(file)).toMatchObject({ events: 7, difference: null });
    change(file, 'DELETE FROM events WHERE position = 7');
    expect((await checked(file)).hash).toBe(hash);
  });

  it('takes the first recorded time of an event that came from another store', async () => {
    const file = path('events.db');
    const store = SqliteEventStore.open(file);
    const moved = made('a', 'c', 'one').map((event): NewEvent => ({
      ...event,
      metadata: { ...event.metadata, recordedAt: '2015-01-05T09:00:00.000Z' },
    }));
    await store.append('a', moved, 'noStream');
    await store.close();
    expect(await checked(file)).toMatchObject({ events: 1, difference: null });
    change(file, "UPDATE events SET metadata = replace(metadata, '2015-01-05T09', '2015-01-05T08')");
    expect(await checked(file)).toMatchObject({ difference: { n: 1 } });
  });
});
