import type { Position } from '@mijlpaal/engine-core';
import { moveCheckpoint } from './builds';
import { type AnyProjection, entriesOf, fold, type Folded, type Reading, type Stuck } from './fold';
import type { BuildRow, Write } from './tables';
import { loadRows, saveRows } from './view-rows';

/** One build of a projection as it was last committed. */
export class Lane {
  private constructor(
    readonly projection: AnyProjection,
    private build: BuildRow,
    private readonly parkedStreams: Set<string>,
  ) {}

  static async load(tx: Write, projection: AnyProjection, build: BuildRow): Promise<Lane> {
    const { table_name: table } = build;
    const parked = await tx.selectFrom('parked').select('stream').where('table_name', '=', table).execute();
    return new Lane(projection, build, new Set(parked.map(({ stream }) => stream)));
  }

  get checkpoint(): Position {
    return this.build.checkpoint;
  }
  get state(): BuildRow['state'] {
    return this.build.state;
  }
  get table(): BuildRow['table_name'] {
    return this.build.table_name;
  }
  get parked(): number {
    return this.parkedStreams.size;
  }

  /** As it is in the database now: after a failure nobody knows what was committed. null when another build has taken over. */
  async reload(tx: Write): Promise<Lane | null> {
    const build = await tx.selectFrom('builds').selectAll().where('table_name', '=', this.table).executeTakeFirst();
    return build === undefined ? null : Lane.load(tx, this.projection, build);
  }

  /** Folds what is new to it and moves to `to`. Call `committed` when the transaction is. @throws CheckpointMoved */
  async write(tx: Write, readings: readonly Reading[], to: Position): Promise<Folded> {
    const entries = entriesOf(this.projection, readings, this.checkpoint, this.parkedStreams);
    const keys = new Set(entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])));
    const folded = fold(this.projection, entries, await loadRows(tx, this.table, [...keys]));
    await saveRows(tx, this.table, folded.changed);
    await park(tx, this.build, folded.stuck);
    await moveCheckpoint(tx, this.table, this.checkpoint, to);
    return folded;
  }

  committed({ stuck }: Folded, to: Position): void {
    this.build = { ...this.build, checkpoint: to };
    for (const { stream } of stuck) this.parkedStreams.add(stream);
  }

  tookOver(): void {
    this.build = { ...this.build, state: 'serving' };
  }
}

async function park(tx: Write, { table_name }: BuildRow, stuck: readonly Stuck[]): Promise<void> {
  if (stuck.length === 0) return;
  await tx
    .insertInto('parked')
    .values(stuck.map((one) => ({ table_name, ...one })))
    .execute();
}
