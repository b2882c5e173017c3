import { type Appended, WrongExpectedRevision } from '@mijlpaal/engine-core';
import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from './batch';
import { positionOf } from './position';

interface Known {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

/** Writes batches inside a transaction that the caller holds. */
export class EventWriter {
  private readonly insert;
  private readonly known;
  private readonly last;

  constructor(db: DatabaseSync) {
    this.insert = db.prepare(
      'INSERT INTO events (stream, revision, id, type, data, metadata, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.known = db.prepare('SELECT stream, revision, position FROM events WHERE id = ?');
    this.last = db.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
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
    const positions = events.map(
      ({ id, type, data, metadata }, index) =>
        this.insert.run(stream, first + index, id, type, data, metadata, recordedAt).lastInsertRowid,
    );
    return { revision: first + events.length - 1, position: positionOf(Number(positions.at(-1))) };
  }

  /** Revision of the last event; -1 when there is none. */
  private revisionOf(stream: string): number {
    const row = this.last.get(stream) as { revision: number | null } | undefined; // as selected
    return row?.revision ?? -1;
  }
}
