import type { Position } from '@mijlpaal/engine-core';
import { connectionsTo, DatabaseUnavailable, Overtaken, whenThere } from '@mijlpaal/engine-database';
import { Kysely } from 'kysely';
import { buildsOf, numberOf, servingBuilds } from './builds';
import { Commits } from './commits';
import { LatestLook } from './latest-look';
import { migrate, requireMigrated } from './migrations';
import { leaderOf } from './lease';
import type { BuildRow, Database, DraftRow, Tables, Write } from './tables';
import { type Parked, parkedStreams } from './parked';
import { type KeyRange, Views } from './views';
import { UnusableViews } from './unusable-views';

export interface ReadStoreOptions {
  /** How often a waiting reader looks for what another process has committed, in ms; default 50. Our own commits are told at once. */
  readonly pollMs?: number;
  /** PostgreSQL: connections for reading at most, default 10; a process that folds takes up to 3 more. */
  readonly poolSize?: number;
  /** PostgreSQL: a transaction that stands still for this long is ended by the server, in ms; default 5,000. Shorter than a lease. */
  readonly stuckMs?: number;
  /** Beside a running server: nothing is made or changed. Default: false. */
  readonly readOnly?: boolean;
  /** The database is not there at the opening: resolves when it is time to try again. Default: `open` throws. */
  readonly whenUnavailable?: (error: DatabaseUnavailable, attempt: number) => Promise<void>;
}

/** So often a reader begins again whose tables were replaced under its hands. */
const READINGS = 5;
/** A look that is asked for without any time to wait may take this long, ms. */
const LOOK_MS = 1_000;

export interface Checkpoint {
  readonly view: string;
  readonly version: number;
  /** Counts up with each build of the view. */
  readonly build: number;
  /** All events up to here are in it; null: none yet. */
  readonly position: Position | null;
}

/** One transaction on the views. */
export type Writer = <T>(change: (tx: Write) => Promise<T>) => Promise<T>;

/** How a group stands, as stored. */
export interface Standing {
  /** null: nobody leads. */
  readonly leader: string | null;
  readonly builds: readonly (BuildRow & { readonly parkedStreams: number })[];
}

/** The views: rows of JSON that can all be made again from the log, and how far they are. Everything here throws DatabaseUnavailable when the database is not there. */
export class ReadStore {
  private readonly latest = new LatestLook(() => this.checkpoints());

  private constructor(
    private readonly writes: Database,
    private readonly reads: Database,
    /** Those of this process at once, those of others by looking for them. */
    readonly commits: Commits,
  ) {}

