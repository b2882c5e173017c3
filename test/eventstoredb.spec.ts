import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accept, type Decision, refuse, type Workflow } from '@mijlpaal/engine-core';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type EventStoreDbDouble, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

const Noted = z.object({ type: z.literal('Noted'), data: z.object({ text: z.string() }) });
type Noted = z.infer<typeof Noted>;
interface Note {
  readonly type: 'Note';
  readonly text: string;
}
const notes: Workflow<Note, Noted, number, 'Full'> = {
  category: 'notes',
  rules: '1',
  fact: Noted,
  lifecycle: { start: 0, next: (count) => count + 1 },
  decide: ({ text }, count): Decision<Noted, 'Full'> =>
    count < 20
      ? accept({ type: 'Noted', data: { text } }, { type: 'Noted', data: { text: `${text}!` } })
      : refuse('Full'),
  closed: () => 'Full',
};

let double: EventStoreDbDouble;
let store: EventStoreDbStore;
beforeEach(async () => {
  double = await startEventStoreDbDouble();
  store = EventStoreDbStore.connect({ connection: double.connectionString }, { chance: Math.random });
});
afterEach(async () => {
  await store.close();
  await double.stop();
});

const runner = () => new WorkflowRunner(store, { pause: (attempt) => delay(20 * attempt) });
const request = (text: string, commandId: string = randomUUID()) => ({
  command: { type: 'Note', text } as const,
  commandId,
  commandHash: createHash('sha256').update(text).digest('hex'),
  circumstances: { actor: { id: 'u-1', organisation: 'o', role: 'assessor' }, today: '2015-01-05' },
});
const textsOf = async (id: string) =>
  (await Array.fromAsync(store.readStream(`notes-${id}`))).map(({ data }) => ('text' in data ? data.text : null));

describe('a command whose append is not answered', () => {
  it.each([
    ['unavailable', 'beforeCommit'],
    ['unavailable', 'afterCommit'],
    ['shuttingDown', 'afterCommit'],
    ['forwardingTimeout', 'afterCommit'],
    ['notReady', 'beforeCommit'],
  ] as const)('is done once (%s, %s)', async (error, at) => {
    const id = randomUUID();
    double.failNextAppend(at, error);
    double.failNextAppend(at, error);
    expect(await runner().run(notes, id, request('one'))).toMatchObject({ done: { revision: 1 } });
    expect(await textsOf(id)).toEqual(['one', 'one!']);
  });

  it('is found again by another process, also after others have written', async () => {
    const id = randomUUID();
    const one = request('one');
    double.failNextAppend('afterCommit', 'unavailable');
    const first = await runner().run(notes, id, one);
    await runner().run(notes, id, request('two'));
    expect(await runner().run(notes, id, one)).toEqual({ ...first, repeated: true });
    expect(await textsOf(id)).toEqual(['one', 'one!', 'two', 'two!']);
  });
});

describe('commands while the server is killed and comes back', () => {
  it('are done once each, in order, on every stream', async () => {
    const ids = Array.from({ length: 4 }, () => randomUUID());
    const running = runner();
    let answers = 0;
    const clients = ids.map(async (id) => {
      for (let n = 0; n < 8; n += 1) {
        const outcome = await running.run(notes, id, request(`${n}`));
        expect(outcome).toMatchObject({ done: { revision: n * 2 + 1 } });
        if ((answers += 1) % 10 === 0) await double.kill().then(() => double.restart());
      }
    });
    await Promise.all(clients);
    const expected = Array.from({ length: 8 }, (_, n) => [`${n}`, `${n}!`]).flat();
    for (const id of ids) expect(await textsOf(id)).toEqual(expected);
  });
});
