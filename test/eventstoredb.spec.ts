import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accept, type Decision, type RecordedEvent, refuse, type Workflow } from '@mijlpaal/engine-core';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import {
  eventsAmong,
  type EventStoreDbDouble,
  FaultProxy,
  realEventStoreDb,
  startEventStoreDbDouble,
} from '@mijlpaal/engine-testing';
import fc from 'fast-check';
import { createHash, randomInt, randomUUID } from 'node:crypto';
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
  rules: () => '1',
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
const textsOf = async (id: string, category = 'notes', from = store) =>
  (await Array.fromAsync(from.readStream(`${category}-${id}`))).map(({ data }) => ('text' in data ? data.text : null));

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

const CLIENTS = 4;
const COMMANDS = 6;
const FAULTS = ['cut', 'restart', 'slow', 'before', 'inside', 'after'] as const;
/** Before which command of which client what goes wrong. */
const schedules = fc.uniqueArray(
  fc.record({
    client: fc.nat({ max: CLIENTS - 1 }),
    command: fc.nat({ max: COMMANDS - 1 }),
    fault: fc.constantFrom(...FAULTS),
  }),
  { minLength: 4, maxLength: 12, selector: ({ client, command }) => `${client}.${command}` },
);
const RUNS = process.env['MIJLPAAL_TEST_DEEP'] === undefined ? 6 : 500;
const SEED = Number(process.env['MIJLPAAL_TEST_SEED'] ?? randomInt(2 ** 31));

type Fault = (typeof FAULTS)[number];
type Schedule = readonly { readonly client: number; readonly command: number; readonly fault: Fault }[];
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('commands over a way that fails at random', () => {
  it(
    'are done once each, in order, and a subscriber sees each fact once',
    () => {
      process.stdout.write(`faults at random: ${RUNS} runs, MIJLPAAL_TEST_SEED=${SEED}\n`);
      return fc.assert(fc.asyncProperty(schedules, endure), { numRuns: RUNS, seed: SEED });
    },
    RUNS * 20_000,
  );

  async function endure(schedule: Schedule): Promise<void> {
    const behind = realEventStoreDb()?.port ?? double.port;
    const proxy = new FaultProxy('127.0.0.1', behind);
    await proxy.open();
    const through = EventStoreDbStore.connect(
      { connection: `esdb://127.0.0.1:${proxy.port}?tls=false` },
      { chance: Math.random, timings: { appendMs: 2_000, idleMs: 100 }, backOff: { firstMs: 5, mostMs: 50 } },
    );
    const workflow = { ...notes, category: `notes${randomUUID().replaceAll('-', '')}` };
    const running = new WorkflowRunner(through, { pause: (attempt) => delay(5 * attempt) });
    const streamOf = (client: number) => `${workflow.category}-${client}`;
    let restarted = Promise.resolve();
    const happen = (fault: Fault, client: number, commandId: string) => {
      if (fault === 'cut') proxy.cut();
      else if (fault === 'slow') proxy.delayMs = 3;
      else if (fault === 'restart') restarted = restarted.then(() => proxy.close()).then(() => proxy.open());
      else if (fault === 'after')
        void proxy.cutAt(commandId, { where: fault, once: () => there(direct, streamOf(client), commandId) });
      else void proxy.cutAt(commandId, { where: fault });
    };
    const client = async (index: number) => {
      for (const n of upTo(COMMANDS)) {
        const commandId = randomUUID();
        const planned = schedule.find((fault) => fault.client === index && fault.command === n);
        if (planned) happen(planned.fault, index, commandId);
        const outcome = await insistently(() => running.run(workflow, `${index}`, request(`${n}`, commandId)));
        expect(outcome).toMatchObject({ done: { revision: n * 2 + 1 } });
      }
    };
    const direct = EventStoreDbStore.connect(
      { connection: `esdb://127.0.0.1:${behind}?tls=false` },
      { chance: Math.random },
    );
    const ending = new AbortController();
    const seen = factsOf(through, { prefix: `${workflow.category}-`, count: CLIENTS * COMMANDS * 2, ending });
    try {
      await Promise.all(upTo(CLIENTS).map(client));
      await restarted;
      for (const index of upTo(CLIENTS)) {
        const texts = upTo(COMMANDS).flatMap((n) => [`${n}`, `${n}!`]);
        expect(await textsOf(`${index}`, workflow.category, through)).toEqual(texts);
        const own = (await seen).filter(({ stream }) => stream === streamOf(index));
        expect(own.map(({ revision }) => revision)).toEqual(upTo(COMMANDS * 2));
      }
    } finally {
      ending.abort();
      await restarted;
      await Promise.all([through.close(), direct.close()]);
      await proxy.close();
    }
  }

  /** What a subscriber is given, until it has so many. */
  async function factsOf(
    from: EventStoreDbStore,
    { prefix, count, ending }: { prefix: string; count: number; ending: AbortController },
  ): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const message of from.subscribe({ after: null, streamPrefixes: [prefix], signal: ending.signal }))
      if (events.push(...eventsAmong([message])) >= count) break;
    return events;
  }

  /** Again while nobody can say what became of it. */
  async function insistently<T>(run: () => Promise<T>): Promise<T> {
    for (let left = 20; ; left -= 1) {
      try {
        return await run();
      } catch (error) {
        const inDoubt = error instanceof Error && ['OutcomeUnknown', 'StoreUnavailable'].includes(error.name);
        if (!inDoubt || left === 0) throw error;
      }
    }
  }

  /** Resolves when a fact of this command is in the log. */
  async function there(direct: EventStoreDbStore, stream: string, commandId: string): Promise<void> {
    const { signal } = new AbortController();
    for await (const message of direct.subscribe({ after: null, streamPrefixes: [stream], signal }))
      if (eventsAmong([message]).some(({ metadata }) => metadata.commandId === commandId)) return;
  }
});
