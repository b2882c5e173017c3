import type { Position } from '@mijlpaal/engine-core';
import { bytewise } from './dialect';
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

/** A new, empty build of a projection. */
export async function startBuild(
  tx: Write,
  { projection, group_name, version, state }: Pick<BuildRow, 'projection' | 'group_name' | 'version' | 'state'>,
): Promise<BuildRow> {
  const others = await tx.selectFrom('builds').select('table_name').where('projection', '=', projection).execute();
  const numbers = others.map(({ table_name }) => Number(table_name.slice(table_name.lastIndexOf('_') + 1)));
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
  db.selectFrom('builds').selectAll().where('group_name', '=', group).orderBy('table_name').execute();

export const servingBuilds = (db: Database): Promise<BuildRow[]> =>
  db.selectFrom('builds').selectAll().where('state', '=', 'serving').orderBy('projection').execute();
