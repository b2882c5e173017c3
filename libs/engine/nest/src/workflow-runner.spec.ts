import { afterEach, describe, expect, it } from '@jest/globals';
import { accept, EventStore, OutcomeUnknown, StoreUnavailable, type Workflow } from '@mijlpaal/engine-core';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CommandWatch } from './command-watch';
import { WorkflowRunner } from './workflow-runner';

const Noted = z.object({ type: z.literal('Noted'), data: z.object({}) });
type Noted = z.infer<typeof Noted>;
const notes: Workflow<{ type: 'Note' }, Noted, number, never> = {
  category: 'notes',
  rules: () => '1',
  fact: Noted,
  lifecycle: { start: 0, next: (count) => count + 1 },
  decide: () => accept({ type: 'Noted', data: {} }),
  closed: () => {
    throw new Error('It is never closed');
  },
};
type Append = EventStore['append'];

const opened: SqliteEventStore[] = [];
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

/** A real store behind a line that answers as told, one word an append; after the last word as it should. */
function behind(words: readonly ('unknown' | 'writtenUnknown' | 'away')[]) {
  const real = SqliteEventStore.open(':memory:');
  opened.push(real);
  const left = [...words];
  const append: Append = async (stream, events, expected) => {
    const word = left.shift();
    if (word === 'away') throw new StoreUnavailable('away');
    if (word === 'unknown') throw new OutcomeUnknown(stream);
    const appended = await real.append(stream, events, expected);
    if (word === 'writtenUnknown') throw new OutcomeUnknown(stream);
    return appended;
  };
  const store = new Proxy<EventStore>(real, {
    get: (target, name) => {
      const own: unknown = name === 'append' ? append : Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
  const told: string[] = [];
  const watch: CommandWatch = {
    begun: () => (end) => void told.push(end),
    turnedAway: (because) => void told.push(because),
    conflicted: () => void told.push('conflicted'),
    retried: (because) => void told.push(`retried: ${because}`),
    resolved: (how) => void told.push(how),
  };
  const process = () => new WorkflowRunner(store, { pause: async () => undefined, watch });
  const runner = process();
  const note = () =>
    runner.run(notes, '1', {
      command: { type: 'Note' },
      commandId: randomUUID(),
      commandHash: '',
      circumstances: { actor: { id: 'u', organisation: 'o', role: 'r' }, today: '2015-01-05' },
    });
  const facts = async () => (await Array.fromAsync(real.readAll({ after: null }))).length;
  return { note, told, facts, process };
}

describe('an append of which the store does not say whether it was written', () => {
  it('is sent again, also while the store is away meanwhile: that says nothing of what it did before', async () => {
    const { note, told, facts } = behind(['writtenUnknown', 'away', 'unknown']);
    expect(await note()).toMatchObject({ done: { revision: 0 } });
    expect(await facts()).toBe(1);
    const again = 'retried: outcomeUnknown';
    expect(told).toEqual([again, again, again, 'written', 'done']);
  });

  it('is never said to be unwritten when the store stays away', async () => {
    const { note, told } = behind(['writtenUnknown', ...Array<'away'>(10).fill('away')]);
    await expect(note()).rejects.toThrow(OutcomeUnknown);
    expect(told.slice(-2)).toEqual(['unresolved', 'outcomeUnknown']);
  });

  it('is another thing than one that surely was not', async () => {
    const { note, told, facts } = behind(['away']);
    await expect(note()).rejects.toThrow(StoreUnavailable);
    expect([told, await facts()]).toEqual([['storeUnavailable'], 0]);
  });
});

describe('whether an instance exists', () => {
  it('is known of one that another process made since it was asked for last', async () => {
    const { note, process } = behind([]);
    const other = process();
    expect(await other.exists(notes, '1')).toBe(false);
    await note();
    expect(await other.exists(notes, '1')).toBe(true);
    expect(await other.exists(notes, '2')).toBe(false);
  });
});
