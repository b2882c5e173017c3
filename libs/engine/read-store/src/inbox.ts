import type { SubscriptionMessage } from '@mijlpaal/engine-core';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Messages that may wait here: what one transaction takes at most. */
const ROOM = 2_000;

/** Pulls a subscription ahead of its reader, up to a bound, so that the reader can take all that has arrived at once. */
export class Inbox {
  private messages: SubscriptionMessage[] = [];
  private inHand: readonly SubscriptionMessage[] = [];
  private arrived = Promise.withResolvers<void>();
  private room = Promise.withResolvers<void>();
  private end: { readonly failure?: unknown } | null = null;

  constructor(source: AsyncIterable<SubscriptionMessage>) {
    void this.fill(source);
  }

  /** Events that have arrived and that the reader has not done with: it has when it comes for more. */
  get facts(): number {
    return [...this.inHand, ...this.messages].filter(({ kind }) => kind === 'event').length;
  }

  /** Waits for a message at least; then all that are there. None when the subscription has ended. @throws what ended it */
  async take(): Promise<readonly SubscriptionMessage[]> {
    this.inHand = [];
    while (this.messages.length === 0) {
      if (this.end !== null) {
        if ('failure' in this.end) throw this.end.failure;
        return [];
      }
      this.arrived = Promise.withResolvers();
      await this.arrived.promise;
    }
    await nextTurn(); // what arrives in the same turn comes along
    this.inHand = this.messages;
    this.messages = [];
    this.room.resolve();
    return this.inHand;
  }

  private async fill(source: AsyncIterable<SubscriptionMessage>): Promise<void> {
    try {
      for await (const message of source) {
        this.messages.push(message);
        this.arrived.resolve();
        if (this.messages.length < ROOM) continue;
        this.room = Promise.withResolvers();
        await this.room.promise;
      }
      this.end = {};
    } catch (failure) {
      this.end = { failure };
    }
    this.arrived.resolve();
  }
}
