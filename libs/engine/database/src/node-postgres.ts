import { PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { Overtaken, DatabaseUnavailable } from './database-unavailable';

/** How long to wait for a connection, ms: one that is new, or one that others give back. */
const CONNECT_MS = 5_000;
/** The server gives a statement up after this long, ms; the client a little later, for a server that is no longer there. */
const STATEMENT_MS = 30_000;
const ANSWER_MS = 35_000;

/** SQLSTATE of what passes: connection lost, no room, shutting down or starting up, a standby, given up for taking too long. */
const PASSING = /^(08|53|57P)|^(25006|25P03|25P04|57014)$/;
/** No such table, or a deadlock with the statement that drops it. */
const OVERTAKEN = /^(42P01|40P01)$/;

export interface PostgresOptions {
  /** What is kept there, for what is said of it. */
  readonly of: string;
  /** Connections at most. */
  readonly size: number;
  /** The server ends a transaction that stands still for this long, ms: a frozen process does not keep what it had locked. */
  readonly stuckMs: number;
}

/** Kysely over `pg`. @throws (its queries) DatabaseUnavailable, Overtaken, pg.DatabaseError for all else */
export const nodePostgres = (url: string, options: PostgresOptions): PostgresDialect =>
  new PostgresDialect({
    pool: async () => {
      const pool = openPool(url, options);
      return { connect: () => checkOut(pool, options.of), end: () => pool.end() };
    },
  });

function openPool(url: string, { size, stuckMs }: PostgresOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'mijlpaal',
    max: size,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: stuckMs,
    keepAlive: true,
  });
  // a connection that is cut while nobody asks anything of it says so by an event that would end the process: the pool drops it, and the next query hears of it
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function checkOut(pool: pg.Pool, of: string): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch((error: unknown) => Promise.reject(told(error, of)));
  let cut: unknown;
  const query = async (text: string, values: readonly unknown[]) => {
    if (cut !== undefined) throw cut;
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      const failure = told(error, of);
      if (!(error instanceof pg.DatabaseError)) cut = failure; // what it would answer next may be the answer to this
      throw failure;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'], // of its two forms Kysely uses the other one for cursors only, and we have none
    release: () => client.release(cut !== undefined),
  };
}

function told(error: unknown, of: string): unknown {
  if (error instanceof pg.DatabaseError) {
    const { code = '', message } = error;
    if (PASSING.test(code)) return new DatabaseUnavailable(`the ${of} cannot be reached: ${message}`, { cause: error });
    return OVERTAKEN.test(code) ? new Overtaken(message, { cause: error }) : error;
  }
  if (!Error.isError(error) || error.name === 'TypeError') return error;
  const reason = error.message || ('code' in error ? String(error.code) : error.name); // of several addresses that all refuse, only a code is said
  return new DatabaseUnavailable(`the ${of} cannot be reached: ${reason}`, { cause: error });
}
