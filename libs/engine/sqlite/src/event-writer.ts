import { type Appended, chained, GENESIS, lineOf, WrongExpectedRevision } from '@mijlpaal/engine-core';
import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from './batch';
import { positionOf } from './position';

interface Known {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

/** Where the log ends: place and hash of its last event. */
interface End {
  readonly position: number;
  readonly hash: string;
}

/** Writes batches inside a transaction that the caller holds; `begin` each one. */
export class EventWriter {
  private end: End = { position: 0, hash: GENESIS };
  private readonly atEnd;
  private readonly insert;
  private readonly known;
  private readonly last;

  constructor(db: DatabaseSync) {
    this.insert = db.prepare(
      'INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.atEnd = db.prepare('SELECT position, hash FROM events ORDER BY position DESC LIMIT 1');
    this.known = db.prepare('SELECT stream, revision, position FROM events WHERE id = ?');
    this.last = db.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
  }

  /** Looks where the log ends: what was written in a transaction that failed is gone. */
  begin(): void {
    this.end = (this.atEnd.get() as End | undefined) ?? { position: 0, hash: GENESIS }; // as selected
  }

  /** Writes `batch`, or finds that it is there already. @throws WrongExpectedRevision with nothing of it written */
  write({ stream, expected, events }: Batch, recordedAt: string): Appended {
    const first = expected === 'noStream' ? 0 : expected + 1;
    const actual = this.revisionOf(stream);
    const known = events.map((event) => this.known.get(event.id) as Known | undefined); // as selected
    const last = known.at(-1);
    const repeated = known.every((one, index) => one?.stream === stream && one.revision === first + index);
    if (repeated && last !== undefined) return { revision: last.revision, position: positionOf(last.position) };
    if (actual !== first - 1 || known.some((one) => one !== undefined))
      throw new WrongExpectedRevision(stream, expected, actual === -1 ? 'noStream' : actual);
    events.forEach(({ id, type, data, metadata }, index) => {
      const position = this.end.position + 1;
      const revision = first + index;
      const line = lineOf(position, { id, stream, revision, type, data, metadata, recordedAt });
      const hash = chained(this.end.hash, line);
      this.insert.run(position, stream, revision, id, type, data, metadata, recordedAt, hash);
      this.end = { position, hash };
    });
    return { revision: first + events.length - 1, position: positionOf(this.end.position) };
  }

  /** Revision of the last event; -1 when there is none. */
  private revisionOf(stream: string): number {
    const row = this.last.get(stream) as { revision: number | null } | undefined; // as selected
    return row?.revision ?? -1;
  }
}
