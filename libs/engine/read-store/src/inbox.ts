import type { SubscriptionMessage } from '@mijlpaal/engine-core';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Events and other messages that may wait here, and no page more is pulled: what one transaction takes. */
const ROOM = 2_000;

/** Pulls a subscription ahead of its reader, up to a bound, so that the reader can take all that has arrived at once. */
export class Inbox {
  private messages: SubscriptionMessage[] = [];
  private waiting = 0;
  private inHand = 0;
  private arrived = Promise.withResolvers<void>();
  private room = Promise.withResolvers<void>();
  private end: { readonly failure?: unknown } | null = null;

  constructor(source: AsyncIterable<SubscriptionMessage>) {
    void this.fill(source);
  }

  /** Events that have arrived and that the reader has not done with: it has when it comes for more. */
  get facts(): number {
    return this.inHand + eventsIn(this.messages);
  }

  /** Waits for a message at least; then all that are there. None when the subscription has ended. @throws what ended it */
  async take(): Promise<readonly SubscriptionMessage[]> {
    this.inHand = 0;
    while (this.messages.length === 0) {
      if (this.end !== null) {
        if ('failure' in this.end) throw this.end.failure;
        return [];
      }
      this.arrived = Promise.withResolvers();
      await this.arrived.promise;
    }
    await nextTurn(); // what arrives in the same turn comes along
    const taken = this.messages;
    this.inHand = eventsIn(taken);
    this.messages = [];
    this.waiting = 0;
    this.room.resolve();
    return taken;
  }

  private async fill(source: AsyncIterable<SubscriptionMessage>): Promise<void> {
    try {
      for await (const message of source) {
        this.messages.push(message);
        this.waiting += message.kind === 'events' ? message.events.length : 1;
        this.arrived.resolve();
        if (this.waiting < ROOM) continue;
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

const eventsIn = (messages: readonly SubscriptionMessage[]): number =>
  messages.reduce((sum, message) => sum + (message.kind === 'events' ? message.events.length : 0), 0);
