import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { places } from '@mijlpaal/engine-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { correct, correcting, type Subject } from './fixtures/corrections';
import { parse } from './fixtures/notes';
import { parseAlso, resolving, retry, skip } from './fixtures/resolutions';
import { note, rig } from './fixtures/rig';
import type { ReadStore } from './read-store';
import type { RunnerOptions } from './runner-options';
import { verifyViews } from './verify-views';

const { logOf, viewsAt, started } = rig();
const { all } = places();

const rows = async (views: ReadStore): Promise<Record<string, string[]>> => {
  const keys = ['a', 'b', 'c', 'd', 't'];
  const found = await Promise.all(keys.map(async (key) => [key, await views.get('subjects', key)] as const));
  const texts = (row: unknown) => (row as Subject).said.map(({ text }) => text); // as the projection makes it
  return Object.fromEntries(found.flatMap(([key, row]) => (row === undefined ? [] : [[key, texts(row)]])));
};
/** Folds all of it again, elsewhere, and finds the same. */
async function expectVerified(store: EventStore, served: ReadStore, more: Partial<RunnerOptions> = {}) {
  const scratch = await viewsAt();
  const checks = await verifyViews({ store, served, scratch, streamPrefixes: ['note-'], ...correcting, ...more });
  expect(checks.map(({ view, difference }) => [view, difference])).toEqual([
    ['subjects', null],
    ['book', null],
  ]);
}

describe.each(all)('a stream in which a fact is corrected, its views %s', (_, url) => {
  it('reads as if the fact had been right, in its own place, and the facts themselves stay', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-1', 0, 'a1', 'b1', 'a2');
    await note(store, 'note-2', 0, 'a3', 'b2');
    const runner = await started({ store, readStore, ...correcting });
    await runner.caughtUp();
    await correct(store, 'note-1', 2, 0, 'd9');
    await runner.caughtUp();
    expect(await rows(readStore)).toEqual({ a: ['a2', 'a3'], b: ['b1', 'b2'], d: ['d9'] });
    await note(store, 'note-1', 4, 'a4');
    await correct(store, 'note-1', 4, 1, null);
    await correct(store, 'note-1', 5, 0, 'c1');
    await runner.caughtUp();
    expect(await rows(readStore)).toEqual({ a: ['a2', 'a3', 'a4'], b: ['b2'], c: ['c1'], d: [] });
    expect(await readStore.list('book')).toHaveLength(9);
    await expectVerified(store, readStore);
    await runner.rebuild('subjects', 'book');
    expect(await rows(readStore)).toEqual({ a: ['a2', 'a3', 'a4'], b: ['b2'], c: ['c1'], d: [] });
  });

  it('waits at a correction that cannot be folded, as it was before it, and goes on when that can be', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-1', 0, 'a1', 'b1');
    const options = {
      ...correcting,
      ...resolving,
      parse: (event: Parameters<typeof parse>[0]) =>
        event.type === 'Resolved' ? parseAlso(parse, event) : correcting.parse(event),
    };
    const runner = await started({ store, readStore, ...options });
    await correct(store, 'note-1', 1, 0, 'throw');
    await note(store, 'note-1', 3, 'c1');
    await runner.caughtUp();
    expect(await rows(readStore)).toEqual({ a: ['a1'], b: ['b1'] });
    expect((await readStore.parked()).map(({ view, reason }) => [view, reason])).toEqual([
      ['subjects', 'cannot be folded'],
    ]);
    await skip(store, 'note-1', 2, 'subjects');
    await correct(store, 'note-1', 3, 1, 'd1');
    await runner.caughtUp();
    expect(await rows(readStore)).toEqual({ a: ['a1'], b: [], c: ['c1'], d: ['d1'] });
    expect(await readStore.parked()).toEqual([]);
    await expectVerified(store, readStore, options);
  });

  it('is corrected in its turn when it waited before the correction', async () => {
    const [store, readStore] = [logOf(), await viewsAt(await url())];
    await note(store, 'note-1', 0, 'a1', 'unreadable', 'b1');
    const mended = { text: 'c1' };
    const reading = { broken: true };
    const options = {
      ...correcting,
      ...resolving,
      parse: (event: Parameters<typeof parse>[0]) => {
        if (event.type === 'Resolved') return parseAlso(parse, event);
        const unreadable = !reading.broken && 'text' in event.data && event.data.text === 'unreadable';
        return correcting.parse(unreadable ? { ...event, data: mended } : event);
      },
    };
    const runner = await started({ store, readStore, ...options });
    await correct(store, 'note-1', 2, 0, 'd1');
    await runner.caughtUp();
    expect(await rows(readStore)).toEqual({ a: ['a1'] });
    reading.broken = false;
    await retry(store, 'note-1');
    await runner.caughtUp();
    expect(await rows(readStore)).toEqual({ a: [], b: ['b1'], c: ['c1'], d: ['d1'] });
    await expectVerified(store, readStore, options);
  });
});

const step = fc.record({
  stream: fc.constantFrom('note-1', 'note-2'),
  subject: fc.constantFrom('a', 'b', 'c', 'd'),
  /** Which earlier note is corrected; null: another is made. */
  wrong: fc.option(fc.nat(5), { freq: 2 }),
  withdrawn: fc.boolean(),
  folded: fc.boolean(),
});

it('the views of any history are those of one that was right from the start, whenever they were folded', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const [store, readStore] = [logOf(), await viewsAt()];
      const runner = await started({ store, readStore, ...correcting });
      const lengths = new Map<string, number>();
      const notes: { stream: string; revision: number; text: string | null }[] = [];
      for (const [n, { stream, subject, wrong, withdrawn, folded }] of steps.entries()) {
        const revision = lengths.get(stream) ?? 0;
        const own = notes.filter((one) => one.stream === stream);
        const earlier = wrong === null ? undefined : own[wrong % Math.max(own.length, 1)];
        if (earlier === undefined) {
          await note(store, stream, revision, `${subject}${n}`);
          notes.push({ stream, revision, text: `${subject}${n}` });
        } else {
          earlier.text = withdrawn ? null : `${subject}${n}`;
          await correct(store, stream, revision - 1, earlier.revision, earlier.text);
        }
        lengths.set(stream, revision + 1);
        if (folded) await runner.caughtUp();
      }
      await runner.caughtUp();
      const right = Map.groupBy(
        notes.flatMap(({ text }) => text ?? []),
        (text) => text.slice(0, 1),
      );
      const left = Object.entries(await rows(readStore)).filter(([, texts]) => texts.length > 0);
      expect(Object.fromEntries(left)).toEqual(Object.fromEntries(right));
      await expectVerified(store, readStore);
      await runner.stop();
    }),
    { seed: 2015, numRuns: env['MIJLPAAL_TEST_DEEP'] === undefined ? 40 : 300 },
  ));
