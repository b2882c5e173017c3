import { connectionsTo, type DatabaseUnavailable, whenThere } from '@mijlpaal/engine-database';
import { Kysely, sql } from 'kysely';
import { Documents } from './documents';
import { Drafts } from './drafts';
import { EndedSessions } from './ended-sessions';
import { inSchema, migrate, requireMigrated } from './migrations';
import { moveRows } from './move-rows';
import { People } from './people';
import type { Database, Tables } from './tables';
import { UnusableDesk } from './unusable-desk';

export interface DeskOptions {
  /** PostgreSQL: connections for reading at most, default 4; for writing it takes 3 more. */
  readonly poolSize?: number;
  /** PostgreSQL: a transaction that stands still for this long is ended by the server, in ms; default 5,000. */
  readonly stuckMs?: number;
  /** Beside a running server: nothing is made or changed. Default: false. */
  readonly readOnly?: boolean;
  /** The database is not there at the opening: resolves when it is time to try again. Default: `open` throws. */
  readonly whenUnavailable?: (error: DatabaseUnavailable, attempt: number) => Promise<void>;
}

/**
 * What is no fact and cannot be made again from facts; what was acknowledged is on the disk. Everything here throws
 * DatabaseUnavailable when the database is not there.
 *
 * What is new on it has a row and a key in `tables.ts`, a migration at the end of `migrations.ts`, and a class in a file of its own
 * that stands here as a field.
 */
export class Desk {
  readonly drafts: Drafts;
  readonly documents: Documents;
  readonly endedSessions: EndedSessions;
  readonly people: People;

  private constructor(
    private readonly writes: Database,
    private readonly reads: Database,
  ) {
    this.drafts = new Drafts(writes, reads);
    this.documents = new Documents(writes, reads);
    this.endedSessions = new EndedSessions(writes, reads);
    this.people = new People(writes, reads);
  }

  /**
   * Makes the tables when they are missing; in PostgreSQL several processes may do so at once.
   * @param url `sqlite:<path>`, `sqlite::memory:` or `postgres://<user>:<password>@<host>/<database>` (PostgreSQL 15 or newer)
   * @throws RangeError for any other url; UnusableDesk for a file that is damaged, foreign or newer; Error when it may only read and the tables are not there
   */
  static async open(
    url: string,
    { poolSize = 4, stuckMs = 5_000, readOnly = false, whenUnavailable }: DeskOptions = {},
  ): Promise<Desk> {
    const options = { of: 'desk', durable: true, poolSize, stuckMs, readOnly };
    const { writes: dialect, reads } = connectionsTo(url, options);
    const writes = inSchema(new Kysely<Tables>({ dialect }));
    try {
      await whenThere(() => (readOnly ? requireMigrated(writes) : migrate(writes)), whenUnavailable);
    } catch (error) {
      await writes.destroy();
      throw url.startsWith('sqlite:') && !readOnly ? new UnusableDesk(url, error) : error;
    }
    return new Desk(writes, reads === null ? writes : inSchema(new Kysely<Tables>({ dialect: reads })));
  }

  /** Whether it can be read now. @throws DatabaseUnavailable when not */
  async look(): Promise<void> {
    await sql`select 1`.execute(this.reads);
  }

  /** Lays all that is here on another desk, which is empty. Nobody else should write here meanwhile. @throws DeskNotEmpty */
  moveTo(other: Desk): Promise<Readonly<Record<string, number>>> {
    return moveRows(this.reads, other.writes);
  }

  async close(): Promise<void> {
    if (this.reads !== this.writes) await this.reads.destroy();
    await this.writes.destroy();
  }
}
