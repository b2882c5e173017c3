import { describe, expect, it } from '@jest/globals';
import type { EventStore, SubscriptionMessage } from '@mijlpaal/engine-core';
import { memoryUsage } from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventsAmong, freshStream, made } from './support';

const MEGABYTE = 1_000_000;
const EVENTS = 64;
/** 12,000 events of three kilobytes each. */
const [BATCHES, BATCH, SIZE] = [40, 300, 3_000];
/** What may wait between the log and one reader, sockets of both sides included, in bytes. */
const BOUND = 8_000_000;
/** Another round of collecting frees less than this, in bytes. */
const SETTLED = 100_000;
/** So much through a socket takes its time where others work too, in ms. */
const PATIENCE = 120_000;

/** Memory in use after the garbage is gone, in bytes: what was freed in one turn may hold more that is freed in the next. */
async function inUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let used = Infinity;
  for (;;) {
    if (typeof collect === 'function') collect();
    const { heapUsed, external } = memoryUsage();
    if (heapUsed + external > used - SETTLED) return heapUsed + external;
    used = heapUsed + external;
    await nextTurn();
  }
}

/** The next message, if there is one. */
async function next(messages: AsyncIterator<SubscriptionMessage>): Promise<SubscriptionMessage[]> {
  const { value, done } = await messages.next();
  return done === true ? [] : [value];
}

/** Promise 6: a slow reader holds a bounded number of events. */
export function promisesBoundedMemory(store: () => EventStore): void {
  describe('a slow reader', () => {
    it(
      'holds a small part of what is waiting for it',
      async () => {
        const stream = freshStream();
        const after = await store().head();
        const text = 'x'.repeat(MEGABYTE);
        for (let n = 0; n < EVENTS; n += 1)
          await store().append(stream, made(stream, `c${n}`, text), n === 0 ? 'noStream' : n - 1);
        const ending = new AbortController();
        const before = await inUse();
        const messages = store()
          .subscribe({ after, streamPrefixes: [stream], signal: ending.signal })
          [Symbol.asyncIterator]();
        const taken = async () => eventsAmong(await next(messages)).map(({ revision }) => revision);
        const revisions = await taken();
        expect(revisions[0]).toBe(0);
        const held = (await inUse()) - before;
        while (revisions.length < EVENTS) revisions.push(...(await taken()));
        ending.abort();
        expect(held).toBeLessThan((EVENTS * MEGABYTE) / 3);
      },
      PATIENCE,
    );

    it(
      'that stands still while more than ten thousand events are written holds no more than the bound, and then gets each once',
      async () => {
        const stream = freshStream();
        const ending = new AbortController();
        const messages = store()
          .subscribe({ after: await store().head(), streamPrefixes: [stream], signal: ending.signal })
          [Symbol.asyncIterator]();
        while ((await messages.next()).value?.kind !== 'caughtUp');
        const texts = Array.from({ length: BATCH }, () => 'x'.repeat(SIZE));
        for (let n = 0; n < BATCHES; n += 1)
          await store().append(stream, made(stream, `c${n}`, ...texts), n === 0 ? 'noStream' : n * BATCH - 1);
        const revisions: number[] = [];
        const take = async () => revisions.push(...eventsAmong(await next(messages)).map(({ revision }) => revision));
        while (revisions.length === 0) await take();
        const waiting = await inUse();
        while (revisions.length < BATCH * BATCHES) await take();
        ending.abort();
        await messages.return?.(); // and with it what it still held
        const held = waiting - (await inUse());
        expect(revisions).toEqual(Array.from({ length: BATCH * BATCHES }, (_, n) => n));
        expect(held).toBeLessThan(BOUND);
      },
      PATIENCE,
    );
  });
}
