import { afterEach, describe, expect, it } from '@jest/globals';
import { eventsAmong, made, scratch, startChild, type Child } from '@mijlpaal/engine-testing';
import { pid } from 'node:process';
import { SqliteEventStore } from './sqlite-event-store';
import { StoreHeld } from './writer-claim';

const path = scratch();
const APPENDING = new URL('./fixtures/appending-process.ts', import.meta.url);

let child: Child | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts a process that appends until it is ended, and waits until it has the store. */
async function appending(file: string, bytes = 100, limits: { maxFileBytes?: number } = {}): Promise<Child> {
  child = startChild(APPENDING, [file, String(bytes)], limits);
  expect(await child.line()).toBe('open');
  return child;
}

/** Lines until the process has ended, `onLine` after each. */
async function linesOf(process: Child, onLine: (count: number) => void = () => {}): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await process.line(); line !== null; line = await process.line()) onLine(lines.push(line));
  return lines;
}

/** Of each stream the revisions that are in the file, as lines `<stream> <revision>`. */
async function written(file: string): Promise<string[]> {
  const store = SqliteEventStore.open(file);
  const lines: string[] = [];
  for await (const { stream, revision } of store.readAll({ after: null })) lines.push(`${stream} ${revision}`);
  await store.close();
  return lines;
}

const isAcknowledgement = (line: string) => /^[abcd] \d+$/.test(line);

describe('a writer that is killed', () => {
  it('leaves all it acknowledged and only whole batches, and its claim is free at once', async () => {
    const file = path('events.db');
    const writer = await appending(file);
    const acknowledged = await linesOf(writer, (count) => {
      if (count === 200) writer.kill('SIGKILL');
    });
    expect(await writer.ended).toBeNull();
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    const there = await written(file);
    expect(there).toEqual(expect.arrayContaining(acknowledged));
    for (const stream of ['a', 'b', 'c', 'd']) {
      const revisions = there.filter((line) => line.startsWith(stream)).map((line) => Number(line.slice(2)));
      expect(revisions).toEqual(revisions.map((_, index) => index));
      expect(revisions.length % 3).toBe(0);
    }
  });
});

describe('a disk that is full', () => {
  it('is said, leaves whole batches only, and writing goes on when there is room again', async () => {
    const file = path('events.db');
    const writer = await appending(file, 20_000, { maxFileBytes: 1_000_000 });
    const lines = await linesOf(writer);
    expect(lines.at(-1)).toBe('StoreUnavailable');
    const acknowledged = lines.filter(isAcknowledgement);
    expect(acknowledged.length).toBeGreaterThan(0);
    const there = await written(file);
    expect(there.filter((line) => Number(line.slice(2)) % 3 === 2).sort()).toEqual([...acknowledged].sort());
    expect(there.length).toBe(acknowledged.length * 3);
    const store = SqliteEventStore.open(file);
    expect(await store.append('e', made('e', 'a', 'room again'), 'noStream')).toMatchObject({ revision: 0 });
    await store.close();
  });
});

describe('a store that another process writes', () => {
  it('has one writer: a second is told who holds it, until that one is gone', async () => {
    const file = path('events.db');
    const writer = await appending(file);
    expect(() => SqliteEventStore.open(file)).toThrow(StoreHeld);
    expect(() => SqliteEventStore.open(file)).toThrow(new RegExp(`process ${writer.pid} on `));
    writer.kill('SIGKILL');
    await writer.ended;
    await SqliteEventStore.open(file).close();
  });

  it('can be read beside it, and what it writes comes in', async () => {
    const file = path('events.db');
    const writer = await appending(file);
    await writer.line();
    const reader = SqliteEventStore.open(file, { readOnly: true, pollMs: 5 });
    const ending = new AbortController();
    let events = 0;
    let afterHistory = 0;
    let live = false;
    for await (const message of reader.subscribe({ after: null, signal: ending.signal })) {
      if (message.kind === 'caughtUp') live = true;
      const came = eventsAmong([message]).length;
      events += came;
      if (live && (afterHistory += came) >= 30) ending.abort();
    }
    expect(events).toBeGreaterThanOrEqual(30);
    await expect(reader.append('a', made('a', 'x', 'y'), 'noStream')).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
    await reader.close();
  });

  it('is held against a second writer in the same process as well', async () => {
    const file = path('events.db');
    const store = SqliteEventStore.open(file);
    expect(() => SqliteEventStore.open(file)).toThrow(new RegExp(`process ${pid} on `));
    await store.close();
    await SqliteEventStore.open(file).close();
  });
});
