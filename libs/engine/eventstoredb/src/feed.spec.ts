import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { Feed } from './feed';
import { Silence } from './silence';

/** Longer than a spec may take, in ms. */
const LONG = 20_000;

describe('a feed', () => {
  it('gives one at a time what comes, and nothing any more when it is aborted: whoever waits hears of it at once', async () => {
    const source = new Readable({ objectMode: true, read: () => {} });
    const ending = new AbortController();
    const feed = new Feed<string>(source, async () => {}, ending.signal);
    for (const item of ['one', 'two']) {
      const waiting = feed.next(LONG);
      source.push(item);
      expect(await waiting).toEqual({ item });
    }
    await expect(feed.next(1)).rejects.toThrow(Silence);
    const waiting = feed.next(LONG);
    ending.abort();
    expect([await waiting, await feed.next(LONG), feed.take()]).toEqual([null, null, null]);
    feed.close();
  });
});
