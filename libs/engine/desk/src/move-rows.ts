import type { Kysely } from 'kysely';
import { type Database, KEYS } from './tables';

/** Whatever its tables say. */
type AnyRows = Kysely<Record<string, Record<string, unknown>>>;
/** So many rows at once; one may hold 256 kB. */
const ROWS = 50;

/** There is something on the desk that another one should be laid on. */
export class DeskNotEmpty extends Error {
  override readonly name = 'DeskNotEmpty';
}

/**
 * Lays everything of one desk on another one that is empty.
 * @returns how many rows, by table
 * @throws DeskNotEmpty
 */
export async function moveRows(from: Database, to: Database): Promise<Record<string, number>> {
  const [source, target] = [from, to] as unknown as [AnyRows, AnyRows]; // every table alike
  for (const table of Object.keys(KEYS))
    if ((await target.selectFrom(table).selectAll().limit(1).execute()).length > 0)
      throw new DeskNotEmpty(`there are rows in ${table} already: a desk moves to an empty one`);
  const moved: Record<string, number> = {};
  for (const [table, key] of Object.entries(KEYS)) {
    let count = 0;
    for (;;) {
      const page = key.reduce((query, column) => query.orderBy(column), source.selectFrom(table).selectAll());
      const rows = await page.limit(ROWS).offset(count).execute();
      if (rows.length === 0) break;
      await target.insertInto(table).values(rows).execute();
      count += rows.length;
    }
    moved[table] = count;
  }
  return moved;
}
