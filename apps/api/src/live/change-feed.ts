import type { EventStore, Position } from '@mijlpaal/engine-core';
import type { ReadStore } from '@mijlpaal/engine-read-store';
import { STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { type Touched, touchedBy } from '@mijlpaal/trajectory-feature';
import { setTimeout as delay } from 'node:timers/promises';

/** Facts up to a position that the views show now. */
export interface Change {
  readonly position: Position;
  readonly touched: readonly Touched[];
  /** When it was told, ms. */
  readonly at: number;
}

/** So many changes are remembered for who comes back. */
const REMEMBERED = 1_000;
/** Facts that come in so short a time are told of at once, in ms. */
const TOGETHER_MS = 100;
/** How long one look at the views may take, in ms. */
const LOOK_MS = 1_000;
const NOTHING = '';

/**
 * What every node tells of what happens, whoever did it and on whichever node: it follows the log, and tells of a fact when the
 * views show it.
 */
export class ChangeFeed {
  private readonly ending = new AbortController();
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly recent: Change[] = [];
  private readonly waiting = new Map<string, Touched>();
  private arrived = Promise.withResolvers<void>();
  private running: Promise<unknown> = Promise.resolve();
  private last: Position = NOTHING;
  private told: Position;

  /** @param known of nothing before it this node can tell */
  private constructor(
    private readonly store: EventStore,
    private readonly views: ReadStore,
    private known: Position,
    private readonly now: () => number,
  ) {
    this.told = known;
  }

  /** Tells of what is recorded from now on. @param now ms */
  static async start(store: EventStore, views: ReadStore, now: () => number): Promise<ChangeFeed> {
    const feed = new ChangeFeed(store, views, (await store.head()) ?? NOTHING, now);
    feed.running = Promise.all([feed.follow(), feed.tell()]);
    feed.running.catch(() => undefined); // whoever closes it hears of it
    return feed;
  }

  /** Up to where it has told everything. */
  get position(): Position {
    return this.told;
  }

  /** What was told since `position`, oldest first; null when more was than is remembered, or this node does not know. */
  since(position: Position): readonly Change[] | null {
    if (position < this.known || position > this.told) return null;
    return this.recent.filter((change) => change.position > position);
  }

  /** What was told in the last `ms`. */
  lately(ms: number): readonly Change[] {
    const from = this.now() - ms;
    return this.recent.filter(({ at }) => at >= from);
  }

  /** @returns stops it */
  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.ending.abort();
    this.arrived.resolve();
    await this.running;
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    const after = this.told === NOTHING ? null : this.told;
    for await (const message of this.store.subscribe({ after, streamPrefixes: STREAM_PREFIXES, signal })) {
      if (message.kind !== 'events') continue;
      for (const event of message.events) {
        const touched = touchedBy(event);
        this.waiting.set(`${touched.category} ${touched.brin ?? ''}`, touched);
        this.last = event.position;
      }
      this.arrived.resolve();
    }
  }

  private async tell(): Promise<void> {
    const { signal } = this.ending;
    for (;;) {
      await this.arrived.promise;
      if (signal.aborted) return;
      this.arrived = Promise.withResolvers();
      const touched = [...this.waiting.values()];
      const position = this.last;
      this.waiting.clear();
      while (!(await this.views.waitFor(position, LOOK_MS))) if (signal.aborted) return;
      this.publish({ position, touched, at: this.now() });
      await delay(TOGETHER_MS, undefined, { signal }).catch(() => undefined); // an abort ends the wait
    }
  }

  private publish(change: Change): void {
    this.told = change.position;
    this.recent.push(change);
    if (this.recent.length > REMEMBERED) this.known = this.recent.shift()?.position ?? this.known;
    for (const listener of this.listeners) listener(change);
  }
}
