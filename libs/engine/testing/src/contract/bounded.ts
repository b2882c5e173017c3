import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { freshStream, made } from './support';

const MEGABYTE = 1_000_000;
const EVENTS = 64;
/** So much through a socket takes its time where others work too, in ms. */
const PATIENCE = 120_000;

/** Memory in use after the garbage is gone, in bytes. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
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
        const before = inUse();
        const messages = store()
          .subscribe({ after, streamPrefixes: [stream], signal: ending.signal })
          [Symbol.asyncIterator]();
        expect((await messages.next()).value).toMatchObject({ kind: 'event', event: { revision: 0 } });
        const held = inUse() - before;
        let revision = 0;
        while (revision < EVENTS - 1) {
          const { value } = await messages.next();
          if (value?.kind === 'event') revision = value.event.revision;
        }
        ending.abort();
        expect(held).toBeLessThan((EVENTS * MEGABYTE) / 3);
      },
      PATIENCE,
    );
  });
}
