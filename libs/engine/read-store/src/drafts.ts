import { sql } from 'kysely';
import { clockMs } from './dialect';
import type { Database } from './tables';

/** So many days after it was last kept a draft is gone. */
export const DRAFT_DAYS = 90;
/** So many drafts one owner has at most; the one that was kept longest ago makes room. */
export const DRAFTS_EACH = 100;
const DRAFT_MS = DRAFT_DAYS * 86_400_000;

export interface Draft {
  readonly body: unknown;
  /** When it was kept last: instant in UTC, ISO 8601. */
  readonly keptAt: string;
}

/** What people have begun and not sent, each for its owner alone. Throws ViewsUnavailable when the database is not there. */
export class Drafts {
  constructor(
    private readonly writes: Database,
    private readonly reads: Database,
  ) {}

  /** null when there is none. */
  async get(owner: string, key: string): Promise<Draft | null> {
    const row = await this.reads
      .selectFrom('drafts')
      .select(['body', 'kept_at'])
      .where('owner', '=', owner)
      .where('key', '=', key)
      .where('kept_at', '>=', eldest(this.reads))
      .executeTakeFirst();
    return row === undefined ? null : { body: JSON.parse(row.body), keptAt: instant(row.kept_at) };
  }

  /** In place of the one that was there. @param body JSON @returns when it was kept */
  async put(owner: string, key: string, body: unknown): Promise<string> {
    return this.writes.transaction().execute(async (tx) => {
      const draft = { body: JSON.stringify(body), kept_at: clockMs(tx) };
      const { kept_at } = await tx
        .insertInto('drafts')
        .values({ owner, key, ...draft })
        .onConflict((conflict) => conflict.columns(['owner', 'key']).doUpdateSet(draft))
        .returning('kept_at')
        .executeTakeFirstOrThrow();
      await tx.deleteFrom('drafts').where('kept_at', '<', eldest(tx)).execute();
      const kept = await tx
        .selectFrom('drafts')
        .select('key')
        .where('owner', '=', owner)
        .orderBy('kept_at', 'desc')
        .execute();
      const over = kept.map((one) => one.key).filter((one, at) => at >= DRAFTS_EACH && one !== key);
      if (over.length > 0) await tx.deleteFrom('drafts').where('owner', '=', owner).where('key', 'in', over).execute();
      return instant(kept_at);
    });
  }

  async remove(owner: string, key: string): Promise<void> {
    await this.writes.deleteFrom('drafts').where('owner', '=', owner).where('key', '=', key).execute();
  }
}

const eldest = (db: Database) => sql<number>`${clockMs(db)} - ${sql.lit(DRAFT_MS)}`;
const instant = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(Number(ms)).toString();
