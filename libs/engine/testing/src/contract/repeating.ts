import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { all, freshStream, made, textsOf } from './support';

/** Promises 3 and 5: a repeat is recognised, so what may have been written can be sent again. */
export function promisesRepeats(store: () => EventStore): void {
  describe('the same ids at the same revision again', () => {
    it('answer as the first time and write nothing', async () => {
      const stream = freshStream();
      const batch = made(stream, 'a', 'one', 'two');
      const first = await store().append(stream, batch, 'noStream');
      expect(await store().append(stream, batch, 'noStream')).toEqual(first);
      expect(await textsOf(store(), stream)).toEqual(['one', 'two']);
    });

    it('answer as the first time after others have written', async () => {
      const stream = freshStream();
      await store().append(stream, made(stream, 'a', 'one'), 'noStream');
      const first = await store().append(stream, made(stream, 'b', 'two', 'three'), 0);
      await store().append(stream, made(stream, 'c', 'four'), 2);
      expect(await store().append(stream, made(stream, 'b', 'two', 'three'), 0)).toEqual(first);
      expect(await textsOf(store(), stream)).toEqual(['one', 'two', 'three', 'four']);
    });

    it('answer both senders alike when they are sent twice at one time', async () => {
      const stream = freshStream();
      const batch = made(stream, 'a', 'one', 'two');
      const [one, other] = await Promise.all([
        store().append(stream, batch, 'noStream'),
        store().append(stream, batch, 'noStream'),
      ]);
      expect(other).toEqual(one);
      expect(await textsOf(store(), stream)).toEqual(['one', 'two']);
    });

    it('are refused at another revision', async () => {
      const stream = freshStream();
      await store().append(stream, made(stream, 'a', 'one'), 'noStream');
      await store().append(stream, made(stream, 'b', 'two'), 0);
      await expect(store().append(stream, made(stream, 'b', 'two'), 1)).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        expected: 1,
        actual: 1,
      });
      expect(await textsOf(store(), stream)).toEqual(['one', 'two']);
    });

    it.each([
      ['an old one followed by a new one', ['known', 'new'], 'noStream'],
      ['a new one followed by an old one', ['new', 'known'], 'noStream'],
      ['an old one and a new one after the end', ['known', 'new'], 0],
    ] as const)('are refused when only some are known: %s', async (_, order, expected) => {
      const stream = freshStream();
      const events = { known: made(stream, 'a', 'one')[0], new: made(stream, 'b', 'two')[0] };
      const batch = order.flatMap((which) => events[which] ?? []);
      await store().append(stream, made(stream, 'a', 'one'), 'noStream');
      await expect(store().append(stream, batch, expected)).rejects.toMatchObject({ name: 'WrongExpectedRevision' });
      expect(await textsOf(store(), stream)).toEqual(['one']);
    });
  });

  describe('a writer that does not know the outcome', () => {
    it.each([
      ['was', true],
      ['was not', false],
    ])('reads the ids back and sends the same again, whether it %s written', async (_, written) => {
      const stream = freshStream();
      const batch = made(stream, 'a', 'one', 'two');
      if (written) await store().append(stream, batch, 'noStream');
      expect((await textsOf(store(), stream)).length).toBe(written ? 2 : 0);
      expect(await store().append(stream, batch, 'noStream')).toMatchObject({ revision: 1 });
      const ids = (await all(store().readStream(stream))).map((event) => event.id);
      expect(ids).toEqual(batch.map((event) => event.id));
    });
  });
}

/** Promises 1 and 3 where a log outlives its store. */
export function promisesToRemember(store: () => EventStore, reopen: () => Promise<EventStore>): void {
  describe('opened anew', () => {
    it('has all that was acknowledged, at the same places', async () => {
      const stream = freshStream();
      await store().append(stream, made(stream, 'a', 'one', 'two'), 'noStream');
      await store().append(stream, made(stream, 'b', 'three'), 1);
      const before = await all(store().readStream(stream));
      expect(await all((await reopen()).readStream(stream))).toEqual(before);
    });

    it('answers a repeat as the first time', async () => {
      const stream = freshStream();
      const first = await store().append(stream, made(stream, 'a', 'one', 'two'), 'noStream');
      await store().append(stream, made(stream, 'b', 'three'), 1);
      expect(await (await reopen()).append(stream, made(stream, 'a', 'one', 'two'), 'noStream')).toEqual(first);
    });

    it('takes a subscription up from the last position', async () => {
      const stream = freshStream();
      const { position } = await store().append(stream, made(stream, 'a', 'one'), 'noStream');
      await store().append(stream, made(stream, 'b', 'two'), 0);
      const events = await all((await reopen()).readAll({ after: position }));
      expect(events.filter((event) => event.stream === stream).map((event) => event.revision)).toEqual([1]);
    });
  });
}
