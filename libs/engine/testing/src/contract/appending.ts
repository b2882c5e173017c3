import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { all, freshStream, made, textsOf } from './support';

const LIMIT = 1_048_576;
/** Data of the shape `{"text":"..."}` of exactly so many bytes. */
const ofBytes = (bytes: number): string => 'x'.repeat(bytes - '{"text":""}'.length);

/** Promise 1: all or nothing. */
export function promisesWholeBatches(store: () => EventStore): void {
  describe('a batch is there whole or not at all', () => {
    it('is written in order after the expected revision, and the answer is that of its last event', async () => {
      const stream = freshStream();
      expect(await store().append(stream, made(stream, 'a', 'one', 'two'), 'noStream')).toMatchObject({ revision: 1 });
      const appended = await store().append(stream, made(stream, 'b', 'three', 'four'), 1);
      const events = await all(store().readStream(stream));
      expect(events.map((event) => [event.revision, event.data])).toEqual([
        [0, { text: 'one' }],
        [1, { text: 'two' }],
        [2, { text: 'three' }],
        [3, { text: 'four' }],
      ]);
      expect(appended).toEqual({ revision: 3, position: events.at(-1)?.position });
    });

    it('gives back type, data and metadata as they were sent, stamped with an instant in UTC', async () => {
      const stream = freshStream();
      const [event] = made(stream, 'a', 'één € "quote" \\ \n 日本 \u0000 𝄞');
      const data = { nested: { list: [1, -0.5, null, true, ''], days: ['2015-04-30'] }, text: event?.data };
      const sent = made(stream, 'a', '').map((one) => ({ ...one, type: 'PlanSubmitted', data }));
      await store().append(stream, sent, 'noStream');
      const [read] = await all(store().readStream(stream));
      expect(read).toMatchObject({ ...sent[0], stream, revision: 0 });
      expect(read?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    });

    it('takes 1 MiB of data, and of one byte more nothing', async () => {
      const [fits, large] = [freshStream(), freshStream()];
      const half = LIMIT / 2;
      await store().append(fits, made(fits, 'a', ofBytes(half), ofBytes(half)), 'noStream');
      await expect(
        store().append(large, made(large, 'a', ofBytes(half), ofBytes(half + 1)), 'noStream'),
      ).rejects.toMatchObject({ name: 'EventTooLarge', stream: large, bytes: LIMIT + 1, limit: LIMIT });
      expect((await textsOf(store(), fits)).length).toBe(2);
      expect(await textsOf(store(), large)).toEqual([]);
    });

    it('is at least one event', async () => {
      const stream = freshStream();
      await expect(store().append(stream, [], 'noStream')).rejects.toThrow(RangeError);
      expect(await textsOf(store(), stream)).toEqual([]);
    });
  });
}

/** Promise 2: at most one writer wins at a revision. */
export function promisesOneWinner(store: () => EventStore): void {
  describe('at most one writer wins at a revision', () => {
    it.each([
      ['no stream where there is one', 'noStream', 1],
      ['a revision that has been passed', 0, 1],
      ['a revision that is not there yet', 2, 1],
    ] as const)('refuses %s, says what it found and writes nothing', async (_, expected, actual) => {
      const stream = freshStream();
      await store().append(stream, made(stream, 'a', 'one', 'two'), 'noStream');
      await expect(store().append(stream, made(stream, 'b', 'three', 'four'), expected)).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        stream,
        expected,
        actual,
      });
      expect(await textsOf(store(), stream)).toEqual(['one', 'two']);
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const stream = freshStream();
      await expect(store().append(stream, made(stream, 'a', 'one'), 0)).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        expected: 0,
        actual: 'noStream',
      });
    });

    it('lets one of twenty simultaneous writers win and tells the others the actual revision', async () => {
      const stream = freshStream();
      await store().append(stream, made(stream, 'first', 'start'), 'noStream');
      const writers = Array.from({ length: 20 }, (_, n) => store().append(stream, made(stream, `w${n}`, `w${n}`), 0));
      const outcomes = await Promise.allSettled(writers);
      const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(lost).toHaveLength(19);
      for (const reason of lost)
        expect(reason).toMatchObject({ name: 'WrongExpectedRevision', expected: 0, actual: 1 });
      const winner = outcomes.findIndex((outcome) => outcome.status === 'fulfilled');
      expect(await textsOf(store(), stream)).toEqual(['start', `w${winner}`]);
    });

    it('lets the other streams go on when one append among them is refused', async () => {
      const streams = Array.from({ length: 5 }, () => freshStream());
      const outcomes = await Promise.allSettled(
        streams.map((stream, n) => store().append(stream, made(stream, 'a', `s${n}`), n === 2 ? 7 : 'noStream')),
      );
      expect(outcomes.map((outcome) => outcome.status)).toEqual([
        'fulfilled',
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      const texts = await Promise.all(streams.map((stream) => textsOf(store(), stream)));
      expect(texts).toEqual([['s0'], ['s1'], [], ['s3'], ['s4']]);
    });
  });
}
