import type { Position } from '@mijlpaal/engine-core';
import { moveCheckpoint, startBuild } from './builds';
import {
  type AnyProjection,
  type Entry,
  entriesOf,
  fold,
  type Folded,
  type PassedOver,
  type Reading,
  type Stuck,
} from './fold';
import type { Batch, Resolved } from './resolution';
import type { BuildRow, ViewTable, Write } from './tables';
import { loadRows, saveRows } from './view-rows';

/** What a resolution comes to in one build. */
interface Answer {
  /** The stream that waits no longer, and what is folded of it now. */
  readonly lifted: { readonly stream: string; readonly entries: readonly Entry[] } | null;
  /** The event to leave out from here on. */
  readonly skipped: string | null;
  /** It was folded before anybody said to leave it out: only another build can be without it. */
  readonly tooLate: boolean;
}

/** What one transaction did to a build. */
export interface Written extends Folded {
  readonly answer: Answer;
}

const NOTHING: Answer = { lifted: null, skipped: null, tooLate: false };
const NONE: ReadonlySet<string> = new Set();

/** One build of a projection as it was last committed. */
export class Lane {
  private constructor(
    readonly projection: AnyProjection,
    private build: BuildRow,
    /** Position of the first event that waits, by stream. */
    private readonly parked: Map<string, Position>,
    private readonly skipped: Set<string>,
  ) {}

  static async load(tx: Write, projection: AnyProjection, build: BuildRow): Promise<Lane> {
    const { table_name: table } = build;
    const parked = await tx
      .selectFrom('parked')
      .select(['stream', 'position'])
      .where('table_name', '=', table)
      .execute();
    const skips = await tx.selectFrom('skips').select('event_id').where('table_name', '=', table).execute();
    return new Lane(
      projection,
      build,
      new Map(parked.map(({ stream, position }) => [stream, position])),
      new Set(skips.map(({ event_id }) => event_id)),
    );
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

  /** As it is in the database now: after a failure nobody knows what was committed. null when another build has taken over. */
  async reload(tx: Write): Promise<Lane | null> {
    const build = await tx.selectFrom('builds').selectAll().where('table_name', '=', this.table).executeTakeFirst();
    return build === undefined ? null : Lane.load(tx, this.projection, build);
  }

  /** Folds what is new to it and moves to the end of the batch. Call `committed` when the transaction is. @throws CheckpointMoved */
  async write(tx: Write, { readings, to }: Omit<Batch, 'resolution'>, resolved: Resolved | null): Promise<Written> {
    const answer = resolved === null ? NOTHING : this.answer(resolved);
    const news = entriesOf(this.projection, readings, this.checkpoint, this.passedOver);
    const entries = answer.lifted === null ? news : [...news, ...answer.lifted.entries];
    const keys = new Set(entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])));
    const folded = fold(this.projection, entries, await loadRows(tx, this.table, [...keys]));
    await saveRows(tx, this.table, folded.changed);
    if (resolved !== null) await this.record(tx, answer);
    await park(tx, this.table, folded.stuck);
    await moveCheckpoint(tx, this.table, this.checkpoint, to, this.countNew(readings));
    return { ...folded, answer };
  }

  committed({ stuck, answer: { lifted, skipped } }: Written, to: Position): void {
    this.build = { ...this.build, checkpoint: to };
    if (lifted !== null) this.parked.delete(lifted.stream);
    if (skipped !== null) this.skipped.add(skipped);
    for (const { stream, position } of stuck) this.parked.set(stream, position);
  }

  tookOver(): void {
    this.build = { ...this.build, state: 'serving' };
  }

  private get passedOver(): PassedOver {
    return { parked: this.parked, skipped: this.skipped };
  }

  private answer({ resolution, history }: Resolved): Answer {
    const { stream } = resolution;
    const from = this.parked.get(stream);
    const waiting = from === undefined ? [] : history.filter(({ event }) => event.position >= from);
    const lifted = (skipped: ReadonlySet<string>) =>
      from === undefined
        ? null
        : { stream, entries: entriesOf(this.projection, waiting, '', { parked: NONE, skipped }) };
    if (resolution.kind === 'retry') return { ...NOTHING, lifted: lifted(this.skipped) };
    const { eventId, views } = resolution;
    if (!views.includes(this.projection.name) || this.skipped.has(eventId)) return NOTHING;
    const waits = waiting.some(({ event }) => event.id === eventId);
    return waits
      ? { lifted: lifted(new Set([...this.skipped, eventId])), skipped: eventId, tooLate: false }
      : { lifted: null, skipped: eventId, tooLate: true };
  }

  private async record(tx: Write, { lifted, skipped, tooLate }: Answer): Promise<void> {
    const { table } = this;
    if (lifted !== null)
      await tx.deleteFrom('parked').where('table_name', '=', table).where('stream', '=', lifted.stream).execute();
    if (skipped !== null) await tx.insertInto('skips').values({ table_name: table, event_id: skipped }).execute();
    if (tooLate) await startBuild(tx, { ...this.build, state: 'building' });
  }

  private countNew(readings: readonly Reading[]): number {
    const [first] = readings;
    if (first === undefined || first.event.position > this.checkpoint) return readings.length;
    return readings.filter(({ event }) => event.position > this.checkpoint).length;
  }
}

async function park(tx: Write, table_name: ViewTable, stuck: readonly Stuck[]): Promise<void> {
  if (stuck.length === 0) return;
  await tx
    .insertInto('parked')
    .values(stuck.map((one) => ({ table_name, ...one })))
    .execute();
}
