import { clockMs } from '@mijlpaal/engine-database';
import { sql } from 'kysely';
import { createHash, randomUUID } from 'node:crypto';
import { inParts, PART_BYTES } from './parts';
import type { Database, DocumentRow } from './tables';

const DAY_MS = 86_400_000;

export interface Document {
  readonly folder: string;
  /** Of its bytes, 64 small hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** When it was put there last: instant in UTC, ISO 8601. */
  readonly keptAt: string;
}

/** What came is not what the fingerprint says. Nothing of it was kept. */
export class OtherBytes extends Error {
  override readonly name = 'OtherBytes';
  constructor(
    readonly asked: string,
    readonly came: string,
  ) {
    super(`these bytes have the fingerprint ${came}, not ${asked}`);
  }
}

/** It was removed while it was being read, or the database is damaged. */
class PartGone extends Error {}

/** Files in folders, each known by the fingerprint of its bytes; a folder knows nothing of what is in another one. */
export class Documents {
  constructor(
    private readonly writes: Database,
    private readonly reads: Database,
  ) {}

  /**
   * Keeps bytes, a part at a time; the same bytes again are one document, of which the last ones stay: those before them may be
   * spoilt. It is there when this resolves, whole.
   * @returns whether it is new in its folder
   * @throws OtherBytes; whatever `bytes` throws
   */
  async keep(
    document: Pick<Document, 'folder' | 'sha256' | 'mediaType'>,
    keeper: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly isNew: boolean; readonly document: Document }> {
    const upload = randomUUID();
    try {
      const { came, size } = await this.take(upload, bytes);
      if (came !== document.sha256) throw new OtherBytes(document.sha256, came);
      return await this.lay({ ...document, size }, keeper, upload);
    } catch (error) {
      await this.drop(upload).catch(() => undefined); // the first error is the one to tell; `clearParts` comes by later
      throw error;
    }
  }

  /** null when there is none. */
  async find(folder: string, sha256: string): Promise<Document | null> {
    const row = await this.reads
      .selectFrom('documents')
      .selectAll()
      .where('folder', '=', folder)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    return row === undefined ? null : documentOf(row);
  }

  /** All that is in a folder, the one that was put there last first. */
  async list(folder: string): Promise<Document[]> {
    const rows = await this.reads
      .selectFrom('documents')
      .selectAll()
      .where('folder', '=', folder)
      .orderBy('kept_at', 'desc')
      .orderBy('sha256')
      .execute();
    return rows.map(documentOf);
  }

  /** Fingerprints of what `keeper` put in a folder. */
  async keptBy(folder: string, keeper: string): Promise<ReadonlySet<string>> {
    const rows = await this.reads
      .selectFrom('document_keepers')
      .select('sha256')
      .where('folder', '=', folder)
      .where('keeper', '=', keeper)
      .execute();
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** Bytes `from` up to `to`, exclusive, a part at a time. Ends early with an Error when it is removed meanwhile. */
  async *bytes({ folder, sha256 }: Document, from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < to;) {
      const n = Math.floor(at / PART_BYTES);
      const row = await this.reads
        .selectFrom('document_parts')
        .innerJoin('documents', 'documents.upload', 'document_parts.upload')
        .select('document_parts.bytes')
        .where('documents.folder', '=', folder)
        .where('documents.sha256', '=', sha256)
        .where('document_parts.n', '=', n)
        .executeTakeFirst();
      const part = row?.bytes.subarray(at - n * PART_BYTES, to - n * PART_BYTES);
      if (!part?.length) throw new PartGone(`${folder} has no part ${n} of ${sha256} any more`);
      yield part;
      at += part.length;
    }
  }

  /** How many were put in a folder in the last so many days. */
  async countSince(folder: string, days: number): Promise<number> {
    const { n } = await this.reads
      .selectFrom('documents')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('folder', '=', folder)
      .where('kept_at', '>=', daysAgo(this.reads, days))
      .executeTakeFirstOrThrow();
    return Number(n);
  }

  /** What was put there last more than so many days ago, in any folder. */
  async keptBefore(days: number): Promise<Document[]> {
    const rows = await this.reads
      .selectFrom('documents')
      .selectAll()
      .where('kept_at', '<', daysAgo(this.reads, days))
      .execute();
    return rows.map(documentOf);
  }

