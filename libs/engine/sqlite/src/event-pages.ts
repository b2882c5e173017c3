import type { Position, RecordedEvent } from '@mijlpaal/engine-core';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { positionOf } from './position';

/** What one page holds at most; one event may be larger than `CHARACTERS`. */
const EVENTS = 500;
const CHARACTERS = 4 * 1_048_576;

/** An event as it lies in the file: parsed only when somebody wants it. */
export interface StoredEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  readonly recorded_at: string;
  /** Of the chain over all events up to this one; not there in a file of version 1. */
  readonly hash: string;
}

export function recorded(stored: StoredEvent): RecordedEvent {
  const { id, stream, revision, position, type } = stored;
  const data = JSON.parse(stored.data) as object; // written by batchOf
  const metadata = JSON.parse(stored.metadata) as RecordedEvent['metadata']; // as above
  const recordedAt = metadata.recordedAt ?? stored.recorded_at;
  return { id, stream, revision, position: positionOf(position), recordedAt, type, data, metadata };
}

/** Reads the file a page at a time, so that memory is bounded and no reader holds up a writer. */
export class EventPages {
  private readonly log;
  private readonly forwards;
  private readonly backwards;
  private readonly last;
  private readonly any;

  constructor(db: DatabaseSync) {
    this.log = db.prepare(`SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ${EVENTS}`);
    this.forwards = db.prepare(
      `SELECT * FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${EVENTS}`,
    );
    this.backwards = db.prepare(
      `SELECT * FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ${EVENTS}`,
    );
    this.last = db.prepare('SELECT max(position) AS position FROM events');
    this.any = db.prepare('SELECT 1 FROM events WHERE stream = ? LIMIT 1');
  }

  /** The events after row `after`; empty at the end of the log. */
  ofLog(after: number): StoredEvent[] {
    return page(this.log, after);
  }

  /** The events of a stream from revision `from` on, inclusive. */
  ofStream(stream: string, from: number, direction: 'forwards' | 'backwards'): StoredEvent[] {
    return page(this[direction], stream, from);
  }

  has(stream: string): boolean {
    return this.any.get(stream) !== undefined;
  }

  head(): Position | null {
    const row = this.last.get() as { position: number | null } | undefined; // as selected
    return row?.position == null ? null : positionOf(row.position);
  }
}

function page(statement: StatementSync, ...parameters: SQLInputValue[]): StoredEvent[] {
  const events: StoredEvent[] = [];
  let characters = 0;
  for (const row of statement.iterate(...parameters)) {
    const event = row as unknown as StoredEvent; // the columns of the table
    events.push(event);
    characters += event.data.length + event.metadata.length;
    if (characters >= CHARACTERS) break;
  }
  return events;
}
