import { DatabaseSync } from 'node:sqlite';
import { millis } from '../measure';

/** Reads a log by hand and parses the JSON of each fact. @returns ms */
export async function readLog(file: string, facts: number): Promise<number> {
  const db = new DatabaseSync(file, { readOnly: true });
  const all = db.prepare('SELECT * FROM events ORDER BY position');
  let read = 0;
  const took = await millis(() => {
    for (const { data, metadata } of all.iterate()) {
      const parsed: unknown[] = [JSON.parse(String(data)), JSON.parse(String(metadata))];
      if (parsed.every((one) => typeof one === 'object')) read += 1;
    }
  });
  db.close();
  if (read !== facts) throw new Error(`${read} facts of ${facts} were read`);
  return took;
}
