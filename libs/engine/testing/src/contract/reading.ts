import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { all, freshStream, made, textOf } from './support';

const LETTERS = [...'abcdefgh'];

/** Promise 4, reading: each event once, in order, without gaps. */
export function promisesReading(store: () => EventStore): void {
  const letters = async (): Promise<string> => {
    const stream = freshStream();
    await store().append(stream, made(stream, 'letters', ...LETTERS), 'noStream');
    return stream;
  };

  describe('reading a stream', () => {
    it.each([
      [{}, 'abcdefgh'],
      [{ from: 3 }, 'defgh'],
      [{ from: 3, limit: 2 }, 'de'],
      [{ limit: 0 }, ''],
      [{ from: 8 }, ''],
      [{ direction: 'backwards' }, 'hgfedcba'],
      [{ direction: 'backwards', limit: 1 }, 'h'],
      [{ direction: 'backwards', from: 3 }, 'dcba'],
      [{ direction: 'backwards', from: 3, limit: 2 }, 'dc'],
      [{ direction: 'backwards', from: 99 }, 'hgfedcba'],
      [{ direction: 'backwards', from: 0 }, 'a'],
    ] as const)('with %j gives %s', async (options, expected) => {
      const events = await all(store().readStream(await letters(), options));
      expect(events.map(textOf).join('')).toBe(expected);
    });

    it('that does not exist fails on the first event, not before', async () => {
      const stream = freshStream();
      const events = store().readStream(stream)[Symbol.asyncIterator]();
      await expect(events.next()).rejects.toMatchObject({ name: 'StreamNotFound', stream });
    });

    it('gives each event once over many pages, both ways', async () => {
      const stream = freshStream();
      const texts = Array.from({ length: 550 }, (_, n) => `${n}`);
      await store().append(stream, made(stream, 'a', ...texts), 'noStream');
      await store().append(stream, made(stream, 'b', ...texts), 549);
      const revisions = Array.from({ length: 1_100 }, (_, n) => n);
      const read = async (direction: 'forwards' | 'backwards') =>
        (await all(store().readStream(stream, { direction }))).map(({ revision }) => revision);
      expect(await read('forwards')).toEqual(revisions);
      expect(await read('backwards')).toEqual(revisions.toReversed());
    });

    it('gives each event once while others write to it', async () => {
      const stream = await letters();
      const seen: number[] = [];
      for await (const event of store().readStream(stream)) {
        seen.push(event.revision);
        if (event.revision < 20)
          await store().append(stream, made(stream, `w${event.revision}`, 'more'), seen.length + 6);
      }
      expect(seen.length).toBeGreaterThanOrEqual(LETTERS.length);
      expect(seen).toEqual(seen.map((_, index) => index));
    });
  });

  describe('reading the log', () => {
    it('gives every stream in the order of writing, by positions that grow as text', async () => {
      const after = await store().head();
      const streams = [freshStream(), freshStream()];
      for (let n = 0; n < 12; n += 1)
        for (const stream of streams)
          await store().append(stream, made(stream, `c${n}`, `${n}`), n === 0 ? 'noStream' : n - 1);
      const ours = (await all(store().readAll({ after }))).filter((event) => streams.includes(event.stream));
      expect(ours.map((event) => `${streams.indexOf(event.stream)}:${event.revision}`)).toEqual(
        Array.from({ length: 24 }, (_, n) => `${n % 2}:${Math.floor(n / 2)}`),
      );
      const positions = ours.map((event) => event.position);
      expect(positions).toEqual([...new Set(positions)].sort());
    });

    it('goes on after any position, and gives no more than was asked', async () => {
      const after = await store().head();
      const stream = await letters();
      const events = (await all(store().readAll({ after }))).filter((event) => event.stream === stream);
      expect(events).toHaveLength(LETTERS.length);
      for (const [index, event] of events.entries()) {
        const rest = (await all(store().readAll({ after: event.position }))).filter((one) => one.stream === stream);
        expect(rest.map(textOf)).toEqual(LETTERS.slice(index + 1));
      }
      expect(await all(store().readAll({ after, limit: 3 }))).toHaveLength(3);
    });

    it('has its head at the last event', async () => {
      const stream = freshStream();
      const { position } = await store().append(stream, made(stream, 'a', 'one'), 'noStream');
      const head = await store().head();
      expect(head !== null && head >= position).toBe(true);
      expect((await all(store().readAll({ after: head }))).filter((event) => event.stream === stream)).toEqual([]);
    });
  });
}
