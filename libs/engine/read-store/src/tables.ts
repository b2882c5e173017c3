import type { Position } from '@mijlpaal/engine-core';
import type { Kysely, Transaction } from 'kysely';

/** One build of one view: `view_<projection>_<number>`. */
export type ViewTable = `view_${string}`;

export interface BuildRow {
  readonly table_name: ViewTable;
  readonly projection: string;
  /** Which runner folds it. */
  readonly group_name: string;
  readonly version: number;
  /** Position of the last event that is in it; empty text before the first. */
  readonly checkpoint: Position;
  readonly state: 'building' | 'serving';
  /** Events of the group's streams that are in it; null for a build that was begun before they were counted. */
  readonly facts: number | null;
}

export interface ParkedRow {
  readonly table_name: ViewTable;
  readonly stream: string;
  readonly position: Position;
  readonly reason: string;
}

/** An event that a build leaves out, because a person said so. */
export interface SkipRow {
  readonly table_name: ViewTable;
  readonly event_id: string;
}

/** Who leads a group. The row stays when the lease is given back, so that tokens only rise. */
export interface LeaseRow {
  readonly group_name: string;
  readonly owner: string;
  readonly token: number;
  /** In ms of the database's clock; 0 when it was given back. Compare it in SQL: PostgreSQL gives it as text. */
  readonly expires_at: number;
}

/** What somebody has begun and not sent, kept here by an earlier version; the desk has it now. */
export interface DraftRow {
  readonly owner: string;
  readonly key: string;
  /** JSON. */
  readonly body: string;
  /** In ms of the database's clock. PostgreSQL gives it as text. */
  readonly kept_at: number;
}

export interface ViewRow {
  readonly key: string;
  /** JSON. */
  readonly body: string;
}

export interface Tables {
  readonly builds: BuildRow;
  readonly parked: ParkedRow;
  readonly skips: SkipRow;
  readonly leases: LeaseRow;
  readonly drafts: DraftRow;
  readonly [view: ViewTable]: ViewRow;
}

export type Database = Kysely<Tables>;
export type Write = Transaction<Tables>;
