import { clockMs } from '@mijlpaal/engine-database';
import { sql } from 'kysely';
import type { Database, DraftRow } from './tables';

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

/** What people have begun and not sent, each for its owner alone. */
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

  /**
   * In place of the one that was there.
   * @param body JSON
   * @param seen when the one was kept that this one comes from; null: there was none; left out: whatever there is now makes room
   * @returns when it was kept; null when another one is there than was seen
   */
  async put(owner: string, key: string, body: unknown, seen?: string | null): Promise<string | null> {
    return this.writes.transaction().execute(async (tx) => {
      await tx.deleteFrom('drafts').where('kept_at', '<', eldest(tx)).execute();
      const kept = await write(tx, { owner, key, body: JSON.stringify(body) }, seen);
      if (kept === undefined) return null;
      const all = await tx
        .selectFrom('drafts')
        .select('key')
        .where('owner', '=', owner)
        .orderBy('kept_at', 'desc')
        .execute();
      const over = all.map((one) => one.key).filter((one, at) => at >= DRAFTS_EACH && one !== key);
      if (over.length > 0) await tx.deleteFrom('drafts').where('owner', '=', owner).where('key', 'in', over).execute();
      return instant(kept.kept_at);
    });
  }

  /** As `put`, of when it was kept elsewhere: it makes room for one that was kept later. */
  async takeOver(draft: DraftRow): Promise<void> {
    await this.writes
      .insertInto('drafts')
      .values(draft)
      .onConflict((conflict) =>
        conflict
          .columns(['owner', 'key'])
          .doUpdateSet({ body: draft.body, kept_at: draft.kept_at })
          .where('drafts.kept_at', '<', draft.kept_at),
      )
      .execute();
  }

  async remove(owner: string, key: string): Promise<void> {
    await this.writes.deleteFrom('drafts').where('owner', '=', owner).where('key', '=', key).execute();
  }
}

function write(tx: Database, draft: Omit<DraftRow, 'kept_at'>, seen: string | null | undefined) {
  const { owner, key, body } = draft;
  const now = clockMs(tx);
  // one that is kept within the same millisecond is another one still
  const later = sql<number>`case when ${now} > drafts.kept_at then ${now} else drafts.kept_at + 1 end`;
  if (typeof seen === 'string')
    return tx
      .updateTable('drafts')
      .set({ body, kept_at: later })
      .where('owner', '=', owner)
      .where('key', '=', key)
      .where('kept_at', '=', Temporal.Instant.from(seen).epochMilliseconds)
      .returning('kept_at')
      .executeTakeFirst();
  return tx
    .insertInto('drafts')
    .values({ ...draft, kept_at: now })
    .onConflict((conflict) => {
      const same = conflict.columns(['owner', 'key']);
      return seen === null ? same.doNothing() : same.doUpdateSet({ body, kept_at: later });
    })
    .returning('kept_at')
    .executeTakeFirst();
}

const eldest = (db: Database) => sql<number>`${clockMs(db)} - ${sql.lit(DRAFT_MS)}`;
const instant = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(Number(ms)).toString();
