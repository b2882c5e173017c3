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

/** One document of a folder; the bytes are in the parts of its upload. */
export interface DocumentRow {
  readonly folder: string;
  /** Of all bytes together, 64 small hexadecimal digits. */
  readonly sha256: string;
  readonly media_type: string;
  readonly size: number;
  readonly upload: string;
  /** In ms of the database's clock. */
  readonly kept_at: number;
}

/** Who put a document in a folder. */
export interface KeeperRow {
  readonly folder: string;
  readonly sha256: string;
  readonly keeper: string;
}

/** Of an upload that is under way, was cut off, or belongs to a document. */
export interface PartRow {
  readonly upload: string;
  readonly n: number;
  readonly bytes: Uint8Array;
  readonly kept_at: number;
}

/** Sessions that ended before their time. */
export interface EndedSessionRow {
  readonly key: string;
  /** In ms of the clock of the node that began them. */
  readonly begun_before: number;
  /** In ms of the database's clock, as `until`. */
  readonly ended_at: number;
  readonly until: number;
}

/** Somebody by the key that facts know them by. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string;
  readonly role: string;
  /** BRINs as a JSON list. */
  readonly institutions: string;
  /** Of the last sign-in, in ms of the database's clock; null: never signed in. */
  readonly seen_at: number | null;
}

/** One row type a table; `migrations.ts` makes it. */
export interface Tables {
  readonly drafts: DraftRow;
  readonly documents: DocumentRow;
  readonly document_keepers: KeeperRow;
  readonly document_parts: PartRow;
  readonly ended_sessions: EndedSessionRow;
  readonly people: PersonRow;
}

/** What tells the rows of a table apart. */
export const KEYS: { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {
  drafts: ['owner', 'key'],
  documents: ['folder', 'sha256'],
  document_keepers: ['folder', 'sha256', 'keeper'],
  document_parts: ['upload', 'n'],
  ended_sessions: ['key'],
  people: ['id'],
};

export type Database = Kysely<Tables>;
