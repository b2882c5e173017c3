import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import {
  type Position,
  StoreUnavailable,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@mijlpaal/engine-core';
import { reasonOf } from './client-errors';
import type { Feed, Given } from './feed';
import type { Link } from './link';
import type { LogHead } from './log-head';
import { pause } from './outages';
import { serverPosition } from './position';
import { isSystem, recorded } from './recorded';
import { Silence } from './silence';
import { type Said, subscriptionFeed } from './subscription';

/** A live subscription has nothing to say and the log went on: a new one says that nothing of it was ours. */
class Behind extends Error {
  override readonly name = 'Behind';
}

/** One subscriber over as many subscriptions of the server as its outages ask for: each event once, in order. */
export class Subscribing {
  /** Of the last event or checkpoint given; the server is asked for what comes after it. */
  private last: Position;
  /** The log's last event as it was known last: nothing given is beyond it. */
  private head: Position = '';
  /** The same before the server was asked: all of ours up to there has come when it says that it has caught up. */
  private headAtStart: Position = '';
  private live = false;
  private failures = 0;
  private readonly ending: AbortSignal;

  /** @throws RangeError for a position of another kind of store, or no prefix at all */
  constructor(
    private readonly link: Link,
    private readonly logHead: LogHead,
    private readonly options: SubscribeOptions,
  ) {
    const { after, signal, streamPrefixes } = options;
    if (streamPrefixes?.length === 0) throw new RangeError('A subscription asks for some streams');
    if (after !== null) serverPosition(after);
    this.last = after ?? '';
    this.ending = AbortSignal.any([signal, link.closing]);
  }

  async *messages(): AsyncGenerator<SubscriptionMessage> {
    while (!this.ending.aborted) {
      try {
        yield* this.untilItEnds();
      } catch (error) {
        if (!this.ending.aborted) await this.recover(error);
      }
    }
  }

  /** @throws what ended it; returns when it is aborted */
  private async *untilItEnds(): AsyncGenerator<SubscriptionMessage> {
    this.live = false;
    await this.look();
    this.headAtStart = this.head;
    const feed = subscriptionFeed(
      this.link,
      this.last === '' ? null : this.last,
      this.options.streamPrefixes,
      this.ending,
    );
    try {
      while (!this.ending.aborted) {
        const given = await this.next(feed);
        if (given !== null) yield* this.meaning(given);
        else if (!this.ending.aborted) throw new Error('the server ended the subscription');
      }
    } finally {
      feed.close();
    }
  }

  /** @throws Behind, or what the client says; Silence where something should have come */
  private async next(feed: Feed<AllStreamResolvedEvent, Said>): Promise<Given<AllStreamResolvedEvent, Said> | null> {
    const { readMs, idleMs } = this.link.timings;
    if (!this.live) return feed.next(readMs);
    for (;;) {
      try {
        return await feed.next(idleMs);
      } catch (error) {
        if (!(error instanceof Silence)) throw error;
        await this.look(); // it may be silent because nothing happens, or because nobody is there
        if (this.head > this.last) throw new Behind(`${this.head} is there, ${this.last} was the last given`);
      }
    }
  }

  private async *meaning(given: Given<AllStreamResolvedEvent, Said>): AsyncGenerator<SubscriptionMessage> {
    if ('item' in given) {
      const { event } = given.item;
      if (event === undefined || isSystem(event)) return;
      const ours = recorded(event);
      if (ours.position <= this.last) return;
      this.last = ours.position;
      yield { kind: 'events', events: [ours] };
    } else if (given.note === 'confirmed') {
      this.failures = 0;
      this.link.outages.wentWell();
    } else if (given.note === 'caughtUp') {
      this.live = true;
      yield* this.checkpoint(this.headAtStart);
      yield { kind: 'caughtUp' };
    } else {
      const { searchedTo } = given.note;
      if (searchedTo > this.head) await this.look();
      // the server counts its own events too, and no position given may lie beyond the head
      yield* this.checkpoint(searchedTo < this.head ? searchedTo : this.head);
    }
  }

  private *checkpoint(position: Position): Generator<SubscriptionMessage> {
    if (position <= this.last) return;
    this.last = position;
    yield { kind: 'checkpoint', position };
  }

  private async look(): Promise<void> {
    this.head = (await this.logHead.read(this.link.timings.readMs)) ?? '';
  }

  private async recover(error: unknown): Promise<void> {
    const { outages } = this.link;
    if (error instanceof Behind) return outages.resubscribed('behind', 0, error.message);
    this.failures += 1;
    const waitMs = outages.waitAfter(this.failures);
    if (!(error instanceof StoreUnavailable)) outages.wentWrong('subscription', error); // that one was counted as a read
    outages.resubscribed('dropped', waitMs, reasonOf(error));
    await pause(waitMs, this.ending);
  }
}
