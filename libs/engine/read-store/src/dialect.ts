import type { Dialect } from 'kysely';
import { nodeSqlite } from './node-sqlite';

const SQLITE = 'sqlite:';
const MEMORY = ':memory:';

export interface Connections {
  readonly writes: Dialect;
  /** Its own connection, so that readers see what is committed while a batch is being written; null where there can be but one. */
  readonly reads: Dialect | null;
}

/** @param url `sqlite:<path>` or `sqlite::memory:` @throws RangeError for any other */
export function connectionsTo(url: string): Connections {
  if (!url.startsWith(SQLITE))
    throw new RangeError(`'${url}' is not a place for views: sqlite:<path> or sqlite::memory:`);
  const path = url.slice(SQLITE.length);
  return { writes: nodeSqlite(path), reads: path === MEMORY ? null : nodeSqlite(path) };
}
