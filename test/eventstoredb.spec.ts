import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accept, type Decision, refuse, type Workflow } from '@mijlpaal/engine-core';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type EventStoreDbDouble, FaultProxy, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import fc from 'fast-check';
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
const textsOf = async (id: string, category = 'notes') =>
  (await Array.fromAsync(store.readStream(`${category}-${id}`))).map(({ data }) => ('text' in data ? data.text : null));

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

describe('commands over a way that fails at random', () => {
  it(
    'are done once each, in order, and a subscriber sees each fact once',
    () =>
      fc.assert(
        fc.asyncProperty(schedules, async (schedule) => {
          const proxy = new FaultProxy('127.0.0.1', double.port);
          await proxy.open();
          const through = EventStoreDbStore.connect(
            { connection: `esdb://127.0.0.1:${proxy.port}?tls=false` },
            { chance: Math.random, timings: { appendMs: 2_000, idleMs: 100 }, backOff: { firstMs: 5, mostMs: 50 } },
          );
          const running = new WorkflowRunner(through, { pause: (attempt) => delay(5 * attempt) });
          const category = `notes${randomUUID().replaceAll('-', '')}`;
          const own = { ...notes, category };
          let restarting = Promise.resolve();
          const apply = (fault: (typeof FAULTS)[number], stream: string, commandId: string): unknown => {
            if (fault === 'cut') return proxy.cut();
            if (fault === 'slow') return (proxy.delayMs = 3);
            if (fault === 'restart')
              return (restarting = restarting.then(() => proxy.close()).then(() => proxy.open()));
            if (fault === 'after')
              return proxy.cutAt(commandId, { where: fault, once: () => there(stream, commandId) });
            return proxy.cutAt(commandId, { where: fault });
          };
          const client = async (index: number) => {
            for (let n = 0; n < COMMANDS; n += 1) {
              const commandId = randomUUID();
              const planned = schedule.find((fault) => fault.client === index && fault.command === n);
              if (planned) apply(planned.fault, `${category}-${index}`, commandId);
              const outcome = await insistently(() => running.run(own, `${index}`, request(`${n}`, commandId)));
              expect(outcome).toMatchObject({ done: { revision: n * 2 + 1 } });
            }
          };
          const ending = new AbortController();
          const subscriber = through.subscribe({
            after: null,
            streamPrefixes: [`${category}-`],
            signal: ending.signal,
          });
          const seen = (async () => {
            const events: string[] = [];
            for await (const message of subscriber) {
              if (message.kind === 'event') events.push(`${message.event.stream} ${message.event.revision}`);
              if (events.length === CLIENTS * COMMANDS * 2) return events;
            }
            return events;
          })();
          const indexes = Array.from({ length: CLIENTS }, (_, index) => index);
          await Promise.all(indexes.map(client));
          await restarting;
          for (const index of indexes)
            expect(await textsOf(`${index}`, category)).toEqual(
              Array.from({ length: COMMANDS }, (_, n) => [`${n}`, `${n}!`]).flat(),
            );
          const facts = await seen;
          expect(new Set(facts).size).toBe(facts.length);
          for (const index of indexes)
            expect(facts.filter((fact) => fact.startsWith(`${category}-${index} `))).toEqual(
              Array.from({ length: COMMANDS * 2 }, (_, revision) => `${category}-${index} ${revision}`),
            );
          ending.abort();
          await through.close();
          await proxy.close();
        }),
        { numRuns: RUNS },
      ),
    RUNS * 20_000,
  );

  /** Again while nobody can say what became of it. */
  async function insistently<T>(run: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof Error && ['OutcomeUnknown', 'StoreUnavailable'].includes(error.name))) throw error;
      }
    }
  }

  /** Resolves when a fact of this command is in the log. */
  async function there(stream: string, commandId: string): Promise<void> {
    const { signal } = new AbortController();
    for await (const message of store.subscribe({ after: null, streamPrefixes: [stream], signal }))
      if (message.kind === 'event' && message.event.metadata.commandId === commandId) return;
  }
});
