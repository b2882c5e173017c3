import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { made, scratch, startChild } from '@mijlpaal/engine-testing';
import { env } from 'node:process';
import { many } from './fixtures/rig';

const IS_DEEP = env['MIJLPAAL_TEST_DEEP'] !== undefined;
const FACTS = IS_DEEP ? 1_000_000 : 50_000;
/** Peak beside that of a tenth of the facts; of few facts even the larger rebuild ends before the heap has its size. */
const MOST = IS_DEEP ? 1.15 : 1.6;
/** Facts in one append. */
const BATCH = 500;
const STREAMS = 100;
/** A heap in which nothing can pile up: else V8 lets it grow as it likes, and the peak tells of that. */
const HEAP = ['--max-old-space-size=64', '--max-semi-space-size=2'];
const REBUILDING = new URL('./fixtures/rebuilding-process.ts', import.meta.url);
const path = scratch();

/** A log of notes in many streams, told in turn. */
async function logOf(facts: number): Promise<string> {
  const file = path('events.db');
  const store = SqliteEventStore.open(file);
  const texts = many(BATCH).map((n) => n.padEnd(1_000, '.'));
  for (let n = 0; n < facts / BATCH; n += 1) {
    const stream = `note-${n % STREAMS}`;
    const from = Math.floor(n / STREAMS) * BATCH;
    await store.append(stream, made(stream, `c${from}`, ...texts), from === 0 ? 'noStream' : from - 1);
  }
  await store.close();
  return file;
}

/** Peak of memory of a process that folds so many facts from nothing, in MB. */
async function peakOf(facts: number): Promise<number> {
  const child = startChild(REBUILDING, [await logOf(facts), `sqlite:${path('views.db')}`], { flags: HEAP });
  expect(await child.line()).toBe(`${facts}`);
  const peak = Number(await child.line());
  expect(await child.ended).toBe(0);
  return peak;
}

describe('a rebuild', () => {
  it(
    `of ${FACTS} facts holds hardly more in memory than one of a tenth of them`,
    async () => {
      const [tenth, all] = [await peakOf(FACTS / 10), await peakOf(FACTS)];
      expect(all).toBeLessThan(tenth * MOST);
    },
    IS_DEEP ? 1_800_000 : 60_000,
  );
});
