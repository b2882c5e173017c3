import { DatabaseSync } from 'node:sqlite';
import { millis } from '../measure';

const COLUMNS = 'position, stream, revision, id, type, data, metadata, recorded_at';
const PAGE = 500;

const parses = (...texts: readonly unknown[]): boolean =>
  texts.map((text): unknown => JSON.parse(String(text))).every((one) => typeof one === 'object');

/** How a log is read by hand. Each returns how many facts it read. */
const ways = {
  rowByRow: (db: DatabaseSync): number => {
    let read = 0;
    for (const { data, metadata } of db.prepare('SELECT * FROM events ORDER BY position').iterate())
      if (parses(data, metadata)) read += 1;
    return read;
  },
  /** As our store does. */
  inPages: (db: DatabaseSync): number => {
    const rows = db.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`);
    rows.setReturnArrays(true);
    const after = (position: number) => rows.all(position) as unknown as [number, ...unknown[]][]; // as selected
    let read = 0;
    for (let page = after(0); page.length > 0; page = after(page.at(-1)?.[0] ?? 0))
      for (const [, , , , , data, metadata] of page) if (parses(data, metadata)) read += 1;
    return read;
  },
};

/** Reads a log by hand and parses the JSON of each fact. @returns ms */
export async function readLog(file: string, facts: number, way: keyof typeof ways = 'rowByRow'): Promise<number> {
  const db = new DatabaseSync(file, { readOnly: true });
  let read = 0;
  const took = await millis(() => {
    read = ways[way](db);
  });
  db.close();
  if (read !== facts) throw new Error(`${read} facts of ${facts} were read`);
  return took;
}
