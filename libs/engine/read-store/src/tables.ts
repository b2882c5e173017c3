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
}

export interface ParkedRow {
  readonly table_name: ViewTable;
  readonly stream: string;
  readonly position: Position;
  readonly reason: string;
}

export interface ViewRow {
  readonly key: string;
  /** JSON. */
  readonly body: string;
}

export interface Tables {
  readonly builds: BuildRow;
  readonly parked: ParkedRow;
  readonly [view: ViewTable]: ViewRow;
}

export type Database = Kysely<Tables>;
export type Write = Transaction<Tables>;
