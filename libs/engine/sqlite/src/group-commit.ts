import { type Appended, StoreUnavailable, WrongExpectedRevision } from '@mijlpaal/engine-core';
import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from './batch';
import { EventWriter } from './event-writer';
import { commitFailure } from './sqlite-errors';

/** Appends in one transaction at most: bounds how long one commit holds up the process. */
const GROUP = 500;

interface Waiting {
  readonly batch: Batch;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Commits whatever is queued in one transaction, so that appends do not wait for a sync each. */
export class GroupCommit {
  private queue: Waiting[] = [];
  private readonly writer: EventWriter;
  private closed = false;

  constructor(
    private readonly db: DatabaseSync,
    private readonly now: () => string,
    private readonly committed: () => void,
  ) {
    this.writer = new EventWriter(db);
  }

  append(batch: Batch): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new StoreUnavailable(`${batch.stream}: the store is closed`));
      // after the input that is being handled now: what else it brings joins the same commit
      if (this.queue.push({ batch, resolve, reject }) === 1) setImmediate(() => this.commitNext());
    });
  }

  /** Writes what is queued, then takes nothing more. */
  close(): void {
    this.closed = true;
    while (this.queue.length > 0) this.commitNext();
  }

  private commitNext(): void {
    const group = this.queue.splice(0, GROUP);
    if (this.queue.length > 0) setImmediate(() => this.commitNext());
    if (group.length === 0) return;
    try {
      const answers = this.commit(group);
      this.committed();
      answers.forEach((answer) => answer());
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      for (const { batch, reject } of group) reject(commitFailure(batch.stream, error));
    }
  }

  /** @returns how to answer each, once it is on disk */
  private commit(group: readonly Waiting[]): (() => void)[] {
    this.db.exec('BEGIN IMMEDIATE');
    this.writer.begin();
    const recordedAt = this.now();
    const answers = group.map(({ batch, resolve, reject }) => {
      try {
        const appended = this.writer.write(batch, recordedAt);
        return () => resolve(appended);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
        return () => reject(error);
      }
    });
    this.db.exec('COMMIT');
    return answers;
  }
}
