import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent, SubscriptionMessage } from '@mijlpaal/engine-core';
import { made } from '@mijlpaal/engine-testing';
import { Inbox } from './inbox';

const page = (size: number) =>
  made('note-a', 'c', ...Array.from({ length: size }, (_, n) => `${n}`)).map((event, revision): RecordedEvent => ({
    ...event,
    stream: 'note-a',
    revision,
    position: `${revision}`,
    recordedAt: '2015-01-05T09:00:00.000Z',
  }));

describe('an inbox', () => {
  it.each([
    ['messages', 1, [2_000, 2_000, 1_000]],
    ['pages of events', 300, [7, 7, 3]],
  ])('pulls no more ahead of its reader than one transaction takes, in %s', async (_, each, expected) => {
    let pulled = 0;
    async function* messages(): AsyncGenerator<SubscriptionMessage> {
      for (; pulled < 5_000; pulled += each)
        yield each === 1 ? { kind: 'checkpoint', position: `${pulled}` } : { kind: 'events', events: page(each) };
    }
    const inbox = new Inbox(messages());
    const sizes: number[] = [];
    for (let taken = await inbox.take(); taken.length > 0; taken = await inbox.take()) {
      sizes.push(taken.length);
      expect(pulled).toBeLessThan(sizes.length * (2_000 + each));
    }
    expect(sizes).toEqual(expected);
  });

  it('gives what came before a failure, then the failure', async () => {
    const failure = new Error('cut');
    async function* cut(): AsyncGenerator<SubscriptionMessage> {
      yield { kind: 'caughtUp' };
      throw failure;
    }
    const inbox = new Inbox(cut());
    expect(await inbox.take()).toEqual([{ kind: 'caughtUp' }]);
    await expect(inbox.take()).rejects.toBe(failure);
  });
});
