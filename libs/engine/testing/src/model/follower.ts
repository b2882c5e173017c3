import type { EventStore, Position, RecordedEvent } from '@mijlpaal/engine-core';
import { eventsAmong, positionAfter } from '../contract/support';

/** A subscription that gives nothing for so long has lost what is waited for, in ms. */
const SILENCE = 20_000;

/** A subscriber that remembers how far it is and takes its subscription up again. */
export class Follower {
  readonly seen: RecordedEvent[] = [];
  private ending = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly ids = new Set<string>();
  private notice = () => {};

  /** @param pause between two messages */
  constructor(
    private position: Position | null,
    readonly streamPrefixes: readonly string[],
    private readonly pause: () => Promise<void>,
  ) {}

  start(store: EventStore): void {
    this.ending = new AbortController();
    this.running = this.follow(store);
    this.running.catch(() => undefined); // told to whoever waits for it
  }

  /** Resolves when its subscription has ended by itself, as when its store is closed. */
  ended(): Promise<void> {
    return this.running;
  }

  /** Resolves when the event of this id has come. @throws Error when the subscription ended before, or gives nothing any more */
  upTo(id: string): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const lost = (how: string) => reject(new Error(`a subscription ${how}, before the event ${id} has come`));
      const silence = setTimeout(() => lost('gives nothing any more'), SILENCE);
      this.notice = () => {
        if (!this.ids.has(id)) return void silence.refresh();
        this.notice = () => {};
        clearTimeout(silence);
        resolve();
      };
      this.notice();
      this.running.then(() => lost('ended by itself'), reject);
    });
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async follow(store: EventStore): Promise<void> {
    const { position: after, streamPrefixes, ending } = this;
    for await (const message of store.subscribe({ after, streamPrefixes, signal: ending.signal })) {
      for (const event of eventsAmong([message])) {
        this.seen.push(event);
        this.ids.add(event.id);
      }
      this.position = positionAfter(message) ?? this.position;
      this.notice();
      await this.pause();
    }
  }
}
