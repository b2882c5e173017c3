import { chained, GENESIS, lineOf, type LogCheck } from '@mijlpaal/engine-core';
import type { DatabaseSync } from 'node:sqlite';
import { EventPages, type StoredEvent } from './event-pages';

/** Version 1 of the file kept no chain: gives it one. In a transaction that the caller holds. */
export function addChain(db: DatabaseSync): void {
  db.exec("ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT ''");
  const pages = new EventPages(db);
  const update = db.prepare('UPDATE events SET hash = ? WHERE position = ?');
  let before = GENESIS;
  for (const event of everyEvent(pages)) {
    before = hashOf(before, event);
    update.run(before, event.position);
  }
}

/** Computes the chain of the whole file anew and compares it with what was stored beside each event. */
export function checkChain(pages: EventPages): LogCheck {
  let hash = GENESIS;
  let events = 0;
  for (const event of everyEvent(pages)) {
    const { position: n, stream, revision, type, hash: stored } = event;
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

function* everyEvent(pages: EventPages): Generator<StoredEvent> {
  for (let page = pages.ofLog(0); page.length > 0; page = pages.ofLog(page.at(-1)?.position ?? 0)) yield* page;
}

const hashOf = (before: string, { position, recorded_at: recordedAt, ...event }: StoredEvent): string =>
  chained(before, lineOf(position, { ...event, recordedAt }));
