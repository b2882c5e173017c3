import { chained, GENESIS, lineOf, type LogCheck } from '@mijlpaal/engine-core';
import type { DatabaseSync } from 'node:sqlite';
import { COLUMNS, logPages, type StoredEvent } from './event-pages';

/** Version 1 of the file kept no chain: gives it one. In a transaction that the caller holds. */
export function addChain(db: DatabaseSync): void {
  db.exec("ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT ''");
  const update = db.prepare('UPDATE events SET hash = ? WHERE position = ?');
  let before = GENESIS;
  for (const event of everyEvent(db)) {
    before = hashOf(before, event);
    update.run(before, event[0]);
  }
}

/** Computes the chain of the whole file anew and compares it with what was stored beside each event. */
export function checkChain(db: DatabaseSync): LogCheck {
  let hash = GENESIS;
  let events = 0;
  for (const event of everyEvent(db)) {
    const [n, stream, revision, , type, , , , stored] = event;
    const computed = hashOf(hash, event);
    const missing = n !== events + 1 ? `${n - events - 1} missing before it` : null;
    events += 1;
    if (missing !== null || computed !== stored) {
      const reason = missing ?? 'it is not what was stored, or not in its place';
      return { events, hash, difference: { n, event: { stream, revision, type }, reason, stored, computed } };
    }
    hash = computed;
  }
  return { events, hash, difference: null };
}

/** With the hash of the chain over all events up to it. */
type Link = readonly [...StoredEvent, hash: string];

function* everyEvent(db: DatabaseSync): Generator<Link> {
  const pages = logPages(db, `${COLUMNS}, hash`);
  const after = (row: number) => pages(row) as unknown as Link[]; // as selected
  for (let page = after(0); page.length > 0; page = after(page.at(-1)?.[0] ?? 0)) yield* page;
}

function hashOf(before: string, [n, stream, revision, id, type, data, metadata, recordedAt]: Link): string {
  return chained(before, lineOf(n, { id, stream, revision, type, data, metadata, recordedAt }));
}
