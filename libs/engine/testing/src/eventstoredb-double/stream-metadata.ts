import { TOMBSTONE } from './log-record';

/** What `$metadata` of a stream says about reading it. */
export interface StreamMetadata {
  readonly maxCount: bigint | null;
  /** Seconds. */
  readonly maxAge: number | null;
  /** First revision that can be read; `TOMBSTONE`: the stream was soft-deleted. */
  readonly truncateBefore: bigint;
}

export const NO_METADATA: StreamMetadata = { maxCount: null, maxAge: null, truncateBefore: 0n };

export const metastreamOf = (stream: string): string => `$$${stream}`;

/** JSON numbers lose digits past 2^53, and soft deletion writes 2^63 - 1. */
const wholeNumber = (text: string, key: string): bigint | null => {
  const found = new RegExp(`"\\${key}"\\s*:\\s*(\\d+)`).exec(text)?.[1];
  return found === undefined ? null : BigInt(found);
};

export function parseMetadata(data: Uint8Array): StreamMetadata {
  const text = Buffer.from(data).toString('utf8');
  const maxAge = wholeNumber(text, '$maxAge');
  return {
    maxCount: wholeNumber(text, '$maxCount'),
    maxAge: maxAge === null ? null : Number(maxAge),
    truncateBefore: wholeNumber(text, '$tb') ?? 0n,
  };
}

/** The same metadata with another `$tb`, other keys kept. */
export function withTruncateBefore(data: Uint8Array | null, revision: bigint): Uint8Array {
  const kept = JSON.parse(data === null ? '{}' : Buffer.from(data).toString('utf8')) as object; // as a client wrote it
  const { $tb: _, ...others } = { $tb: 0, ...kept };
  const rest = JSON.stringify(others).slice(1);
  return Buffer.from(`{"$tb":${revision}${rest === '}' ? '' : ','}${rest}`);
}

export const isSoftDeleted = ({ truncateBefore }: StreamMetadata): boolean => truncateBefore === TOMBSTONE;
