import type { ViewTable, Write } from './tables';

/** Rows in one statement at most: keeps it below what a database takes. */
const CHUNK = 500;

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, n) => items.slice(n * CHUNK, (n + 1) * CHUNK));

/** The rows of these keys that exist, parsed. */
export async function loadRows(tx: Write, table: ViewTable, keys: readonly string[]): Promise<Map<string, unknown>> {
  const rows = new Map<string, unknown>();
  for (const some of chunks(keys)) {
    const found = await tx.selectFrom(table).select(['key', 'body']).where('key', 'in', some).execute();
    for (const { key, body } of found) rows.set(key, JSON.parse(body));
  }
  return rows;
}

export async function saveRows(tx: Write, table: ViewTable, rows: ReadonlyMap<string, unknown>): Promise<void> {
  for (const some of chunks([...rows]))
    await tx
      .insertInto(table)
      .values(some.map(([key, view]) => ({ key, body: JSON.stringify(view) })))
      .onConflict((conflict) => conflict.column('key').doUpdateSet(({ ref }) => ({ body: ref('excluded.body') })))
      .execute();
}
