import { describe, it } from '@jest/globals';
import type { Arbitrary, AsyncCommand } from 'fast-check';
import { randomInt } from 'node:crypto';
import { env, stdout } from 'node:process';
import type { StoreUnderTest } from '../contract/support';
import type { Model, World } from './world';

const IS_DEEP = env['MIJLPAAL_TEST_DEEP'] !== undefined;
/** Runs of `npm run test:deep`. */
const DEEP = 20_000;
/** Events of an append that takes more than one page to read. */
const MANY = 600;
/** So long a run of the specs may look for and shrink a counterexample, in ms; `test:deep` takes its time. */
const LIMIT = IS_DEEP ? 7_200_000 : 240_000;

/**
 * What every adapter of the EventStore port promises, against a plain list: commands by chance, as many runs as said (`npm run test:deep`:
 * 20,000). Says its seed; `MIJLPAAL_TEST_SEED` gives the same runs again.
 */
export function storeModel(name: string, under: StoreUnderTest, runs: number): void {
  describe(`the store model on ${name}`, () => {
    it(
      'holds and answers what a plain list would',
      async () => {
        const fc = await import('fast-check'); // only where it is needed: it takes its time to load
        const { World } = await import('./world');
        const { CompareSubscriptions } = await import('./commands');
        const numRuns = IS_DEEP ? DEEP : runs;
        const seed = Number(env['MIJLPAAL_TEST_SEED'] ?? randomInt(2 ** 31));
        stdout.write(`the store model on ${name}: ${numRuns} runs, MIJLPAAL_TEST_SEED=${seed}\n`);
        const property = fc.asyncProperty(fc.scheduler(), await commandsFor(under), async (scheduler, commands) => {
          const world = await World.open(under, scheduler);
          const model: Model = { log: [], sent: [] };
          try {
            await fc.asyncModelRun(() => ({ model, real: world }), commands);
            await new CompareSubscriptions().run(model, world);
          } finally {
            await world.end();
          }
        });
        await fc.assert(property, { seed, numRuns, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: true });
      },
      LIMIT + 60_000,
    );
  });
}

async function commandsFor({
  reopen,
  restart,
}: StoreUnderTest): Promise<Arbitrary<Iterable<AsyncCommand<Model, World>>>> {
  const fc = await import('fast-check');
  const { ReadAll, ReadStream, Reopen, Restart, STREAMS, Subscribe, Write } = await import('./commands');
  const stream = fc.constantFrom(...STREAMS);
  const few = (max: number) => fc.nat({ max });
  const some = fc.option(few(6), { nil: undefined });
  const off = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const count = fc.oneof(
    { weight: 150, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.constant(MANY) },
  );
  const nothingKnown = fc.constant({ at: 0, count: 0 });
  const plan = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        stream,
        before: fc.constant(0),
        known: nothingKnown,
        after: count,
        off,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        stream,
        before: few(1),
        known: fc.record({ at: few(20), count: few(3) }),
        after: few(2),
        off,
      }),
    },
    { weight: 3, arbitrary: fc.record({ again: fc.nat() }) },
  );
  const writer = fc.array(fc.record({ plan, turns: few(3) }), { minLength: 1, maxLength: 3 });
  return fc.commands(
    [
      fc.array(writer, { minLength: 1, maxLength: 1 }).map((writers) => new Write(writers)),
      fc.array(writer, { minLength: 2, maxLength: 4 }).map((writers) => new Write(writers)),
      fc
        .record({ stream, from: some, direction: fc.constantFrom('forwards', 'backwards'), limit: some })
        .map((options) => new ReadStream(options)),
      fc.record({ at: few(20), limit: some }).map((options) => new ReadAll(options)),
      fc
        .record({ at: few(20), streams: fc.subarray([...STREAMS], { minLength: 1 }) })
        .map((options) => new Subscribe(options)),
      ...(reopen === undefined ? [] : [fc.constant(new Reopen())]),
      ...(restart === undefined ? [] : [fc.constant(new Restart())]),
    ],
    { maxCommands: 10 },
  );
}
