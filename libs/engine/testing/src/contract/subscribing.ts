import { describe, expect, it } from '@jest/globals';
import type { EventStore, SubscribeOptions, SubscriptionMessage } from '@mijlpaal/engine-core';
import { all, eventsAmong, freshStream, isCaughtUp, isText, made, positionAfter, textOf, until } from './support';

/** Promise 4, subscribing: history, then what comes; each event once, in order, without gaps, whatever is written meanwhile. */
export function promisesSubscribing(store: () => EventStore): void {
  /** Runs `use` with a subscription and aborts that afterwards. */
  async function subscribed<T>(
    options: Omit<SubscribeOptions, 'signal'>,
    use: (messages: AsyncIterable<SubscriptionMessage>) => Promise<T>,
  ): Promise<T> {
    const ending = new AbortController();
    try {
      return await use(store().subscribe({ ...options, signal: ending.signal }));
    } finally {
      ending.abort();
    }
  }
  const append = (stream: string, revision: number, ...texts: readonly string[]) =>
    store().append(stream, made(stream, `c${revision}`, ...texts), revision === 0 ? 'noStream' : revision - 1);

  describe('a subscription', () => {
    it('gives history, says that it has caught up, then gives what comes', async () => {
      const after = await store().head();
      const stream = freshStream();
      await append(stream, 0, 'one', 'two');
      const seen = await subscribed({ after, streamPrefixes: [stream] }, async (messages) => {
        let appended = false;
        return until(messages, (message) => {
          if (isCaughtUp(message) && !appended) {
            appended = true;
            void append(stream, 2, 'three');
          }
          return isText('three')(message);
        });
      });
      const order = seen.flatMap((message) =>
        isCaughtUp(message) ? ['caught up'] : eventsAmong([message]).map(textOf),
      );
      expect(order).toEqual(['one', 'two', 'caught up', 'three']);
      expect(eventsAmong(seen)).toEqual(await all(store().readStream(stream)));
    });

    it('gives what several writers write meanwhile, each event once and in order', async () => {
      const category = freshStream();
      const streams = Array.from({ length: 5 }, (_, n) => `${category}-${n}`);
      const after = await store().head();
      const writers = streams.map(async (stream) => {
        for (let n = 0; n < 20; n += 1) await append(stream, n, `${n}`);
      });
      const events = await subscribed({ after, streamPrefixes: [category] }, async (messages) => {
        let left = 100;
        return eventsAmong(await until(messages, (message) => (left -= eventsAmong([message]).length) <= 0));
      });
      await Promise.all(writers);
      const positions = events.map((event) => event.position);
      expect(positions).toEqual([...new Set(positions)].sort());
      for (const stream of streams)
        expect(events.filter((event) => event.stream === stream).map(textOf)).toEqual(
          Array.from({ length: 20 }, (_, n) => `${n}`),
        );
    });

    it('taken up from any position it gave loses nothing and repeats nothing', async () => {
      const [stream, other] = [freshStream(), freshStream('elsewhere')];
      const after = await store().head();
      for (let n = 0; n < 5; n += 1) {
        await append(stream, n, `${n}`);
        await append(other, n, 'not ours');
      }
      const wanted = { streamPrefixes: [stream] };
      const seen = await subscribed({ after, ...wanted }, (messages) => until(messages, isCaughtUp));
      expect(eventsAmong(seen).map(textOf)).toEqual(['0', '1', '2', '3', '4']);
      let passed = 0;
      for (const message of seen) {
        const position = positionAfter(message);
        if (position === null) continue;
        passed += eventsAmong([message]).length;
        const rest = await subscribed({ after: position, ...wanted }, (messages) => until(messages, isCaughtUp));
        expect(eventsAmong(rest).map(textOf)).toEqual(['0', '1', '2', '3', '4'].slice(passed));
      }
    });

    it('gives streams that begin with any of the prefixes and no others', async () => {
      const after = await store().head();
      const [one, two, three] = [freshStream('one'), freshStream('two'), freshStream('three')];
      for (const stream of [one, two, three]) await append(stream, 0, stream);
      const wanted = { after, streamPrefixes: [one, three.slice(0, -1)] };
      const seen = await subscribed(wanted, (messages) => until(messages, isText(three)));
      expect(eventsAmong(seen).map(textOf)).toEqual([one, three]);
    });

    it('gives every subscriber everything', async () => {
      const stream = freshStream();
      const after = await store().head();
      const readers = Array.from({ length: 3 }, () =>
        subscribed({ after, streamPrefixes: [stream] }, (messages) => until(messages, isText('last'))),
      );
      await append(stream, 0, 'first');
      await append(stream, 1, 'last');
      for (const seen of await Promise.all(readers)) expect(eventsAmong(seen).map(textOf)).toEqual(['first', 'last']);
    });

    it('ends when it is aborted: before it began, in the middle of history, and while it waits', async () => {
      const stream = freshStream();
      const after = await store().head();
      await append(stream, 0, 'one', 'two', 'three');
      expect(await all(store().subscribe({ after, signal: AbortSignal.abort() }))).toEqual([]);
      for (const stopAt of [isText('one'), isCaughtUp]) {
        const ending = new AbortController();
        const seen: SubscriptionMessage[] = [];
        for await (const message of store().subscribe({ after, streamPrefixes: [stream], signal: ending.signal })) {
          seen.push(message);
          // after the reader has asked for more: what is then aborted is the waiting itself
          if (stopAt(message)) setImmediate(() => ending.abort());
        }
        expect(seen.some(stopAt)).toBe(true);
      }
    });
  });
}
