import type { NewEvent, Position, RecordedEvent } from './event';
import {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type ReadStreamOptions,
  type SubscribeOptions,
  type SubscriptionMessage,
} from './event-store';

/** A log of our own within a log that is shared: streams are stored as `{namespace}.{stream}`, and others are not seen. */
export class Namespaced extends EventStore {
  private readonly prefix: string;

  constructor(
    private readonly shared: EventStore,
    namespace: string,
  ) {
    super();
    this.prefix = `${namespace}.`;
  }

  /** Errors name the stream as it is stored. */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    return this.shared.append(this.stored(stream), events, expected);
  }

  async *readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    for await (const event of this.shared.readStream(this.stored(stream), options)) yield this.ours(event);
  }

  async *readAll({
    after,
    limit = Infinity,
  }: {
    after: Position | null;
    limit?: number;
  }): AsyncIterable<RecordedEvent> {
    if (limit <= 0) return;
    let seen = 0;
    for await (const event of this.shared.readAll({ after })) {
      if (!event.stream.startsWith(this.prefix)) continue;
      yield this.ours(event);
      if (++seen >= limit) return;
    }
  }

  async *subscribe({ streamPrefixes = [''], ...options }: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    const stored = streamPrefixes.map((each) => this.stored(each));
    for await (const message of this.shared.subscribe({ ...options, streamPrefixes: stored }))
      yield message.kind === 'events'
        ? { ...message, events: message.events.map((event) => this.ours(event)) }
        : message;
  }

  /** Of the shared log: what others wrote counts too. */
  head(): Promise<Position | null> {
    return this.shared.head();
  }

  close(): Promise<void> {
    return this.shared.close();
  }

  /** What a stream of ours is called in the shared log. */
  stored(stream: string): string {
    return this.prefix + stream;
  }

  private ours(event: RecordedEvent): RecordedEvent {
    return { ...event, stream: event.stream.slice(this.prefix.length) };
  }
}
