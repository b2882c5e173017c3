import { firstDifference, type Position } from '@mijlpaal/engine-core';
import { sql } from 'kysely';
import { startBuild } from './builds';
import type { AnyProjection } from './fold';
import { foldAnew, type FoldAnewOptions } from './fold-anew';
import type { ReadStore } from './read-store';
import type { BuildRow, ViewTable, Write } from './tables';

export interface VerifyOptions extends FoldAnewOptions {
  /** What people look at; a running server may go on with it. `scratch` takes a copy of it too. */
  readonly served: ReadStore;
}

export interface ViewDifference {
  /** Key of a row, or the stream that is parked in one of the two only. */
  readonly at: { readonly row: string } | { readonly parked: string } | { readonly log: 'head' };
  /** Fields and places in the row; empty for all of it. */
  readonly path: string;
  /** undefined: it is not there. */
  readonly served: unknown;
  readonly computed: unknown;
}

export interface ViewCheck {
  readonly view: string;
  readonly version: number;
  /** All events up to here are in both; null: none yet. */
  readonly position: Position | null;
  /** Rows that were compared, and streams that are parked in both. */
  readonly rows: number;
  readonly parkedStreams: number;
  readonly difference: ViewDifference | null;
}

/** What serves is of another version of the projection than this program knows: nothing can be said of it. */
export class OtherVersion extends Error {
  override readonly name = 'OtherVersion';
  constructor(view: string, serving: number, known: number) {
    super(`the view ${view} serves version ${serving}, this program knows version ${known}: it is being built anew`);
  }
}

/** Rows that are in memory at once. */
const PAGE = 1_000;

/**
 * Folds every view from the first fact into `scratch`, as far as the one that serves is, and compares them row by row.
 * What is served is copied first, in one short transaction a view, so that the comparison is of one moment.
 * @throws ViewNotBuilt, OtherVersion, StoreUnavailable, DatabaseUnavailable
 */
export async function verifyViews(options: VerifyOptions): Promise<ViewCheck[]> {
  const { store, served, scratch, projections } = options;
  const pairs: Pair[] = [];
  for (const projection of projections) pairs.push(await copied(served, scratch, projection));
  const head = await store.head();
  const folds = pairs.map(({ projection, anew, copy }) => ({ projection, build: anew, until: copy.checkpoint }));
  await foldAnew(options, folds);
  const checks: ViewCheck[] = [];
  for (const pair of pairs) checks.push(await scratch.write((tx) => compared(tx, pair, head)));
  return checks;
}

interface Pair {
  readonly projection: AnyProjection;
  /** What serves, copied. */
  readonly copy: BuildRow;
  readonly anew: BuildRow;
}

async function copied(served: ReadStore, scratch: ReadStore, projection: AnyProjection): Promise<Pair> {
  const { name, version } = projection;
  const empty = (state: BuildRow['state']) =>
    scratch.write((tx) => startBuild(tx, { projection: name, group_name: '', version, state }));
  const anew = await empty('building');
  const { value } = await served.snapshot(async (views) => {
    const copy = await empty('serving');
    const { version: serving, checkpoint, parked, skipped } = await views.standing(name);
    if (serving !== version) throw new OtherVersion(name, serving, version);
    for await (const rows of views.pages(name, PAGE))
      await scratch.write((tx) => tx.insertInto(copy.table_name).values(rows).execute());
    if (parked.length > 0)
      await scratch.write((tx) =>
        tx
          .insertInto('parked')
          .values(parked.map((one) => ({ ...one, table_name: copy.table_name })))
          .execute(),
      );
    if (skipped.length > 0)
      await scratch.write((tx) =>
        tx
          .insertInto('skips')
          .values(skipped.map((event_id) => ({ event_id, table_name: anew.table_name })))
          .execute(),
      );
    return { ...copy, checkpoint };
  });
  return { projection, copy: value, anew };
}

async function compared(tx: Write, { projection, copy, anew }: Pair, head: Position | null): Promise<ViewCheck> {
  const { name: view, version } = projection;
  const position = copy.checkpoint === '' ? null : copy.checkpoint;
  const parkedStreams = await parkedIn(tx, copy.table_name);
  const { rows } = await tx
    .selectFrom(copy.table_name)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  const difference =
    copy.checkpoint > (head ?? '')
      ? ({ at: { log: 'head' }, path: '', served: copy.checkpoint, computed: head } as const)
      : (parkedDifference(parkedStreams, await parkedIn(tx, anew.table_name)) ??
        (await rowDifference(tx, copy.table_name, anew.table_name)));
  return { view, version, position, rows, parkedStreams: parkedStreams.size, difference };
}

/** Position of the first fact that waits, by stream. */
async function parkedIn(tx: Write, table: ViewTable): Promise<ReadonlyMap<string, Position>> {
  const parked = await tx.selectFrom('parked').select(['stream', 'position']).where('table_name', '=', table).execute();
  return new Map(parked.map(({ stream, position }) => [stream, position]));
}

function parkedDifference(
  served: ReadonlyMap<string, Position>,
  computed: ReadonlyMap<string, Position>,
): ViewDifference | null {
  const streams = [...new Set([...served.keys(), ...computed.keys()])].sort();
  const stream = streams.find((one) => served.get(one) !== computed.get(one));
  return stream === undefined
    ? null
    : { at: { parked: stream }, path: '', served: served.get(stream), computed: computed.get(stream) };
}

interface Pairing {
  readonly key: string;
  readonly served: string | null;
  readonly computed: string | null;
}

/** In order of key. */
async function rowDifference(tx: Write, copy: ViewTable, anew: ViewTable): Promise<ViewDifference | null> {
  for (let after: string | null = null; ;) {
    const { rows } = await sql<Pairing>`
      SELECT key, served.body AS served, computed.body AS computed
      FROM ${sql.table(copy)} AS served FULL JOIN ${sql.table(anew)} AS computed USING (key)
      WHERE (${after} IS NULL OR key > ${after}) AND served.body IS NOT computed.body ORDER BY key LIMIT ${PAGE}`.execute(
      tx,
    );
    for (const { key, served, computed } of rows) {
      const found = firstDifference(parsed(served), parsed(computed));
      if (found !== null) return { at: { row: key }, path: found.path, served: found.left, computed: found.right };
    }
    const last = rows.at(-1);
    if (last === undefined) return null;
    after = last.key;
  }
}

const parsed = (body: string | null): unknown => (body === null ? undefined : JSON.parse(body));
