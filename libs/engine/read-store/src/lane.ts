import type { Position } from '@mijlpaal/engine-core';
import { Ahead, type Step } from './ahead';
import { moveCheckpoint, startBuild } from './builds';
import { type AnyProjection, type Entry, entriesOf, fold, type PassedOver, type Reading, type Stuck } from './fold';
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

/** What one batch did to a build. */
export interface Written {
  /** What the transaction put into the database; null when nothing: it is kept to be written with later batches. */
  readonly saved: Step | null;
  readonly step: Step;
  readonly to: Position;
  readonly answer: Answer;
}

const NOTHING: Answer = { lifted: null, skipped: null, tooLate: false };
const NONE: ReadonlySet<string> = new Set();

/**
 * One build of a projection as far as it was folded. One that nobody can use yet, because it does not serve or was empty when it was
 * loaded, is written once in many batches until it has come to the head of the log; every other with each batch.
 */
export class Lane {
  private folded: Position;

  private constructor(
    readonly projection: AnyProjection,
    /** As it was last committed. */
    private build: BuildRow,
    /** Position of the first event that waits, by stream. */
    private readonly parked: Map<string, Position>,
    private readonly skipped: Set<string>,
    /** null when it is written with each batch. */
    private ahead: Ahead | null,
  ) {
    this.folded = build.checkpoint;
  }

  static async load(
    tx: Write,
    projection: AnyProjection,
    build: BuildRow,
    isBehind = build.state === 'building' || build.checkpoint === '',
  ): Promise<Lane> {
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
      isBehind ? new Ahead(build.checkpoint === '') : null,
    );
  }

  /** Position of the last event that was folded, which need not be in the database yet. */
  get checkpoint(): Position {
    return this.folded;
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
    return build === undefined ? null : Lane.load(tx, this.projection, build, this.ahead !== null);
  }

  /** Folds what is new to it in memory alone, for a later `write`; null when that takes the database. Call `committed` next. */
  keep({ readings, to }: Omit<Batch, 'resolution'>, resolved: Resolved | null): Written | null {
    const { ahead } = this;
    if (ahead === null || !decidesNothing(resolved)) return null;
    const entries = this.news(readings, resolved);
    if (!ahead.holdsAll && !entries.flatMap(rowsOf).every((key) => ahead.known.has(key))) return null;
    const step = this.step(readings, entries, ahead.known);
    return ahead.takes(step) ? { saved: null, step, to, answer: NOTHING } : null;
  }

  /** Folds what is new to it. Call `committed` when the transaction is. @throws CheckpointMoved */
  async write(tx: Write, { readings, to }: Omit<Batch, 'resolution'>, resolved: Resolved | null): Promise<Written> {
    const answer = resolved === null ? NOTHING : this.answer(resolved);
    const news = this.news(readings, resolved);
    const entries = answer.lifted === null ? news : [...news, ...answer.lifted.entries];
    const step = this.step(readings, entries, await this.rows(tx, new Set(entries.flatMap(rowsOf))));
    if (decidesNothing(resolved) && this.ahead?.takes(step) === true) return { saved: null, step, to, answer };
    return this.save(tx, step, to, answer);
  }

  /** Writes what is not in the database yet; null when all is. Call `committed` when the transaction is. @throws CheckpointMoved */
  async flush(tx: Write): Promise<Written | null> {
    if (this.folded === this.build.checkpoint) return null;
    return this.save(tx, { changed: new Map(), stuck: [], facts: 0 }, this.folded, NOTHING);
  }

  committed({ saved, step, to, answer: { lifted, skipped } }: Written): void {
    this.folded = to;
    if (saved === null) this.ahead?.add(step);
    else {
      this.build = { ...this.build, checkpoint: to };
      this.ahead?.written(step);
    }
    if (lifted !== null) this.parked.delete(lifted.stream);
    if (skipped !== null) this.skipped.add(skipped);
    for (const { stream, position } of step.stuck) this.parked.set(stream, position);
  }

  /** It serves and is at the head of the log, all of it written: from here on it is written with each batch. */
  arrived(): void {
    this.build = { ...this.build, state: 'serving' };
    this.ahead = null;
  }

  private news(readings: readonly Reading[], resolved: Resolved | null): readonly Entry[] {
    return entriesOf(this.projection, readings, this.checkpoint, this.passedOver, resolved);
  }

  private step(readings: readonly Reading[], entries: readonly Entry[], stored: ReadonlyMap<string, unknown>): Step {
    return { ...fold(this.projection, entries, stored), facts: this.countNew(readings) };
  }

  private async rows(tx: Write, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, unknown>> {
    const known = this.ahead?.known;
    if (known === undefined) return loadRows(tx, this.table, [...keys]);
    const rows = await loadRows(
      tx,
      this.table,
      [...keys].filter((key) => !known.has(key)),
    );
    for (const key of keys) if (known.has(key)) rows.set(key, known.get(key));
    return rows;
  }

  private async save(tx: Write, step: Step, to: Position, answer: Answer): Promise<Written> {
    const { table } = this;
    const saved = this.ahead?.with(step) ?? step;
    await saveRows(tx, table, saved.changed);
    await park(tx, table, this.ahead?.stuck ?? []); // before the resolution, which may lift it
    await this.record(tx, answer);
    await park(tx, table, step.stuck);
    await moveCheckpoint(tx, table, this.build.checkpoint, to, saved.facts);
    return { saved, step, to, answer };
  }

  private get passedOver(): PassedOver {
    return { parked: this.parked, skipped: this.skipped };
  }

  private answer(resolved: Resolved): Answer {
    const { resolution, history } = resolved;
    if (resolution.kind === 'correction') return NOTHING;
    const { stream } = resolution;
    const from = this.parked.get(stream);
    const waiting = from === undefined ? [] : history.filter(({ event }) => event.position >= from);
    const lifted = (skipped: ReadonlySet<string>) =>
      from === undefined
        ? null
        : { stream, entries: entriesOf(this.projection, waiting, '', { parked: NONE, skipped }, resolved) };
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

const rowsOf = (entry: Entry): readonly string[] =>
  'key' in entry ? [entry.key] : 'keys' in entry ? [...entry.keys] : [];

/** Whether nobody decided what becomes of a stream that waits. */
const decidesNothing = (resolved: Resolved | null): boolean =>
  resolved === null || resolved.resolution.kind === 'correction';

async function park(tx: Write, table_name: ViewTable, stuck: readonly Stuck[]): Promise<void> {
  if (stuck.length === 0) return;
  await tx
    .insertInto('parked')
    .values(stuck.map((one) => ({ table_name, ...one })))
    .execute();
}
