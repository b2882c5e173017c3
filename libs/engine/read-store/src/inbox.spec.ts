import { describe, expect, it } from '@jest/globals';
import type { SubscriptionMessage } from '@mijlpaal/engine-core';
import { Inbox } from './inbox';

describe('an inbox', () => {
  it('pulls no more ahead of its reader than one transaction takes', async () => {
    let pulled = 0;
    async function* positions(): AsyncGenerator<SubscriptionMessage> {
      for (; pulled < 5_000; pulled += 1) yield { kind: 'checkpoint', position: `${pulled}` };
    }
    const inbox = new Inbox(positions());
    const sizes: number[] = [];
    for (let taken = await inbox.take(); taken.length > 0; taken = await inbox.take()) {
      sizes.push(taken.length);
      expect(pulled).toBeLessThanOrEqual(sizes.length * 2_000);
    }
    expect(sizes).toEqual([2_000, 2_000, 1_000]);
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
