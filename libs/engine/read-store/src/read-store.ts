import type { Position } from '@mijlpaal/engine-core';
import { Kysely } from 'kysely';
import { servingBuilds } from './builds';
import { connectionsTo } from './dialect';
import { migrate } from './migrations';
import type { Database, Tables, Write } from './tables';
import { type KeyRange, Views } from './views';

export interface ReadStoreOptions {
  /** How often a waiting reader looks for what another process has committed, in ms; default 100. Our own commits are told at once. */
  readonly pollMs?: number;
}

export interface Checkpoint {
  readonly view: string;
  readonly version: number;
  /** All events up to here are in it; null: none yet. */
  readonly position: Position | null;
}

/** A stream that a projection could not go on with. */
export interface Parked {
  readonly view: string;
  /** Whether it is missing from what people see, or from a build that does not serve yet. */
  readonly state: 'building' | 'serving';
  readonly stream: string;
  /** Of the first fact that waits; the later ones of the stream wait too. */
  readonly position: Position;
  readonly reason: string;
}

/** The views: rows of JSON that can all be made again from the log, and how far they are. */
export class ReadStore {
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly writes: Database,
    private readonly reads: Database,
    private readonly pollMs: number,
  ) {}

  /** @param url `sqlite:<path>` or `sqlite::memory:`; tables are made when they are missing */
  static async open(url: string, { pollMs = 100 }: ReadStoreOptions = {}): Promise<ReadStore> {
    const { writes: dialect, reads } = connectionsTo(url);
    const writes = new Kysely<Tables>({ dialect });
    await migrate(writes);
    return new ReadStore(writes, reads === null ? writes : new Kysely<Tables>({ dialect: reads }), pollMs);
  }

  /** undefined when there is no such row. @throws ViewNotBuilt */
  async get(view: string, key: string): Promise<unknown> {
    return (await this.snapshot((views) => views.get(view, key))).value;
  }

  /** In order of key. @throws ViewNotBuilt */
  async list(view: string, range: KeyRange = {}): Promise<unknown[]> {
    return (await this.snapshot((views) => views.list(view, range))).value;
  }

  /**
   * Several reads of one state of the views. Keep it short: do nothing else in `read`.
   * @returns what `read` gave, and the position that every view it read has reached
   */
  async snapshot<T>(
    read: (views: Views) => Promise<T>,
  ): Promise<{ readonly value: T; readonly position: Position | null }> {
    return this.reads
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const views = new Views(tx);
        const value = await read(views);
        return { value, position: views.position };
      });
  }

  /** How far each view is that serves now. */
  async checkpoints(): Promise<Checkpoint[]> {
    const builds = await servingBuilds(this.reads);
    return builds.map(({ projection, version, checkpoint }) => ({
      view: projection,
      version,
      position: checkpoint === '' ? null : checkpoint,
    }));
  }

  async parked(): Promise<Parked[]> {
    return this.reads
      .selectFrom('parked')
      .innerJoin('builds', 'builds.table_name', 'parked.table_name')
      .select(['projection as view', 'state', 'stream', 'position', 'reason'])
      .orderBy('position')
      .orderBy('projection')
      .execute();
  }

  /**
   * Waits until views have passed `position`.
   * @param views default: all that serve; there must be one at least
   * @returns false when they have not within `timeoutMs`
   */
  async waitFor(position: Position, timeoutMs: number, views?: readonly string[]): Promise<boolean> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const answered = new AbortController();
    const ended = AbortSignal.any([timeout, answered.signal]);
    try {
      for (;;) {
        const committed = this.nextCommit(ended); // before looking, or one that falls in between is missed
        const reached = new Map((await this.checkpoints()).map((one) => [one.view, one.position ?? '']));
        const wanted = views ?? [...reached.keys()];
        if (wanted.length > 0 && wanted.every((view) => (reached.get(view) ?? '') >= position)) return true;
        if (timeout.aborted) return false;
        await committed;
      }
    } finally {
      answered.abort();
    }
  }

  /** One transaction on the views, for the runner. */
  async write<T>(change: (tx: Write) => Promise<T>): Promise<T> {
    const result = await this.writes.transaction().execute(change);
    for (const wake of [...this.waiting]) wake();
    return result;
  }

  async close(): Promise<void> {
    if (this.reads !== this.writes) await this.reads.destroy();
    await this.writes.destroy();
  }

  /** Resolves at the next commit in this process, when it is time to look for those of another one, or at `ended`. */
  private nextCommit(ended: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        ended.removeEventListener('abort', wake);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(wake, this.pollMs);
      this.waiting.add(wake);
      ended.addEventListener('abort', wake);
    });
  }
}
