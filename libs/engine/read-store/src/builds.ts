import type { Position } from '@mijlpaal/engine-core';
import { bytewise } from '@mijlpaal/engine-database';
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

/** A build that somebody waited for is gone: it was thrown away, or who leads does not know its version. */
export class BuildDropped extends Error {
  override readonly name = 'BuildDropped';
  constructor(view: string) {
    super(`the new build of ${view} was thrown away`);
  }
}

/** What serves was folded by another version of the program: without the new build nobody could go on with the view. */
export class OnlyBuild extends Error {
  override readonly name = 'OnlyBuild';
  constructor(view: string) {
    super(`${view} as it serves is of another version: start that version, which drops the new build`);
  }
}

/** Builds of a projection are numbered in the order of their making. */
export const numberOf = (table: ViewTable): number => Number(table.slice(table.lastIndexOf('_') + 1));

/** A new, empty build of a projection. It leaves out what the other builds of it leave out. */
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
    facts: 0,
  };
  await tx.schema
    .createTable(build.table_name)
    .addColumn('key', bytewise(tx), (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await tx.insertInto('builds').values(build).execute();
  await tx
    .insertInto('skips')
    .columns(['table_name', 'event_id'])
    .expression((eb) =>
      eb
        .selectFrom('skips')
        .innerJoin('builds', 'builds.table_name', 'skips.table_name')
        .where('projection', '=', projection)
        .select([eb.val(build.table_name).as('table_name'), 'event_id'])
        .distinct(),
    )
    .execute();
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

/** Whether a build that was asked for serves, or one that was made after it. @throws BuildDropped when it is gone */
export function isServed({ table_name, projection, version }: BuildRow, builds: readonly BuildRow[]): boolean {
  const since = builds.filter(
    (one) =>
      one.projection === projection && one.version === version && numberOf(one.table_name) >= numberOf(table_name),
  );
  if (since.length === 0) throw new BuildDropped(projection);
  return since.some(({ state }) => state === 'serving');
}

/**
 * Drops the builds of a projection that do not serve yet. @returns how many
 * @throws OnlyBuild when what serves is of another version, so that nobody could fold it further
 */
export async function cancelBuilds(tx: Write, group: string, { name, version }: AnyProjection): Promise<number> {
  await lockGroup(tx, group);
  const builds = (await buildsOf(tx, group)).filter(({ projection }) => projection === name);
  const building = builds.filter(({ state }) => state === 'building');
  if (building.length > 0 && !builds.some((one) => one.state === 'serving' && one.version === version))
    throw new OnlyBuild(name);
  for (const { table_name } of building) await dropBuild(tx, table_name);
  return building.length;
}

export async function dropBuild(tx: Write, table: ViewTable): Promise<void> {
  await tx.deleteFrom('builds').where('table_name', '=', table).execute();
  await tx.deleteFrom('parked').where('table_name', '=', table).execute();
  await tx.deleteFrom('skips').where('table_name', '=', table).execute();
  await tx.schema.dropTable(table).execute();
}

/** From here on `build` serves, and the one that served is gone. @throws BuildDropped when it was thrown away meanwhile: nothing of this transaction counts then */
export async function takeOver(tx: Write, build: Pick<BuildRow, 'table_name' | 'projection'>): Promise<void> {
  const old = await tx
    .selectFrom('builds')
    .select('table_name')
    .where('projection', '=', build.projection)
    .where('state', '=', 'serving')
    .execute();
  for (const { table_name } of old) await dropBuild(tx, table_name);
  const { numUpdatedRows } = await tx
    .updateTable('builds')
    .set({ state: 'serving' })
    .where('table_name', '=', build.table_name)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new BuildDropped(build.projection);
}

/** @param facts how many events that is @throws CheckpointMoved when the build is not where we left it: nothing of this transaction counts then */
export async function moveCheckpoint(
  tx: Write,
  table: ViewTable,
  from: Position,
  to: Position,
  facts: number,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('builds')
    .set(({ eb }) => ({ checkpoint: to, facts: eb('facts', '+', facts) }))
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
