import { type Dialect, PostgresAdapter, type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { nodePostgres } from './node-postgres';
import { nodeSqlite } from './node-sqlite';

const SQLITE = 'sqlite:';
const MEMORY = ':memory:';
const POSTGRES = /^postgres(ql)?:\/\//;
/** Connections for writing, never kept waiting by readers. Of a runner: a transaction that folds, the lease, a rebuild that is asked for. */
const WRITING = 3;

export interface Connections {
  readonly writes: Dialect;
  /** Its own connection, so that readers see what is committed while a batch is being written; null where there can be but one. */
  readonly reads: Dialect | null;
}

export interface ConnectionOptions {
  /** What is kept there, for what is said of it: `views`. */
  readonly of: string;
  /** Whether a commit waits until it is on the disk. */
  readonly durable: boolean;
  /** Connections for reading at most. */
  readonly poolSize: number;
  readonly stuckMs: number;
  readonly readOnly: boolean;
}

/** @param url `sqlite:<path>`, `sqlite::memory:` or `postgres://<user>:<password>@<host>/<database>` @throws RangeError for any other */
export function connectionsTo(
  url: string,
  { of, durable, poolSize, stuckMs, readOnly }: ConnectionOptions,
): Connections {
  if (POSTGRES.test(url))
    return {
      writes: nodePostgres(url, { of, size: WRITING, stuckMs }),
      reads: nodePostgres(url, { of, size: poolSize, stuckMs }),
    };
  if (!url.startsWith(SQLITE)) {
    const [scheme] = url.split(':'); // no more of it: there may be a password in it
    throw new RangeError(`'${scheme}:' is not a place for the ${of}: sqlite:<path>, sqlite::memory: or postgres://…`);
  }
  const path = url.slice(SQLITE.length);
  const file = { durable, readOnly };
  return { writes: nodeSqlite(path, file), reads: readOnly || path === MEMORY ? null : nodeSqlite(path, file) };
}

export const isPostgres = (db: QueryExecutorProvider): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** Looks at every page of a SQLite file; PostgreSQL looks after its own. @throws Error when one is damaged */
export async function requireWhole(db: QueryExecutorProvider): Promise<void> {
  if (isPostgres(db)) return;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  const found = rows[0]?.quick_check;
  if (found !== 'ok') throw new Error(found);
}

/** Type of a column that is compared and ordered by its bytes, which SQLite does by itself. */
export const bytewise = (db: QueryExecutorProvider): RawBuilder<string> =>
  isPostgres(db) ? sql`text collate "C"` : sql`text`;

/** Type of a column of bytes. */
export const bytes = (db: QueryExecutorProvider): RawBuilder<string> => (isPostgres(db) ? sql`bytea` : sql`blob`);

/** The database's clock, in whole ms: that of its machine, the same for all processes. */
export const clockMs = (db: QueryExecutorProvider): RawBuilder<number> =>
  isPostgres(db)
    ? sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
    : sql`cast(unixepoch('subsec') * 1000 as integer)`;