  /**
   * Makes the tables when they are missing; several processes may do so at once.
   * @param url `sqlite:<path>`, `sqlite::memory:` or `postgres://<user>:<password>@<host>/<database>` (PostgreSQL 15 or newer)
   * @throws RangeError for any other url; UnusableViews for a file that is damaged, foreign or newer; Error when it may only read and the tables are not there
   */
  static async open(
    url: string,
    { pollMs = 50, poolSize = 10, stuckMs = 5_000, readOnly = false, whenUnavailable }: ReadStoreOptions = {},
  ): Promise<ReadStore> {
    const { writes: dialect, reads } = connectionsTo(url, { of: 'views', durable: false, poolSize, stuckMs, readOnly });
    const writes = new Kysely<Tables>({ dialect });
    try {
      await whenThere(() => (readOnly ? requireMigrated(writes) : migrate(writes)), whenUnavailable);
    } catch (error) {
      await writes.destroy();
      throw url.startsWith('sqlite:') && !readOnly ? new UnusableViews(url, error) : error;
    }
    return new ReadStore(writes, reads === null ? writes : new Kysely<Tables>({ dialect: reads }), new Commits(pollMs));
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
   * Several reads of one state of the views. Keep it short and do nothing else in `read`: it is called again when a view is replaced
   * meanwhile.
   * @returns what `read` gave, the position that every view it read has reached, and a text that is the same as long as these views are
   */
  async snapshot<T>(
    read: (views: Views) => Promise<T>,
  ): Promise<{ readonly value: T; readonly position: Position | null; readonly edition: string }> {
    for (let reading = 1; ; reading += 1)
      try {
        return await this.reading(async (tx) => {
          const views = new Views(tx);
          const value = await read(views);
          return { value, position: views.position, edition: views.edition };
        });
      } catch (error) {
        if (!(error instanceof Overtaken) || reading === READINGS) throw error;
      }
  }

  /** How far each view is that serves now. */
  async checkpoints(): Promise<Checkpoint[]> {
    const builds = await servingBuilds(this.reads);
    return builds.map(({ table_name, projection, version, checkpoint }) => ({
      view: projection,
      version,
      build: numberOf(table_name),
      position: checkpoint === '' ? null : checkpoint,
    }));
  }

  /** Streams that wait, by where the first fact is that waits; also those of builds that do not serve yet. */
  async parked(): Promise<Parked[]> {
    return parkedStreams(this.reads);
  }

  /** One state of a group, for its runners. */
  async standing(group: string): Promise<Standing> {
    return this.reading(async (tx) => {
      const parked = await tx.selectFrom('parked').select('table_name').execute();
      const builds = (await buildsOf(tx, group)).map((build) => ({
        ...build,
        parkedStreams: parked.filter(({ table_name }) => table_name === build.table_name).length,
      }));
      return { leader: await leaderOf(tx, group), builds };
    });
  }

  /**
   * Waits until views have passed `position`. Looks for commits of other processes every `pollMs`, all that wait by one query: no
   * connection of its own that must be kept alive, as LISTEN would need, for an answer some milliseconds sooner.
   * @param views default: all that serve; there must be one at least
   * @returns false when they have not within `timeoutMs`, also because the views cannot be reached; it looks at least once, for a second at most
   */
  async waitFor(position: Position, timeoutMs: number, views?: readonly string[]): Promise<boolean> {
    const ended = new AbortController();
    const end = () => ended.abort(null); // without an error, which would take longer to make than all else here
    const timeout = setTimeout(end, timeoutMs);
    const looked = Promise.withResolvers<null>();
    const tooLong = setTimeout(() => looked.resolve(null), Math.max(timeoutMs, LOOK_MS));
    try {
      for (;;) {
        const committed = this.commits.next(ended.signal); // before looking, or one that falls in between is missed
        const found = await Promise.race([this.latest.take().catch(onlyUnavailable), looked.promise]);
        const reached = new Map(found?.map((one) => [one.view, one.position ?? '']));
        const wanted = views ?? [...reached.keys()];
        if (wanted.length > 0 && wanted.every((view) => (reached.get(view) ?? '') >= position)) return true;
        if (ended.signal.aborted) return false;
        await committed;
      }
    } finally {
      end();
      clearTimeout(timeout);
      clearTimeout(tooLong);
    }
  }

  /** Hands each draft over that an earlier version kept here, and forgets it when it was taken: what is no view has no place here. */
  async handOverDrafts(take: (draft: DraftRow) => Promise<void>): Promise<void> {
    for (const draft of await this.writes.selectFrom('drafts').selectAll().execute()) {
      await take({ ...draft, kept_at: Number(draft.kept_at) });
      await this.writes
        .deleteFrom('drafts')
        .where('owner', '=', draft.owner)
        .where('key', '=', draft.key)
        .where('kept_at', '=', draft.kept_at)
        .execute();
    }
  }

  /** One transaction on the views, for the runner. */
  async write<T>(change: (tx: Write) => Promise<T>): Promise<T> {
    const result = await this.writes.transaction().execute(change);
    this.commits.tell();
    return result;
  }

  async close(): Promise<void> {
    if (this.reads !== this.writes) await this.reads.destroy();
    await this.writes.destroy();
  }

  /** One state of the database. */
  private reading<T>(read: (tx: Write) => Promise<T>): Promise<T> {
    return this.reads.transaction().setIsolationLevel('repeatable read').execute(read);
  }
}

function onlyUnavailable(error: unknown): null {
  if (error instanceof DatabaseUnavailable) return null;
  throw error;
}
