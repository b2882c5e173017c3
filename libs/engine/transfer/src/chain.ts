import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What the first line is chained to. */
export const GENESIS = '0'.repeat(64);
export const FORMAT = 'mijlpaal-events-1';

/** One event as it moves house: everything but its position, which is the store's own. */
export const EventLine = z.object({
  /** Place in the file, from 1. */
  n: z.int().min(1),
  id: z.uuid(),
  stream: z.string().min(1),
  revision: z.int().min(0),
  type: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  metadata: z.record(z.string(), z.unknown()),
  /** When it was first recorded, wherever that was. */
  recordedAt: z.iso.datetime(),
  /** SHA-256 over the hash of the line before and this line without its hash. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type EventLine = z.infer<typeof EventLine>;

/** First line: what the file is. */
export const HeadLine = z.object({ format: z.literal(FORMAT) });
/** Last line: without it the file was cut off. */
export const EndLine = z.object({ end: z.literal(true), events: z.int().min(0), hash: z.string() });

/** @returns the hash of a line that follows the line with hash `before` */
export const chained = (before: string, line: Omit<EventLine, 'hash'>): string =>
  createHash('sha256')
    .update(before)
    .update(canonicalize(line) ?? '')
    .digest('hex');
