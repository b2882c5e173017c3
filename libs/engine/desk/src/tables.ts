import type { Kysely } from 'kysely';

/** What somebody has begun and not sent. */
export interface DraftRow {
  readonly owner: string;
  readonly key: string;
  /** JSON. */
  readonly body: string;
  /** In ms of the database's clock. PostgreSQL gives it as text. */
  readonly kept_at: number;
}

/** One row type a table; `migrations.ts` makes it. */
export interface Tables {
  readonly drafts: DraftRow;
}

export type Database = Kysely<Tables>;
