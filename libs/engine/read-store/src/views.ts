import type { Position } from '@mijlpaal/engine-core';
import type { Database, ViewTable } from './tables';

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
  private readonly used = new Map<string, Position>();

  constructor(private readonly db: Database) {}

  /** undefined when there is no such row. @throws ViewNotBuilt */
  async get(view: string, key: string): Promise<unknown> {
    const table = await this.tableOf(view);
    const row = await this.db.selectFrom(table).select('body').where('key', '=', key).executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.body);
  }

  /** In order of key. @throws ViewNotBuilt */
  async list(view: string, { from, to, limit }: KeyRange = {}): Promise<unknown[]> {
    let query = this.db
      .selectFrom(await this.tableOf(view))
      .select('body')
      .orderBy('key');
    if (from !== undefined) query = query.where('key', '>=', from);
    if (to !== undefined) query = query.where('key', '<', to);
    if (limit !== undefined) query = query.limit(limit);
    return (await query.execute()).map(({ body }) => JSON.parse(body));
  }

  /** All events up to here are in every view that was read; null when one of them is still empty, or none was read. */
  get position(): Position | null {
    const [lowest] = [...this.used.values()].sort();
    return lowest === undefined || lowest === '' ? null : lowest;
  }

  private async tableOf(view: string): Promise<ViewTable> {
    const build = await this.db
      .selectFrom('builds')
      .select(['table_name', 'checkpoint'])
      .where('projection', '=', view)
      .where('state', '=', 'serving')
      .executeTakeFirst();
    if (build === undefined) throw new ViewNotBuilt(view);
    this.used.set(view, build.checkpoint);
    return build.table_name;
  }
}
