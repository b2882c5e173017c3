import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';

/** A mail as it was delivered to one recipient. What it is about comes from its headers; null where they do not say. */
export interface MailboxItem {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The clock's day on which it was made. */
  readonly day: IsoDate | null;
  readonly brin: string | null;
  readonly deadlineId: string | null;
  readonly rung: number | null;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), today TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS simulated (id INTEGER PRIMARY KEY CHECK (id = 1), until TEXT NOT NULL, whole INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS mailbox (
    id INTEGER PRIMARY KEY, message_id TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
    day TEXT, brin TEXT, deadline_id TEXT, rung INTEGER, UNIQUE (message_id, recipient)
  ) STRICT;`;

const MailRow = z.object({
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  day: z.string().transform(isoDate).nullable(),
  brin: z.string().nullable(),
  deadlineId: z.string().nullable(),
  rung: z.int().nullable(),
});

interface Waiting {
  readonly mails: readonly MailboxItem[];
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/** What practice mode keeps beside the log: its clock and its mailbox, in `practice.db` of the data folder. */
export class PracticeDb {
  private readonly db: DatabaseSync;
  private readonly insert: StatementSync;
  private waiting: Waiting[] = [];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.db = new DatabaseSync(join(folder, 'practice.db'), { timeout: 5_000 });
    this.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${SCHEMA}`);
    // the same mail to the same recipient again is kept once, as mail servers suppress duplicate deliveries
    this.insert = this.db.prepare(`
      INSERT INTO mailbox (message_id, recipient, subject, text, day, brin, deadline_id, rung)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id, recipient) DO NOTHING`);
  }

  /** The day that was stored last; null when none was. */
  today(): IsoDate | null {
    const row = this.db.prepare('SELECT today FROM clock').get();
    return row === undefined ? null : isoDate(String(row['today']));
  }

  /** Stored, also against a power cut, when this returns. */
  setToday(day: IsoDate): void {
    this.db.prepare('INSERT INTO clock VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET today = excluded.today').run(day);
  }

  /** Until which day the facts were simulated that practice began with, and whether all of them are there; null: none were. */
  simulated(): { readonly until: IsoDate; readonly whole: boolean } | null {
    const row = this.db.prepare('SELECT until, whole FROM simulated').get();
    return row === undefined ? null : { until: isoDate(String(row['until'])), whole: row['whole'] === 1 };
  }

  /** Stored, also against a power cut, when this returns. */
  setSimulated(until: IsoDate, whole: boolean): void {
    this.db
      .prepare('INSERT INTO simulated VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET whole = excluded.whole')
      .run(until, whole ? 1 : 0);
  }

  /** Stored, also against a power cut, when this resolves; what comes at once is committed at once. */
  keep(mails: readonly MailboxItem[]): Promise<void> {
    return new Promise((kept, failed) => {
      if (this.waiting.length === 0) setImmediate(() => this.flush());
      this.waiting.push({ mails, kept, failed });
    });
  }

  /** The mailbox in order of arrival, newest last. */
  mails(): readonly MailboxItem[] {
    const rows = this.db.prepare(
      `SELECT message_id AS messageId, recipient AS "to", subject, text, day, brin, deadline_id AS deadlineId, rung
       FROM mailbox ORDER BY id`,
    );
    return rows.all().map((row) => MailRow.parse(row));
  }

  /** Keeps what waits, then closes. */
  close(): void {
    this.flush();
    this.db.close();
  }

  private flush(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      this.write(batch.flatMap(({ mails }) => mails));
    } catch (error) {
      for (const { failed } of batch) failed(error);
      return;
    }
    for (const { kept } of batch) kept();
  }

  private write(mails: readonly MailboxItem[]): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      for (const { messageId, to, subject, text, day, brin, deadlineId, rung } of mails)
        this.insert.run(messageId, to, subject, text, day, brin, deadlineId, rung);
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}
