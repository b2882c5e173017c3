import { describe, expect, it } from '@jest/globals';
import { accept, type Lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { z } from 'zod';
import { WorkflowRunner } from './workflow-runner';

const Version = z.enum(['1', '2']);
type Version = z.infer<typeof Version>;
const Opened = z.object({ type: z.literal('Opened'), data: z.object({ rules: Version }) });
const Paid = z.object({ type: z.literal('Paid'), data: z.object({ euros: z.int() }) });
const Fact = z.discriminatedUnion('type', [Opened, Paid]);
type Fact = z.infer<typeof Fact>;
interface State {
  readonly rules: Version | null;
}
type Command = { readonly type: 'Open' } | { readonly type: 'Pay'; readonly euros: number };

const lifecycle: Lifecycle<State, Recorded<Fact>> = {
  start: { rules: null },
  next: (state, fact) => (fact.type === 'Opened' ? { rules: fact.data.rules } : state),
};
const ceilings: Readonly<Record<Version, number>> = { '1': 100, '2': 50 };

/** A till whose newer rules let less be paid. @param present the version under which an instance is opened now */
const till = (present: Version): Workflow<Command, Fact, State, 'TooMuch'> => ({
  category: 'till',
  rules: ({ rules }) => rules ?? present,
  fact: Fact,
  lifecycle,
  decide: (command, { rules }) => {
    if (command.type === 'Open') return accept({ type: 'Opened', data: { rules: present } });
    return command.euros <= ceilings[rules ?? present]
      ? accept({ type: 'Paid', data: { euros: command.euros } })
      : refuse('TooMuch');
  },
  closed: () => 'TooMuch',
});
const request = (command: Command) => ({
  command,
  commandId: crypto.randomUUID(),
  commandHash: '',
  circumstances: { actor: { id: 'a', organisation: 'o', role: 'r' }, today: '2015-01-05' },
});

describe('an instance', () => {
  it('goes on under the rules it was opened under when newer rules come, also after a restart', async () => {
    const store = await SqliteEventStore.open(':memory:');
    const runner = () => new WorkflowRunner(store, { pause: async () => undefined });
    const early = runner();
    await early.run(till('1'), 'old', request({ type: 'Open' }));
    const late = runner(); // a new program: newer rules, and nothing in its memory
    await late.run(till('2'), 'new', request({ type: 'Open' }));
    expect(await late.run(till('2'), 'new', request({ type: 'Pay', euros: 75 }))).toEqual({ refused: 'TooMuch' });
    expect(await late.run(till('2'), 'old', request({ type: 'Pay', euros: 75 }))).toHaveProperty('done');
    const rules: unknown[] = [];
    for await (const event of store.readAll({ after: null }))
      rules.push([event.stream, event.type, event.metadata.rules]);
    expect(rules).toEqual([
      ['till-old', 'Opened', '1'],
      ['till-new', 'Opened', '2'],
      ['till-old', 'Paid', '1'],
    ]);
    await store.close();
  });
});
