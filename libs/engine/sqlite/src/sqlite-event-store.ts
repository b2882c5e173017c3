import {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type LogCheck,
  type NewEvent,
  type Position,
  type ReadStreamOptions,
  type RecordedEvent,
  StoreUnavailable,
  StreamNotFound,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@mijlpaal/engine-core';
import { existsSync, realpathSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { batchOf } from './batch';
import { Bell } from './bell';
import { checkChain } from './chain';
import { EventPages, recorded, type StoredEvent } from './event-pages';
import { GroupCommit } from './group-commit';
import { positionOf, rowOf } from './position';
import { prepareFile, versionOf } from './schema';
import { unavailable } from './sqlite-errors';
import { claimWriter } from './writer-claim';

export interface SqliteEventStoreOptions {
  /** Reads beside a writer in another process; takes no claim and cannot append. */
  readonly readOnly?: boolean;
  /** The instant that is stamped on events, UTC in ISO 8601; default: the machine's clock. */
  readonly now?: () => string;
  /** How often a read-only store looks for new events, in ms; a writer never polls. */
  readonly pollMs?: number;
}

const MEMORY = ':memory:';
/** How long to wait for a lock that another program (a backup, sqlite3) holds for a moment. */
const BUSY_MS = 2_000;

/** The log in one SQLite file, or in memory (`:memory:`). A commit holds up the process for as long as the disk takes. */
export class SqliteEventStore extends EventStore {
  private readonly pages: EventPages;
  private readonly commits: GroupCommit | null;
  private readonly pollMs: number | null;
  private readonly bell = new Bell();
  private closed = false;

  private constructor(
    private readonly path: string,
    private readonly db: DatabaseSync,
    private readonly release: () => void,
    { readOnly = false, now, pollMs = 250 }: SqliteEventStoreOptions,
  ) {
    super();
    this.pages = new EventPages(db);
    this.pollMs = readOnly ? pollMs : null;
    this.commits = readOnly ? null : new GroupCommit(db, now ?? machineClock(db), () => this.bell.ring());
  }

  /** @throws StoreHeld, UnknownStoreFile, StoreUnavailable; RangeError for a `:memory:` that could only be read */
  static open(path: string, options: SqliteEventStoreOptions = {}): SqliteEventStore {
    const readOnly = options.readOnly ?? false;
    if (path === MEMORY && readOnly) throw new RangeError('A store in memory that cannot be written stays empty');
    const file = existsSync(path) ? realpathSync(path) : path; // a claim by another name is the same claim
    const claim = path === MEMORY || readOnly ? null : claimWriter(file);
    let db: DatabaseSync | undefined;
    try {
      db = new DatabaseSync(file, { readOnly, timeout: BUSY_MS });
      prepareFile(db, file, readOnly);
      return new SqliteEventStore(file, db, () => claim?.release(), options);
    } catch (error) {
      db?.close();
      claim?.release();
      throw unavailable(file, error);
    }
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    const batch = batchOf(stream, events, expected);
    if (this.commits === null) throw new StoreUnavailable(`${this.path} was opened for reading only`);
    return this.commits.append(batch);
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const { direction = 'forwards', limit = Infinity } = options;
    const step = direction === 'forwards' ? 1 : -1;
    let from = options.from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
    const known = this.look(() => this.pages.revisionOf(stream));
    if (known === null) throw new StreamNotFound(stream);
    if (direction === 'forwards' && from > known) return;
    for (let left = limit; left > 0;) {
      const page = this.look(() => this.pages.ofStream(stream, from, direction)).slice(0, left);
      const last = page.at(-1);
      if (last === undefined) return;
      for (const event of page) yield recorded(event);
      left -= page.length;
      const [, , revision] = last;
      from = revision + step;
      if (from < 0) return;
    }
  }

  async *readAll({
    after,
    limit = Infinity,
  }: {
    after: Position | null;
    limit?: number;
  }): AsyncIterable<RecordedEvent> {
    let row = rowOf(after);
    for (let left = limit; left > 0;) {
      const page = this.look(() => this.pages.ofLog(row)).slice(0, left);
      const last = page.at(-1);
      if (last === undefined) return;
      for (const event of page) yield recorded(event);
      left -= page.length;
      [row] = last;
    }
  }

  async *subscribe({ after, streamPrefixes, signal }: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    const isOurs = ([, stream]: StoredEvent) =>
      streamPrefixes === undefined || streamPrefixes.some((prefix) => stream.startsWith(prefix));
    let row = rowOf(after);
    let caughtUp = false;
    while (!signal.aborted && !this.closed) {
      const page = this.look(() => this.pages.ofLog(row));
      const ours = page.filter(isOurs);
      if (ours.length > 0) yield { kind: 'events', events: ours.map(recorded) };
      const last = page.at(-1);
      if (last !== undefined) {
        [row] = last;
        if (ours.at(-1) !== last && !signal.aborted) yield { kind: 'checkpoint', position: positionOf(row) };
        await nextTurn(); // a long history lets others have their turn
      } else if (!caughtUp) {
        caughtUp = true;
        yield { kind: 'caughtUp' };
      } else await this.bell.heard(signal, this.pollMs);
    }
  }

  async head(): Promise<Position | null> {
    return this.look(() => this.pages.head());
  }

  /** Computes the hash chain anew; holds up the process while it does. @throws StoreUnavailable also for a file that has no chain yet */
  async checkChain(): Promise<LogCheck> {
    if (this.look(() => versionOf(this.db)) === 1)
      throw new StoreUnavailable(`${this.path} has no hash chain yet: a writer that opens it makes one`);
    return this.look(() => checkChain(this.db));
  }

  /** Writes what is queued, ends subscriptions, frees the claim. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.commits?.close();
    this.closed = true;
    this.bell.ring();
    this.db.close();
    this.release();
  }

  private look<T>(read: () => T): T {
    if (this.closed) throw new StoreUnavailable(`${this.path} is closed`);
    try {
      return read();
    } catch (error) {
      throw unavailable(this.path, error);
    }
  }
}

function machineClock(db: DatabaseSync): () => string {
  const now = db.prepare("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now");
  return () => String(now.get()?.now);
}
