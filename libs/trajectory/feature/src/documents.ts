import { EventStore } from '@mijlpaal/engine-core';
import { Desk, type Document } from '@mijlpaal/engine-desk';
import type { Principal } from '@mijlpaal/shared-http';
import { type KeptDocument, UNNAMED_DAYS } from '@mijlpaal/trajectory-contract';
import { Injectable, Logger } from '@nestjs/common';
import { namedDocuments } from './named-documents';
import { type Shelf, shelfIn } from './shelf';

/** How often at most is looked for what can go, in ms. */
const CLEAR_MS = 3_600_000;

/** A document, and its name as the last fact has it; null when no fact names it. */
export interface Opened {
  readonly document: Document;
  readonly name: string | null;
}

/** Documents on a shelf, for somebody who may read the facts that name them: those, and one's own. */
@Injectable()
export class Documents {
  private readonly log = new Logger('documents');
  private clearedAt = -Infinity;
  /** Old ones that a fact names, which no fact can undo. */
  private readonly seenNamed = new Set<string>();

  constructor(
    private readonly desk: Desk,
    private readonly store: EventStore,
  ) {}

  async list(shelf: Shelf, who: Principal): Promise<KeptDocument[]> {
    const { named, own } = await this.openTo(shelf, who);
    const all = await this.desk.documents.list(shelf.folder);
    return all
      .filter(({ sha256 }) => named.has(sha256) || own.has(sha256))
      .map((document) => itemOf({ document, name: named.get(document.sha256) ?? null }));
  }

  /** null when it is not there, or not for whom who asks: a fingerprint alone opens nothing. */
  async open(shelf: Shelf, sha256: string, who: Principal): Promise<Opened | null> {
    const { named, own } = await this.openTo(shelf, who);
    if (!named.has(sha256) && !own.has(sha256)) return null;
    const document = await this.desk.documents.find(shelf.folder, sha256);
    return document && { document, name: named.get(sha256) ?? null };
  }

  /** @param bytes as they come in @throws OtherBytes; whatever `bytes` throws */
  async keep(
    { folder, stream }: Shelf,
    { sha256, mediaType }: Pick<Document, 'sha256' | 'mediaType'>,
    who: Principal,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly isNew: boolean; readonly item: KeptDocument }> {
    const { isNew, document } = await this.desk.documents.keep({ folder, sha256, mediaType }, who.id, bytes);
    const named = await namedDocuments(this.store, stream);
    return { isNew, item: itemOf({ document, name: named.get(sha256) ?? null }) };
  }

  /** Bytes `from` up to `to`, exclusive. */
  bytes(document: Document, from: number, to: number): AsyncIterable<Uint8Array> {
    return this.desk.documents.bytes(document, from, to);
  }

  /** So many were put there in the last day. */
  async keptToday({ folder }: Shelf): Promise<number> {
    return this.desk.documents.countSince(folder, 1);
  }

  /**
   * Removes what no fact names and nobody has put there for a long time; once in an hour at most. Never throws: what fails is told in
   * the log and is tried again the next time.
   * @param nowMs of a clock that only goes forward
   */
  async clear(nowMs: number): Promise<void> {
    if (nowMs - this.clearedAt < CLEAR_MS) return;
    this.clearedAt = nowMs;
    await this.attempt('Parts of uploads that were cut off', () => this.desk.documents.clearParts());
    await this.attempt('Documents that no fact names', async () => {
      const old = await this.desk.documents.keptBefore(UNNAMED_DAYS);
      const unsure = old.filter((one) => !this.seenNamed.has(keyOf(one)));
      for (const [folder, documents] of Map.groupBy(unsure, (one) => one.folder))
        await this.attempt(`Documents of ${folder} that no fact names`, () => this.clearFolder(folder, documents));
    });
  }

  private async clearFolder(folder: string, documents: readonly Document[]): Promise<void> {
    const named = await namedDocuments(this.store, shelfIn(folder).stream);
    for (const one of documents)
      if (named.has(one.sha256)) this.seenNamed.add(keyOf(one));
      else await this.desk.documents.remove(one);
  }

  private async attempt(what: string, clear: () => Promise<void>): Promise<void> {
    try {
      await clear();
    } catch (error) {
      this.log.warn(`${what} were not cleared: ${Error.isError(error) ? error.message : String(error)}`);
    }
  }

  private async openTo({ folder, stream }: Shelf, { id }: Principal) {
    const [named, own] = await Promise.all([
      namedDocuments(this.store, stream),
      this.desk.documents.keptBy(folder, id),
    ]);
    return { named, own };
  }
}

const keyOf = ({ folder, sha256 }: Document): string => `${folder} ${sha256}`;

const itemOf = ({ document: { sha256, mediaType, size, keptAt }, name }: Opened): KeptDocument => ({
  sha256,
  name,
  mediaType,
  size,
  keptAt,
});
