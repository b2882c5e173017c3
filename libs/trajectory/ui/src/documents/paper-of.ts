import { beginsAs, DOCUMENT_BYTES, DOCUMENT_KINDS } from '@mijlpaal/trajectory-contract';
import type { Paper } from './document-keeping';

const FIRST = 8;

/** A browser knows a kind by what is installed; else the name tells. */
function mediaTypeOf({ type, name }: File): string | null {
  if (Object.hasOwn(DOCUMENT_KINDS, type)) return type;
  const end = name.toLowerCase().split('.').at(-1) ?? '';
  const found = Object.entries(DOCUMENT_KINDS).find(
    ([, { extension }]) => extension === (end === 'jpeg' ? 'jpg' : end),
  );
  return found?.[0] ?? null;
}

/**
 * A file as the contract has it: its name, its size, what it is and the SHA-256 of its bytes.
 * @returns why it is not taken, or the document
 */
export async function paperOf(file: File): Promise<Paper | 'tooLarge' | 'wrongKind' | 'unreadable'> {
  if (file.size > DOCUMENT_BYTES) return 'tooLarge';
  const mediaType = mediaTypeOf(file);
  const bytes = await file.arrayBuffer().catch(() => null); // it is gone, or may not be read
  if (bytes === null) return 'unreadable';
  if (mediaType === null || !beginsAs(mediaType, new Uint8Array(bytes.slice(0, FIRST)))) return 'wrongKind';
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, name: file.name.trim(), size: file.size, mediaType };
}
