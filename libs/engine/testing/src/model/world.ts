import {
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  WrongExpectedRevision,
} from '@mijlpaal/engine-core';
import type { Scheduler } from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { all, freshStream, made, type StoreUnderTest } from '../contract/support';
import { Follower } from './follower';
import type { Answered, Batch, Log } from './log-model';

/** So often work is done again that a restart cut off. */
const PATIENCE = 100;

/** What is known of one run. */
export interface Model {
  /** What the store must hold. */
  log: Log;
  readonly sent: Batch[];
}

/** The store in one run, in streams that nobody else writes. */
export class World {
  readonly followers: { readonly follower: Follower; readonly passed: number }[] = [];
  /** What the names of its streams begin with. */
  readonly category = freshStream('model');
  private ticks = 0;
  private commands = 0;
  private restarted = false;

  private constructor(
    public store: EventStore,
    private readonly under: StoreUnderTest,
    private readonly scheduler: Scheduler,
    /** Where the log ended before this run. */
    private readonly start: Position | null,
  ) {}

  static async open(under: StoreUnderTest, scheduler: Scheduler): Promise<World> {
    const store = await under.open();
    return new World(store, under, scheduler, await store.head());
  }

  /** Events that nobody has sent yet. */
  fresh(stream: string, count: number): NewEvent[] {
    const command = `c${(this.commands += 1)}`;
    return made(stream, command, ...Array.from({ length: count }, (_, index) => `${command}.${index}`));
  }

  /** @param turns of the event loop to wait before it is sent */
  async append(batch: Batch, turns: number): Promise<Answered> {
    await this.scheduled(`append to ${batch.stream}`);
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    const sentAt = (this.ticks += 1);
    const answering = this.patiently(() => this.store.append(batch.stream, batch.events, batch.expected));
    const answer = await answering.catch((error: unknown): WrongExpectedRevision => {
      if (error instanceof WrongExpectedRevision) return error;
      throw error;
    });
    return { batch, sentAt, answeredAt: (this.ticks += 1), answer };
  }

  /** The events of this run after `position`, or after its start. */
  async readAll(position: Position | null, limit?: number): Promise<RecordedEvent[]> {
    const options = { after: position ?? this.start, ...(limit !== undefined && { limit }) };
    const events = await this.patiently(() => all(this.store.readAll(options)));
    return events.filter(({ stream }) => stream.startsWith(this.category));
  }

  /** @param passed how many events of the log lie before `position` */
  follow(position: Position | null, prefixes: readonly string[], passed: number): void {
    const follower = new Follower(position ?? this.start, prefixes, () => this.scheduled('read on'));
    this.followers.push({ follower, passed });
    follower.start(this.store);
  }

  /** Subscriptions end with their store, and are taken up again from where they were. */
  async reopen(): Promise<void> {
    if (this.under.reopen === undefined) return;
    this.store = await this.under.reopen(this.store);
    for (const { follower } of this.followers) {
      await this.interleaved(follower.ended());
      follower.start(this.store);
    }
  }

  async restart(): Promise<void> {
    await this.under.restart?.();
    this.restarted = true;
  }

  async end(): Promise<void> {
    await this.interleaved(Promise.allSettled(this.followers.map(({ follower }) => follower.stop())));
    await this.store.close();
  }

  /** Lets the scheduler choose who goes on first, until `work` is done. */
  interleaved<T>(work: Promise<T>): Promise<T> {
    return this.scheduler.waitFor(work);
  }

  /** Does it again as long as a restart may be what cut it off. */
  async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await work();
      } catch (error) {
        const passing = error instanceof Error && ['StoreUnavailable', 'OutcomeUnknown'].includes(error.name);
        if (!this.restarted || !passing || attempt === PATIENCE) throw error;
        await nextTurn();
      }
  }

  private readonly scheduled = (what: string): Promise<void> => this.scheduler.schedule(Promise.resolve(), what);
}
