import type { Position, RecordedEvent } from '@mijlpaal/engine-core';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { positionOf } from './position';

/** What one page holds at most; one event may be larger than `BYTES`. */
const EVENTS = 500;
const BYTES = 4 * 1_048_576;

/** An event as it lies in the file, in the order of `COLUMNS`: parsed only when somebody wants it. */
export type StoredEvent = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
  recordedAt: string,
];

export const COLUMNS = 'position, stream, revision, id, type, data, metadata, recorded_at';

export function recorded(stored: StoredEvent): RecordedEvent {
  const [position, stream, revision, id, type, dataText, metadataText, storedAt] = stored;
  const data = JSON.parse(dataText) as object; // written by batchOf
  const metadata = JSON.parse(metadataText) as RecordedEvent['metadata']; // as above
  const recordedAt = metadata.recordedAt ?? storedAt;
  return { id, stream, revision, position: positionOf(position), recordedAt, type, data, metadata };
}

/** Reads the file a page at a time, so that memory is bounded and no reader holds up a writer. */
export class EventPages {
  private readonly log;
  private readonly forwards;
  private readonly backwards;
  private readonly last;
  private readonly lastOf;

  constructor(db: DatabaseSync) {
    this.log = logPages(db, COLUMNS);
    this.forwards = pages(db, COLUMNS, 'stream = ? AND revision >= ? ORDER BY revision');
    this.backwards = pages(db, COLUMNS, 'stream = ? AND revision <= ? ORDER BY revision DESC');
    this.last = db.prepare('SELECT max(position) AS position FROM events');
    this.lastOf = db.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
  }

  /** The events after row `after`; empty at the end of the log. */
  ofLog(after: number): StoredEvent[] {
    return this.log(after) as unknown as StoredEvent[]; // as selected, and so below
  }

  /** The events of a stream from revision `from` on, inclusive. */
  ofStream(stream: string, from: number, direction: 'forwards' | 'backwards'): StoredEvent[] {
    return this[direction](stream, from) as unknown as StoredEvent[];
  }

  /** Revision of the last event of a stream; null when it has none. */
  revisionOf(stream: string): number | null {
    const row = this.lastOf.get(stream) as { revision: number | null } | undefined; // as selected
    return row?.revision ?? null;
  }

  head(): Position | null {
    const row = this.last.get() as { position: number | null } | undefined; // as selected
    return row?.position == null ? null : positionOf(row.position);
  }
}

/** Pages of the log in order, each from after a row on. */
export const logPages = (db: DatabaseSync, columns: string) => pages(db, columns, 'position > ? ORDER BY position');

/** Takes a page whole, and each row as an array, which costs a third of taking objects row by row; once it is known to fit. */
function pages(db: DatabaseSync, columns: string, which: string) {
  const rows = db.prepare(`SELECT ${columns} FROM events WHERE ${which} LIMIT ?`);
  rows.setReturnArrays(true);
  const size = db.prepare(
    `SELECT sum(octet_length(data) + octet_length(metadata)) AS bytes
    FROM (SELECT data, metadata FROM events WHERE ${which} LIMIT ?)`,
  );
  return (...from: readonly SQLInputValue[]) => {
    let events = EVENTS;
    while (events > 1 && Number(size.get(...from, events)?.['bytes']) > BYTES) events = Math.floor(events / 2);
    return rows.all(...from, events);
  };
}
