import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventStore, NewEvent, RecordedEvent } from '@mijlpaal/engine-core';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { scratch } from '@mijlpaal/engine-testing';
import { BadExport, compareWithExport, exportEvents, importEvents, readExport, StoreNotEmpty } from './index';

const opened: EventStore[] = [];
const open = (path = ':memory:', now?: () => string) => {
  const store = SqliteEventStore.open(path, now ? { now } : {});
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const place = scratch();
let made = 0;
function event(text: string): NewEvent {
  made += 1;
  const actor = { id: 'somebody', organisation: 'somewhere', role: 'duo' };
  const id = `00000000-0000-5000-8000-${String(made).padStart(12, '0')}`;
  const metadata = {
    commandId: id,
    commandHash: 'h',
    correlationId: id,
    causationId: id,
    actor,
    rules: '1',
    schema: 1,
    recordedOn: '2015-01-05',
  };
  return { id, type: 'Said', data: { text }, metadata };
}

/** Two streams, written in turn, in 2015. */
async function told(): Promise<SqliteEventStore> {
  const store = open(':memory:', () => '2015-01-05T09:00:00.000Z');
  await store.append('a-1', [event('one'), event('two')], 'noStream');
  await store.append('b-1', [event('drie ‘ë’')], 'noStream');
  await store.append('a-1', [event('four')], 1);
  return store;
}

const exported = async (store: EventStore): Promise<string[]> =>
  (await Array.fromAsync(exportEvents(store))).map((line) => line.trimEnd());
async function* lines(list: readonly string[]) {
  yield* list;
}
const imported = (store: EventStore, list: readonly string[]) =>
  importEvents(store, readExport(lines(list)), async () => undefined);
const all = (store: EventStore): Promise<RecordedEvent[]> => Array.fromAsync(store.readAll({ after: null }));
const withoutPosition = (events: readonly RecordedEvent[]) =>
  events.map(({ position: _, metadata: { recordedAt: __, ...metadata }, ...rest }) => ({ ...rest, metadata }));

describe('moving house', () => {
  it('keeps every event, its order, its stream and revision, and when it was first recorded', async () => {
    const [from, to] = [await told(), open()];
    expect(await imported(to, await exported(from))).toEqual({ written: 4, known: 0 });
    expect(withoutPosition(await all(to))).toEqual(withoutPosition(await all(from)));
    expect((await all(to)).map(({ recordedAt }) => recordedAt)).toEqual(Array(4).fill('2015-01-05T09:00:00.000Z'));
  });

  it('exports the same lines from the new house as from the old', async () => {
    const [from, to] = [await told(), open()];
    await imported(to, await exported(from));
    expect(await exported(to)).toEqual(await exported(from));
  });

  it('ends with the hash that the chain of either file ends with', async () => {
    const [from, to] = [await told(), open()];
    const list = await exported(from);
    await imported(to, list);
    const { hash } = JSON.parse(String(list.at(-1))) as { hash: string };
    expect(await from.checkChain()).toEqual({ events: 4, hash, difference: null });
    expect(await to.checkChain()).toEqual({ events: 4, hash, difference: null });
  });

  it('exports an empty log as an empty export', async () => {
    const to = open();
    expect(await imported(to, await exported(open()))).toEqual({ written: 0, known: 0 });
    expect(await to.head()).toBeNull();
  });

  it('goes on where a cut off import stopped', async () => {
    const [from, to] = [await told(), open()];
    const list = await exported(from);
    const cut = [...list.slice(0, 3), JSON.stringify({ end: true, events: 2, hash: JSON.parse(String(list[2])).hash })];
    await imported(to, cut);
    expect(await imported(to, await exported(from))).toEqual({ written: 2, known: 2 });
    expect(withoutPosition(await all(to))).toEqual(withoutPosition(await all(from)));
  });

  it('does not mix two histories', async () => {
    const [from, other] = [await told(), open()];
    await other.append('a-1', [event('mine')], 'noStream');
    await expect(imported(other, await exported(from))).rejects.toThrow(StoreNotEmpty);
    expect(await all(other)).toHaveLength(1);
  });

  it('does not mix histories either when the store holds more than the file', async () => {
    const [from, to] = [await told(), open()];
    const lines = await exported(from);
    await imported(to, lines);
    await to.append('c-1', [event('more')], 'noStream');
    await expect(imported(to, lines)).rejects.toThrow(StoreNotEmpty);
  });

  it('exports a running server’s file beside it', async () => {
    const path = place('events.db');
    const running = open(path);
    await running.append('a-1', [event('one')], 'noStream');
    const beside = SqliteEventStore.open(path, { readOnly: true });
    opened.push(beside);
    expect(await exported(beside)).toHaveLength(3);
  });

  const without = (list: readonly string[], at: number) => list.filter((_, index) => index !== at);
  it.each([
    ['a changed word', 2, (list: string[]) => list.with(1, String(list[1]).replace('one', 'won'))],
    ['a line left out', 3, (list: string[]) => without(list, 2)],
    ['two lines swapped', 2, (list: string[]) => [list[0], list[2], list[1], ...list.slice(3)].map(String)],
    ['a line twice', 3, (list: string[]) => [...list.slice(0, 2), ...list.slice(1)]],
    ['an end that is missing', 6, (list: string[]) => list.slice(0, -1)],
    ['the last event left out', 5, (list: string[]) => without(list, 4)],
    ['something after the end', 7, (list: string[]) => [...list, '{}']],
    ['no head', 1, (list: string[]) => list.slice(1)],
    ['a line that is no JSON', 3, (list: string[]) => list.with(2, '{')],
    ['a line of another shape', 3, (list: string[]) => list.with(2, '{"n":2}')],
  ])('refuses %s, and names line %i', async (_, line, spoil) => {
    const spoilt = spoil(await exported(await told()));
    const reading = Array.fromAsync(readExport(lines(spoilt)));
    await expect(reading).rejects.toThrow(BadExport);
    await expect(reading).rejects.toMatchObject({ line });
  });
});

describe('a log beside an earlier export of it', () => {
  const compared = (store: EventStore, list: readonly string[]) => compareWithExport(store, readExport(lines(list)));

  it('is the same in the old house and in the new one, also when it has gone on', async () => {
    const [from, to] = [await told(), open()];
    const list = await exported(from);
    const { hash } = JSON.parse(String(list.at(-1))) as { hash: string };
    await imported(to, list);
    await to.append('c-1', [event('more')], 'noStream');
    for (const store of [from, to]) expect(await compared(store, list)).toEqual({ events: 4, hash, difference: null });
  });

  it('is shorter when its end was cut off', async () => {
    const [from, to] = [await told(), open()];
    const list = await exported(from);
    const cut = [...list.slice(0, 4), JSON.stringify({ end: true, events: 3, hash: JSON.parse(String(list[3])).hash })];
    await imported(to, cut);
    expect(await compared(to, cut)).toMatchObject({ difference: null });
    expect((await compared(to, list)).difference).toEqual({
      n: 4,
      event: null,
      reason: 'the log ends here',
      stored: { stream: 'a-1', revision: 2, type: 'Said' },
      computed: null,
    });
  });

  it('shows the first event that is another, and its first field that is', async () => {
    const [from, other] = [
      open(':memory:', () => '2015-01-05T09:00:00.000Z'),
      open(':memory:', () => '2015-01-06T09:00:00.000Z'),
    ];
    const [one, two] = [event('one'), event('two')];
    await from.append('a-1', [one, two], 'noStream');
    await other.append('a-1', [one, { ...two, data: { text: 'too' } }], 'noStream');
    const list = await exported(from);
    expect((await compared(other, list)).difference).toMatchObject({
      n: 1,
      event: { stream: 'a-1', revision: 0, type: 'Said' },
      stored: { path: 'recordedAt', value: '2015-01-05T09:00:00.000Z' },
      computed: { path: 'recordedAt', value: '2015-01-06T09:00:00.000Z' },
    });
    const sameDay = open(':memory:', () => '2015-01-05T09:00:00.000Z');
    await sameDay.append('a-1', [one, { ...two, data: { text: 'too' } }], 'noStream');
    expect((await compared(sameDay, list)).difference).toMatchObject({
      n: 2,
      stored: { path: 'data.text', value: 'two' },
      computed: { path: 'data.text', value: 'too' },
    });
  });
});
