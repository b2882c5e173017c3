import type { Position } from '@mijlpaal/engine-core';
import { bytewise } from './dialect';
import type { AnyProjection } from './fold';
import { lockGroup } from './lease';
import type { BuildRow, Database, ViewTable, Write } from './tables';

/** Somebody else moved this build on: what was folded here is not the next thing. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(
    readonly table: ViewTable,
    readonly from: Position,
  ) {
    super(`${table} is no longer at '${from}': another runner folds it, or it is gone`);
  }
}

/** Builds of a projection are numbered in the order of their making. */
const numberOf = (table: ViewTable): number => Number(table.slice(table.lastIndexOf('_') + 1));

/** A new, empty build of a projection. */
export async function startBuild(
  tx: Write,
  { projection, group_name, version, state }: Pick<BuildRow, 'projection' | 'group_name' | 'version' | 'state'>,
): Promise<BuildRow> {
  const others = await tx.selectFrom('builds').select('table_name').where('projection', '=', projection).execute();
  const numbers = others.map(({ table_name }) => numberOf(table_name));
  const build: BuildRow = {
    table_name: `view_${projection}_${Math.max(0, ...numbers) + 1}`,
    projection,
    group_name,
    version,
    checkpoint: '',
    state,
  };
  await tx.schema
    .createTable(build.table_name)
    .addColumn('key', bytewise(tx), (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await tx.insertInto('builds').values(build).execute();
  return build;
}

/** A build of a projection that does not serve yet: the one that is being made, or else a new one, for whoever leads to fold. */
export async function askBuild(tx: Write, group: string, { name, version }: AnyProjection): Promise<BuildRow> {
  await lockGroup(tx, group);
  const builds = await buildsOf(tx, group);
  return (
    builds.find((one) => one.projection === name && one.version === version && one.state === 'building') ??
    startBuild(tx, { projection: name, group_name: group, version, state: 'building' })
  );
}

/** Whether a build that was asked for serves, or one that was made after it. @throws when it is gone */
export function isServed({ table_name, projection, version }: BuildRow, builds: readonly BuildRow[]): boolean {
  const since = builds.filter(
    (one) =>
      one.projection === projection && one.version === version && numberOf(one.table_name) >= numberOf(table_name),
  );
  if (since.length === 0) throw new Error(`${table_name} was dropped: who leads does not know version ${version}`);
  return since.some(({ state }) => state === 'serving');
}

export async function dropBuild(tx: Write, table: ViewTable): Promise<void> {
  await tx.deleteFrom('builds').where('table_name', '=', table).execute();
  await tx.deleteFrom('parked').where('table_name', '=', table).execute();
  await tx.schema.dropTable(table).execute();
}

/** From here on `build` serves, and the one that served is gone. */
export async function takeOver(tx: Write, build: Pick<BuildRow, 'table_name' | 'projection'>): Promise<void> {
  const old = await tx
    .selectFrom('builds')
    .select('table_name')
    .where('projection', '=', build.projection)
    .where('state', '=', 'serving')
    .execute();
  for (const { table_name } of old) await dropBuild(tx, table_name);
  await tx.updateTable('builds').set({ state: 'serving' }).where('table_name', '=', build.table_name).execute();
}

/** @throws CheckpointMoved when the build is not where we left it: nothing of this transaction counts then */
export async function moveCheckpoint(tx: Write, table: ViewTable, from: Position, to: Position): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('builds')
    .set({ checkpoint: to })
    .where('table_name', '=', table)
    .where('checkpoint', '=', from)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new CheckpointMoved(table, from);
}

export const buildsOf = (db: Database, group: string): Promise<BuildRow[]> =>
  db
    .selectFrom('builds')
    .selectAll()
    .where('group_name', '=', group)
    .orderBy('projection')
    .orderBy('state', 'desc')
    .orderBy('table_name')
    .execute();

export const servingBuilds = (db: Database): Promise<BuildRow[]> =>
  db.selectFrom('builds').selectAll().where('state', '=', 'serving').orderBy('projection').execute();
