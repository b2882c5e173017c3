import { ProblemError } from '@mijlpaal/shared-http';
import { beginsAs, DOCUMENT_BYTES, DOCUMENT_KINDS } from '@mijlpaal/trajectory-contract';
import type { Readable } from 'node:stream';

/** As many bytes as tell every kind apart. */
const MAGIC = 8;
const EXTENSIONS = Object.values(DOCUMENT_KINDS)
  .map(({ extension }) => extension)
  .join(', ');

export const wrongKind = (): ProblemError =>
  new ProblemError(415, `Stuur een bestand van een van deze soorten, met zijn eigen Content-Type: ${EXTENSIONS}.`);
export const tooLarge = (): ProblemError =>
  new ProblemError(413, `Een stuk is hoogstens ${DOCUMENT_BYTES / 1_048_576} MB.`);
const notThisKind = (mediaType: string): ProblemError =>
  new ProblemError(415, `De inhoud van dit bestand is niet van de soort ${mediaType}.`);

/**
 * The bytes of a request as they come in. What is left of them when somebody stops listening is passed over, so that an answer
 * still reaches who is sending.
 * @throws ProblemError 413, 415 when they are not what they are said to be
 */
export async function* sentBytes(body: Readable, mediaType: string): AsyncGenerator<Uint8Array> {
  let first = Buffer.alloc(0);
  let size = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > DOCUMENT_BYTES) throw tooLarge();
      if (first.length < MAGIC) {
        first = Buffer.concat([first, chunk]);
        if (first.length >= MAGIC && !beginsAs(mediaType, first)) throw notThisKind(mediaType);
      }
      yield chunk;
    }
    if (first.length < MAGIC) throw notThisKind(mediaType); // too short for any
  } catch (error) {
    throw isCutOff(error) ? notWhole() : error;
  } finally {
    body.resume();
  }
}

/** Whoever was sending is gone. */
const isCutOff = (error: unknown): boolean => Error.isError(error) && 'code' in error && error.code === 'ECONNRESET';
const notWhole = (): ProblemError => new ProblemError(400, 'Het bestand kwam niet helemaal binnen.');

/** From and up to, exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One range of bytes that is asked for; null: all of it, also for what is not understood. `none`: there is nothing there. @source RFC 9110, 14.1.2 */
export function rangeIn(header: unknown, size: number): Range | 'none' | null {
  const [, first, last] = typeof header === 'string' ? (/^bytes=(\d*)-(\d*)$/.exec(header) ?? []) : [];
  if (first === undefined || last === undefined || first + last === '') return null;
  if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, size - Number(last)), to: size };
  const [from, to] = [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)];
  if (from >= size) return 'none';
  return last !== '' && Number(last) < from ? null : { from, to };
}

/**
 * A PDF is shown, all else is saved under its name.
 * @param name as somebody once gave it: no path, nothing that is not seen, and an end that its kind has
 * @source RFC 6266; RFC 8187
 */
export function disposition(name: string, mediaType: string): string {
  const { extension = 'bin' } = DOCUMENT_KINDS[mediaType] ?? {};
  const plain = name
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 150)
    .toWellFormed();
  const whole = plain.toLowerCase().endsWith(`.${extension}`) ? plain : `${plain || 'stuk'}.${extension}`;
  const ascii = whole
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const how = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