  /** Unless somebody put it there again meanwhile. */
  async remove({ folder, sha256, keptAt }: Document): Promise<void> {
    await this.writes.transaction().execute(async (tx) => {
      const gone = await tx
        .deleteFrom('documents')
        .where('folder', '=', folder)
        .where('sha256', '=', sha256)
        .where('kept_at', '=', Temporal.Instant.from(keptAt).epochMilliseconds)
        .returning('upload')
        .executeTakeFirst();
      if (gone === undefined) return;
      await tx.deleteFrom('document_keepers').where('folder', '=', folder).where('sha256', '=', sha256).execute();
      await tx.deleteFrom('document_parts').where('upload', '=', gone.upload).execute();
    });
  }

  /** How many there are, in all folders. */
  async count(): Promise<number> {
    const { n } = await this.reads
      .selectFrom('documents')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  }

  /** Every document of which the bytes are not what its fingerprint says, or not all there. */
  async *spoilt(): AsyncGenerator<Document> {
    for (const row of await this.reads.selectFrom('documents').selectAll().execute()) {
      const document = documentOf(row);
      const hash = createHash('sha256');
      try {
        for await (const part of this.bytes(document, 0, document.size)) hash.update(part);
      } catch (error) {
        if (!(error instanceof PartGone)) throw error;
        yield document;
        continue;
      }
      if (hash.digest('hex') !== document.sha256) yield document;
    }
  }

  /** Removes what was left of uploads that were cut off more than a day ago. */
  async clearParts(): Promise<void> {
    await this.writes
      .deleteFrom('document_parts')
      .where('kept_at', '<', daysAgo(this.writes, 1))
      .where('upload', 'not in', (of) => of.selectFrom('documents').select('upload'))
      .execute();
  }

  private async take(upload: string, bytes: AsyncIterable<Uint8Array>): Promise<{ came: string; size: number }> {
    const hash = createHash('sha256');
    let [n, size] = [0, 0];
    for await (const part of inParts(bytes)) {
      hash.update(part);
      size += part.length;
      const row = { upload, n, bytes: part, kept_at: clockMs(this.writes) };
      await this.writes.insertInto('document_parts').values(row).execute();
      n += 1;
    }
    return { came: hash.digest('hex'), size };
  }

  /** Who reads meanwhile goes on in the new parts: they are the same, and `bytes` looks anew for each. */
  private async lay(
    { folder, sha256, mediaType, size }: Omit<Document, 'keptAt'>,
    keeper: string,
    upload: string,
  ): Promise<{ isNew: boolean; document: Document }> {
    return this.writes.transaction().execute(async (tx) => {
      const now = clockMs(tx);
      const row = await tx
        .insertInto('documents')
        .values({ folder, sha256, media_type: mediaType, size, upload, kept_at: now })
        .onConflict((conflict) => conflict.columns(['folder', 'sha256']).doUpdateSet({ kept_at: now }))
        .returningAll()
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('document_keepers')
        .values({ folder, sha256, keeper })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const isNew = row.upload === upload;
      if (!isNew) {
        const same = tx.updateTable('documents').where('folder', '=', folder).where('sha256', '=', sha256);
        await same.set({ upload, size }).execute();
        await tx.deleteFrom('document_parts').where('upload', '=', row.upload).execute();
      }
      return { isNew, document: documentOf({ ...row, size }) };
    });
  }

  /** Also after an answer that did not come: what was laid down meanwhile stays whole. */
  private async drop(upload: string): Promise<void> {
    await this.writes
      .deleteFrom('document_parts')
      .where('upload', '=', upload)
      .where('upload', 'not in', (of) => of.selectFrom('documents').select('upload'))
      .execute();
  }
}

const daysAgo = (db: Database, days: number) => sql<number>`${clockMs(db)} - ${sql.lit(days * DAY_MS)}`;

const documentOf = ({ folder, sha256, media_type, size, kept_at }: DocumentRow): Document => ({
  folder,
  sha256,
  mediaType: media_type,
  size,
  keptAt: Temporal.Instant.fromEpochMilliseconds(Number(kept_at)).toString(),
});
