import type { NewEvent, Position, RecordedEvent } from './event';

/** The revision a writer has seen: that of the last event, or `noStream`. There is no "any". */
export type ExpectedRevision = number | 'noStream';

export interface Appended {
  /** Revision and position of the last event of the batch. */
  readonly revision: number;
  readonly position: Position;
}

export interface ReadStreamOptions {
  /** First revision to read, inclusive. Default: 0 forwards, the last one backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** At most so many events; default all. */
  readonly limit?: number;
}

export interface SubscribeOptions {
  /** Position of the last event seen (exclusive); null for all of history. */
  readonly after: Position | null;
  /** Streams whose name begins with one of these; default all. */
  readonly streamPrefixes?: readonly string[];
  /** Ends the subscription. */
  readonly signal: AbortSignal;
}

export type SubscriptionMessage =
  /** One or more, in order: what the store reads at once. */
  | { readonly kind: 'events'; readonly events: readonly RecordedEvent[] }
  /** History is read; said again each time a resumed subscription has caught up. */
  | { readonly kind: 'caughtUp' }
  /** Nothing of ours up to here: safe to resume from. */
  | { readonly kind: 'checkpoint'; readonly position: Position };

/** The log. What every adapter promises stands in the store contract of `engine-testing`. */
export abstract class EventStore {
  /**
   * Writes all of `events` or none, at the revision after `expected`. The same ids at the same revision again answer as the first time.
   * @param events one or more
   * @throws WrongExpectedRevision, StreamDeleted, EventTooLarge, OutcomeUnknown, StoreUnavailable
   */
  abstract append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  /** @throws StreamNotFound (on the first event), StreamDeleted, StoreUnavailable */
  abstract readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  /** The whole log in order. @param options.after exclusive; null from the start */
  abstract readAll(options: { after: Position | null; limit?: number }): AsyncIterable<RecordedEvent>;
  /** History, then what comes, until aborted: each event once, in order; never more than a bounded number in memory. */
  abstract subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;
  /** Position of the last event; null when the log is empty. */
  abstract head(): Promise<Position | null>;
  abstract close(): Promise<void>;
}
