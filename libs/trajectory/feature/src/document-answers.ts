import { OtherBytes } from '@mijlpaal/engine-desk';
import { mistaken, type Principal, ProblemError } from '@mijlpaal/shared-http';
import { DOCUMENT_BYTES, DOCUMENT_KINDS, DOCUMENTS_A_DAY, type KeptDocument } from '@mijlpaal/trajectory-contract';
import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { disposition, rangeIn, sentBytes, tooLarge, wrongKind } from './document-bytes';
import type { Documents } from './documents';
import type { Asked, Reply } from './exchange';
import type { Shelf } from './shelf';

/**
 * Nothing in it runs or loads anything. A browser shows a PDF with a page of its own, whose style it must be let have; with
 * `sandbox` Safari shows an empty one, so that only what is saved has it.
 */
const POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf' ? `${POLICY}; style-src 'unsafe-inline'` : `${POLICY}; sandbox`;

/** What both doors need: who may read or put there was asked before. */
export interface AtShelf {
  readonly documents: Documents;
  readonly shelf: Shelf;
  readonly sha256: string;
  readonly who: Principal;
  readonly headers: Asked['headers'];
  readonly reply: Reply;
}

/** The bytes, or the part of them that was asked for; nothing where the asker has them already. @throws ProblemError 404, 416 */
export async function documentAnswer({
  documents,
  shelf,
  sha256,
  who,
  headers,
  reply,
}: AtShelf): Promise<StreamableFile | undefined> {
  const opened = await documents.open(shelf, sha256, who);
  if (opened === null) throw new ProblemError(404, 'Dit stuk is hier niet bewaard.');
  const { document, name } = opened;
  const { mediaType, size } = document;
  const etag = `"${sha256}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', policyOf(mediaType))
    .header('accept-ranges', 'bytes');
  if (String(headers['if-none-match'] ?? '').includes(etag)) {
    reply.code(304);
    return undefined;
  }
  const isSame = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = isSame ? rangeIn(headers['range'], size) : null;
  if (range === 'none')
    throw new ProblemError(416, `Dit stuk is ${size} bytes.`, {}, { 'content-range': `bytes */${size}` });
  const { from, to } = range ?? { from: 0, to: size };
  if (range !== null) reply.code(206).header('content-range', `bytes ${from}-${to - 1}/${size}`);
  const bytes = Readable.from(documents.bytes(document, from, to), { objectMode: false });
  return new StreamableFile(bytes, {
    type: mediaType,
    disposition: disposition(name ?? sha256, mediaType),
    length: to - from,
  });
}

/** What kind a request says its bytes are. @throws ProblemError 415 for any that is not taken */
export function sentKind({ 'content-type': contentType }: Asked['headers'], body: unknown): string {
  const mediaType = String(contentType).split(';')[0]?.trim().toLowerCase() ?? '';
  if (!(body instanceof Readable) || !Object.hasOwn(DOCUMENT_KINDS, mediaType)) throw wrongKind();
  return mediaType;
}

/** Keeps what is sent. @param body as `sentKind` took it @throws ProblemError 400, 413, 415, 429 */
export async function keepAnswer(
  { documents, shelf, sha256, who, headers, reply }: AtShelf,
  mediaType: string,
  body: unknown,
): Promise<KeptDocument> {
  if (Number(headers['content-length'] ?? 0) > DOCUMENT_BYTES) throw tooLarge();
  if ((await documents.keptToday(shelf)) >= DOCUMENTS_A_DAY)
    throw new ProblemError(429, `Er zijn vandaag al ${DOCUMENTS_A_DAY} stukken bewaard. Probeer het morgen weer.`);
  await documents.clear(performance.now());
  const bytes = sentBytes(body as Readable, mediaType); // sentKind has looked
  const { isNew, item } = await documents.keep(shelf, { sha256, mediaType }, who, bytes).catch((error: unknown) => {
    throw error instanceof OtherBytes ? otherBytes(error) : error;
  });
  reply.code(isNew ? 201 : 200);
  return item;
}

const otherBytes = ({ came }: OtherBytes): ProblemError =>
  mistaken([{ in: 'body', path: '', message: `has the SHA-256 ${came}, not the one in the address` }]);
