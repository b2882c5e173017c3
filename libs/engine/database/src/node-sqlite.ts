import { DatabaseUnavailable } from './database-unavailable';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** Statements kept ready; queries are few, but lists of values make their text vary. */
const STATEMENTS = 200;
/** How long to wait for the other connection, or another process, to finish its transaction. */
const BUSY_MS = 5_000;

/** On a full disk SQLite has rolled back itself; a second time is an error that would hide the first one. */
const ROLLED_BACK = { changes: 0, lastInsertRowid: 0 };

type Statement = ReturnType<SqliteDatabase['prepare']>;

export interface SqliteOptions {
  /** Else a power cut may take the last commits back, whole. */
  readonly durable: boolean;
  readonly readOnly: boolean;
}

/** Kysely over `node:sqlite`. */
export const nodeSqlite = (path: string, options: SqliteOptions): SqliteDialect =>
  new SqliteDialect({ database: async () => openDatabase(path, options) });

function openDatabase(path: string, { durable, readOnly }: SqliteOptions): SqliteDatabase {
  const db = new DatabaseSync(path, { timeout: BUSY_MS, readOnly });
  if (!readOnly) db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
  const ready = new Map<string, Statement>();
  return {
    close: () => db.close(),
    prepare: (text) => {
      const known = ready.get(text);
      if (known !== undefined) return known;
      const statement = prepare(db, text, path);
      if (ready.size >= STATEMENTS) ready.delete(ready.keys().next().value ?? '');
      ready.set(text, statement);
      return statement;
    },
  };
}

function prepare(db: DatabaseSync, text: string, path: string): Statement {
  const statement = db.prepare(text);
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]; // Kysely's are text, numbers, bytes and null
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => naming(path, () => statement.all(...values(parameters))),
    run: (parameters) =>
      text === 'rollback' && !db.isTransaction ? ROLLED_BACK : naming(path, () => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/** SQLite's primary result codes of what passes: another one writes for too long, the disk does not take it, or is full. @source sqlite.org/rescode.html */
const PASSING = [5, 10, 13];

/** SQLite says what is wrong ("disk I/O error") and not with which of our files. */
function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
    const Failure = PASSING.includes(code) ? DatabaseUnavailable : Error;
    throw new Failure(`${path}: ${error.message}`, { cause: error });
  }
}
