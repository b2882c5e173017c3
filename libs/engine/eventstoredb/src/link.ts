import type { Credentials, EventStoreDBClient, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { StoreUnavailable } from '@mijlpaal/engine-core';
import { isPassing, readFailure } from './client-errors';
import { Feed } from './feed';
import { type Outages, pause } from './outages';
import type { ServerEvent } from './recorded';
import { Silence } from './silence';

/** How long to wait for what, in ms. */
export interface Timings {
  /** For the answer to an append. */
  readonly appendMs: number;
  /** For the next event of a read, outages included. */
  readonly readMs: number;
  /** For the answer to the question whether it is ready. */
  readonly readyMs: number;
  /** A live subscription that is silent for so long is looked after. */
  readonly idleMs: number;
}

/** Options of a call: so few events are held on the way, and a slow reader holds the server's place in the log instead. */
export const FEW = { highWaterMark: 2 } as const;
/** Of a read that ends: as many as the client holds by itself, or each waits for the one before it. */
export const SOME = { highWaterMark: 16 } as const;

/** One store's way to the server: reads that go on through outages, and an end to all of it. */
export class Link {
  private readonly ending = new AbortController();

  constructor(
    readonly client: EventStoreDBClient,
    readonly credentials: Credentials,
    readonly timings: Timings,
    readonly outages: Outages,
  ) {}

  get closing(): AbortSignal {
    return this.ending.signal;
  }

  close(): void {
    this.ending.abort();
  }

  /** @throws StoreUnavailable */
  requireOpen(): void {
    if (this.closing.aborted) throw new StoreUnavailable('the store is closed');
  }

  /**
   * Events of a read, made again after an outage until nothing has come for `withinMs`. What the reader takes for itself does not count.
   * @param what the stream, or the log in words
   * @param open begins after what has been given so far
   * @throws StreamNotFound, StreamDeleted, StoreUnavailable; RangeError
   */
  async *reading(
    what: string,
    withinMs: number,
    open: (client: EventStoreDBClient) => StreamingRead<ResolvedEvent>,
  ): AsyncGenerator<ServerEvent> {
    let [failures, since] = [0, performance.now()];
    let reason: unknown = null;
    const left = () => Math.max(1, withinMs - (performance.now() - since));
    for (;;) {
      this.requireOpen();
      const call = open(this.client);
      const feed = new Feed<ResolvedEvent>(call, () => call.cancel(), this.closing);
      try {
        for (;;) {
          const given = feed.take() ?? (await feed.next(left()));
          if (given === null) break;
          if ('item' in given && given.item.event !== undefined) yield given.item.event;
          [failures, since, reason] = [0, performance.now(), null];
        }
        this.requireOpen();
        this.outages.wentWell();
        return;
      } catch (error) {
        this.requireOpen();
        if (!isPassing(error)) throw readFailure(what, error);
        this.outages.wentWrong('read', error);
        // what the server said tells more than that time was up while we asked again
        reason = error instanceof Silence && reason !== null ? reason : error;
      } finally {
        feed.close();
      }
      failures += 1;
      const wait = this.outages.waitAfter(failures);
      if (wait >= left()) throw readFailure(what, reason);
      await pause(wait, this.closing);
    }
  }
}
