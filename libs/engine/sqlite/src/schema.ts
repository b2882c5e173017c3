import { StoreUnavailable } from '@mijlpaal/engine-core';
import type { DatabaseSync } from 'node:sqlite';
import { addChain } from './chain';
import { isDamaged, isNotADatabase, unavailable } from './sqlite-errors';

/** 'MJLP' in the header of the file: says whose database it is. */
const APPLICATION_ID = 0x4d4a4c50;
const VERSION = 2;

const EVENTS = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    hash TEXT NOT NULL DEFAULT '',
    UNIQUE (stream, revision)
  ) STRICT`;

/** The file is there and is not ours to write: another program's, damaged, or made by a later version of this one. It was left as it is. */
export class UnknownStoreFile extends Error {
  override readonly name = 'UnknownStoreFile';
  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path} ${reason}. It was left as it is`, options);
  }
}

const ANOTHER_FILE = 'name another file for the events, or move this one away';

const damaged = (path: string, cause: unknown): UnknownStoreFile =>
  new UnknownStoreFile(path, 'is damaged: put back a copy of it, or import an export into a new file', { cause });

const numberOf = (db: DatabaseSync, query: string): number => Number(Object.values(db.prepare(query).get() ?? {})[0]);

/** 1: no chain yet. */
export const versionOf = (db: DatabaseSync): number => numberOf(db, 'PRAGMA user_version');

/** Makes the tables of a new file, brings those of an older one up to date, and refuses one that is not an event store of a version we know.
 * @throws UnknownStoreFile, StoreUnavailable
 */
export function prepareFile(db: DatabaseSync, path: string, readOnly: boolean): void {
  try {
    const empty = numberOf(db, 'SELECT count(*) FROM sqlite_schema') === 0;
    if (!empty) requireOurs(db, path);
    else if (readOnly) throw new StoreUnavailable(`${path} holds no events yet`);
    if (readOnly) return;
    const found = String(db.prepare('PRAGMA quick_check(1)').get()?.quick_check);
    if (found !== 'ok') throw damaged(path, new Error(found));
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    if (empty)
      db.exec(`BEGIN IMMEDIATE; ${EVENTS};
        PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}; COMMIT`);
    else if (versionOf(db) === 1) {
      db.exec('BEGIN IMMEDIATE');
      addChain(db);
      db.exec(`PRAGMA user_version = ${VERSION}; COMMIT`);
    }
  } catch (error) {
    if (isNotADatabase(error)) throw new UnknownStoreFile(path, `is not a database: ${ANOTHER_FILE}`, { cause: error });
    if (isDamaged(error)) throw damaged(path, error);
    throw unavailable(path, error);
  }
}

function requireOurs(db: DatabaseSync, path: string): void {
  if (numberOf(db, 'PRAGMA application_id') !== APPLICATION_ID)
    throw new UnknownStoreFile(path, `is a database of another program: ${ANOTHER_FILE}`);
  const version = versionOf(db);
  if (version > VERSION)
    throw new UnknownStoreFile(path, `has version ${version}, this program knows ${VERSION}: use the newer program`);
}
