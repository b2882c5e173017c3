import { z } from 'zod';

export const FORMAT = 'mijlpaal-events-2';

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
  /** SHA-256 over the hash of the line before and this line as it is written, without its hash. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type EventLine = z.infer<typeof EventLine>;

/** First line: what the file is. */
export const HeadLine = z.object({ format: z.literal(FORMAT) });
/** Last line: without it the file was cut off. */
export const EndLine = z.object({ end: z.literal(true), events: z.int().min(0), hash: z.string() });

const HASH = /,"hash":"[0-9a-f]{64}"}$/;

export const withHash = (line: string, hash: string): string => `${line.slice(0, -1)},"hash":"${hash}"}`;
export const withoutHash = (line: string): string => line.replace(HASH, '}');
