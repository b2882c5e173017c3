import { afterEach, describe, expect, it } from '@jest/globals';
import { accept, eventId, refuse, type Workflow } from '@mijlpaal/engine-core';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { WorkflowRunner } from './workflow-runner';

const Paid = z.object({ type: z.literal('Paid'), data: z.object({ euros: z.int() }) });
const Corrected = z.object({
  type: z.literal('Corrected'),
  data: z.object({ fact: z.string(), right: Paid.nullable() }),
});
const Fact = z.discriminatedUnion('type', [Paid, Corrected]);
type Fact = z.infer<typeof Fact>;
type Command = { readonly type: 'Pay'; readonly euros: number } | ({ readonly type: 'Correct' } & Correction);
type Correction = z.infer<typeof Corrected>['data'];

/** A till with a hundred euros in it: what was paid may be corrected, as long as that leaves enough for the rest. */
const till: Workflow<Command, Fact, number, 'TooMuch'> = {
  category: 'till',
  rules: () => '1',
  fact: Fact,
  lifecycle: { start: 100, next: (left, fact) => (fact.type === 'Paid' ? left - fact.data.euros : left) },
  decide: (command, left) =>
    command.type === 'Pay' && command.euros <= left
      ? accept({ type: 'Paid', data: { euros: command.euros } })
      : refuse('TooMuch'),
  closed: () => 'TooMuch',
  corrections: {
    of: (fact) => (fact.type === 'Corrected' ? fact.data : null),
    asks: ({ type }) => type === 'Correct',
    decide: (command, history) =>
      command.type === 'Correct' && history.some(({ id }) => id === command.fact)
        ? accept({ type: 'Corrected', data: { fact: command.fact, right: command.right } })
        : refuse('TooMuch'),
  },
};

const stores: SqliteEventStore[] = [];
afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));

/** Two processes over one log. */
function processes() {
  const store = SqliteEventStore.open(':memory:');
  stores.push(store);
  const process = () => {
    const runner = new WorkflowRunner(store, { pause: async () => undefined });
    const run = (command: Command, commandId = randomUUID(), seen?: number) =>
      runner.run(till, '1', {
        command,
        commandId,
        commandHash: JSON.stringify(command),
        circumstances: { actor: { id: 'a', organisation: 'o', role: 'r' }, today: '2015-01-05' },
        ...(seen !== undefined && { seen }),
      });
    return { run, left: async () => (await runner.state(till, '1')).state };
  };
  return [process(), process()] as const;
}
const pay = (euros: number) => ({ type: 'Pay', euros }) as const;
const correct = (commandId: string, euros: number | null): Command => ({
  type: 'Correct',
  fact: eventId('till-1', commandId, 0),
  right: euros === null ? null : { type: 'Paid', data: { euros } },
});

describe('an instance in which a fact is corrected', () => {
  it('is decided on as the correction says, by who made it and by who had folded it before', async () => {
    const [one, other] = processes();
    const wrong = randomUUID();
    await one.run(pay(80), wrong);
    expect(await other.run(pay(30))).toEqual({ refused: 'TooMuch' });
    expect(await one.run(correct(wrong, 50))).toMatchObject({ done: { revision: 1 } });
    expect(await one.left()).toBe(50);
    expect(await other.run(pay(30))).toMatchObject({ done: { revision: 2 } });
    await other.run(correct(wrong, null));
    expect([await one.left(), await other.left()]).toEqual([70, 70]);
    expect(await one.run(pay(71))).toEqual({ refused: 'TooMuch' });
    expect(await one.run(pay(70))).toMatchObject({ done: { revision: 4 } });
  });

  it('answers a repeat with what was made then, of the corrected fact and of the correction', async () => {
    const [one, other] = processes();
    const [wrong, correction] = [randomUUID(), randomUUID()];
    const first = await one.run(pay(80), wrong);
    const second = await one.run(correct(wrong, 50), correction);
    for (const process of [one, other]) {
      expect(await process.run(pay(80), wrong)).toEqual({ ...first, repeated: true });
      expect(await process.run(correct(wrong, 50), correction)).toEqual({ ...second, repeated: true });
    }
  });

  it('is not corrected on what was not seen', async () => {
    const [one, other] = processes();
    const wrong = randomUUID();
    await one.run(pay(10), wrong);
    await other.run(pay(10));
    expect(await one.run(correct(wrong, 50), randomUUID(), 0)).toMatchObject({ stale: { actual: 1 } });
    expect(await one.run(correct('no such fact', 50))).toEqual({ refused: 'TooMuch' });
  });
});
