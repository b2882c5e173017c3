import type { Position } from '@mijlpaal/engine-core';
import type { BuildRow, Database, ParkedRow, ViewRow } from './tables';

/** A view that no runner has begun to build yet, or whose name nobody knows. */
export class ViewNotBuilt extends Error {
  override readonly name = 'ViewNotBuilt';
  constructor(readonly view: string) {
    super(`the view '${view}' has not been built yet`);
  }
}

export interface KeyRange {
  /** First key, inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  /** At most so many rows; default all. */
  readonly limit?: number;
}

/** The views as one transaction sees them. Rows are what the projection made, through JSON: parse them with the view's schema. */
export class Views {
  private readonly used = new Map<string, Pick<BuildRow, 'table_name' | 'checkpoint'>>();

  constructor(private readonly db: Database) {}

  /** undefined when there is no such row. @throws ViewNotBuilt */
  async get(view: string, key: string): Promise<unknown> {
    const { table_name: table } = await this.buildOf(view);
    const row = await this.db.selectFrom(table).select('body').where('key', '=', key).executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.body);
  }

  /** In order of key. @throws ViewNotBuilt */
  async list(view: string, { from, to, limit }: KeyRange = {}): Promise<unknown[]> {
    let query = this.db
      .selectFrom((await this.buildOf(view)).table_name)
      .select('body')
      .orderBy('key');
    if (from !== undefined) query = query.where('key', '>=', from);
    if (to !== undefined) query = query.where('key', '<', to);
    if (limit !== undefined) query = query.limit(limit);
    return (await query.execute()).map(({ body }) => JSON.parse(body));
  }

  /** All of a view, in order of key, so many rows at a time. @throws ViewNotBuilt */
  async *pages(view: string, size: number): AsyncGenerator<ViewRow[]> {
    const { table_name: table } = await this.buildOf(view);
    for (let after: string | null = null; ;) {
      let query = this.db.selectFrom(table).select(['key', 'body']).orderBy('key').limit(size);
      if (after !== null) query = query.where('key', '>', after);
      const rows: ViewRow[] = await query.execute();
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = last.key;
    }
  }

  /** Version and place of what serves, what is parked in it, and the ids of the events it leaves out. @throws ViewNotBuilt */
  async standing(view: string): Promise<
    Pick<BuildRow, 'version' | 'checkpoint'> & {
      readonly parked: readonly Omit<ParkedRow, 'table_name'>[];
      readonly skipped: readonly string[];
    }
  > {
    const { table_name: table, version, checkpoint } = await this.buildOf(view);
    const parked = await this.db
      .selectFrom('parked')
      .select(['stream', 'position', 'reason'])
      .where('table_name', '=', table)
      .orderBy('stream')
      .execute();
    const skips = await this.db.selectFrom('skips').select('event_id').where('table_name', '=', table).execute();
    return { version, checkpoint, parked, skipped: skips.map(({ event_id }) => event_id) };
  }

  /** All events up to here are in every view that was read; null when one of them is still empty, or none was read. */
  get position(): Position | null {
    const [lowest] = [...this.used.values()].map(({ checkpoint }) => checkpoint).sort();
    return lowest === undefined || lowest === '' ? null : lowest;
  }

  /** Changes with every commit on the views that were read, and when one is replaced. */
  get edition(): string {
    return [...this.used.values()].map(({ table_name, checkpoint }) => `${table_name} ${checkpoint}`).join();
  }

  private async buildOf(view: string): Promise<Pick<BuildRow, 'table_name' | 'version' | 'checkpoint'>> {
    const build = await this.db
      .selectFrom('builds')
      .select(['table_name', 'version', 'checkpoint'])
      .where('projection', '=', view)
      .where('state', '=', 'serving')
      .executeTakeFirst();
    if (build === undefined) throw new ViewNotBuilt(view);
    this.used.set(view, build);
    return build;
  }
}
