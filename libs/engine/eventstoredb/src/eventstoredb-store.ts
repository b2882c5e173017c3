import { END, FORWARDS, type ReadPosition, type ReadRevision, START } from '@eventstore/db-client';
import {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadStreamOptions,
  type RecordedEvent,
  StoreUnavailable,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@mijlpaal/engine-core';
import { Appending } from './appending';
import { batchOf } from './batch';
import { type GuardedClient, guardedClient } from './guarded-client';
import { Link, SOME, type Timings } from './link';
import { LogHead } from './log-head';
import { type BackOff, type OutageHooks, Outages } from './outages';
import { positionOf, serverPosition } from './position';
import { isSystem, recorded } from './recorded';
import { accessFrom, type EventStoreDbSettings } from './settings';
import { Subscribing } from './subscribing';
import { type OpenStream, openToAnyone } from './access-lists';

export interface EventStoreDbOptions extends OutageHooks {
  /** 0 up to 1: spreads those who come back after an outage. */
  readonly chance: () => number;
  readonly timings?: Partial<Timings>;
  readonly backOff?: BackOff;
}

/** Whether the server can take a write now; no write is made to find out. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

const TIMINGS: Timings = { appendMs: 10_000, readMs: 10_000, readyMs: 2_000, idleMs: 5_000 };
const BACK_OFF: BackOff = { firstMs: 100, mostMs: 5_000 };

/** The log in EventStoreDB or KurrentDB, one node or a cluster. One of these a process, with a few subscriptions. */
export class EventStoreDbStore extends EventStore {
  private readonly appending: Appending;
  private readonly logHead: LogHead;
  private readonly sending = new Set<Promise<unknown>>();
  private closed: Promise<void> | null = null;

  private constructor(
    private readonly guarded: GuardedClient,
    private readonly link: Link,
    private readonly insecure: boolean,
  ) {
    super();
    this.appending = new Appending(link);
    this.logHead = new LogHead(link);
  }

  /**
   * Does not wait for the server, which may be down: whoever asks for something waits then.
   * @throws RangeError for settings that cannot be right; an error of the file system or the client for a file or a string they cannot read
   */
  static connect(settings: EventStoreDbSettings, options: EventStoreDbOptions): EventStoreDbStore {
    const access = accessFrom(settings);
    const guarded = guardedClient(access);
    const outages = new Outages(options.backOff ?? BACK_OFF, options.chance, options);
    const link = new Link(guarded.client, access.credentials, { ...TIMINGS, ...options.timings }, outages);
    return new EventStoreDbStore(guarded, link, access.insecure);
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    const batch = batchOf(stream, events, expected);
    this.link.requireOpen();
    const sent = this.appending.send(batch);
    this.sending.add(sent);
    try {
      return await sent;
    } finally {
      this.sending.delete(sent);
    }
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const { direction = FORWARDS, limit = Number.MAX_SAFE_INTEGER } = options;
    const forwards = direction === FORWARDS;
    let from: ReadRevision = options.from === undefined ? (forwards ? START : END) : BigInt(options.from);
    let left = limit;
    const events = this.link.reading(stream, this.link.timings.readMs, (client) =>
      client.readStream(stream, { ...this.options, direction, fromRevision: from, maxCount: Math.max(1, left) }, SOME),
    );
    for await (const event of events) {
      if (left === 0) return; // the server cannot be asked for none
      const { revision } = event;
      if (forwards) this.appending.known.see(stream, Number(revision), event.id);
      left -= 1;
      from = forwards ? revision + 1n : revision - 1n;
      yield recorded(event);
      if (left === 0 || from < 0n) return; // below 0 there is nothing to go on from
    }
  }

  async *readAll({
    after,
    limit = Infinity,
  }: {
    after: Position | null;
    limit?: number;
  }): AsyncIterable<RecordedEvent> {
    let [last, left] = [after ?? '', limit];
    let fromPosition: ReadPosition = after === null ? START : serverPosition(after);
    if (left <= 0) return;
    const events = this.link.reading('the log', this.link.timings.readMs, (client) =>
      client.readAll({ ...this.options, fromPosition }, SOME),
    );
    for await (const event of events) {
      if (event.position === undefined || isSystem(event) || positionOf(event.position) <= last) continue;
      fromPosition = event.position;
      last = positionOf(fromPosition);
      yield recorded(event);
      if ((left -= 1) <= 0) return;
    }
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    yield* new Subscribing(this.link, this.logHead, options).messages();
  }

  async head(): Promise<Position | null> {
    return this.logHead.read(this.link.timings.readMs);
  }

  /** Looks for the log and a leader to write it; answers within about `readyMs`. */
  async ready(): Promise<Readiness> {
    try {
      await this.logHead.read(this.link.timings.readyMs);
      return { ready: true };
    } catch (error) {
      if (error instanceof StoreUnavailable) return { ready: false, reason: error.message };
      throw error;
    }
  }

  /**
   * Of the streams that begin with one of these, and of the default for all: which ones anybody could write, delete or reopen.
   * @throws StoreUnavailable
   */
  openToAnyone(streamPrefixes: readonly string[]): Promise<OpenStream[]> {
    return openToAnyone(this.link, this.insecure, streamPrefixes);
  }

  /** Waits for the answers to what was sent, ends subscriptions and the connection. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    await Promise.allSettled(this.sending);
    this.link.close();
    await this.guarded.close();
  }

  private get options() {
    return { credentials: this.link.credentials };
  }
}
