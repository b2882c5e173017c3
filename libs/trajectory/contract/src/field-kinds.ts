import { z } from 'zod';

/** `z.object` for reading (unknown keys are dropped) or `z.strictObject` for what is sent (a stray key is the sender's mistake). */
export type ObjectOf = typeof z.object;

/** Text that says something: not empty, at most 20,000 characters. */
export const Text = z.string().trim().min(1, 'must not be empty').max(20_000);
export const Name = z.string().trim().min(1, 'must not be empty').max(300);
/** An opaque key of a person: never a name or a mail address. */
export const ActorId = z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/, 'must be an opaque id: letters, digits, . _ : -');
/** Fingerprint of bytes. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 small hexadecimal digits');
/** Euros as decimal text with two digits: "163500000.00". */
export const Amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})\.\d{2}$/, 'must be euros with two decimals, such as "163500000.00"');
/** Local time of a talk, `YYYY-MM-DDTHH:MM`. */
export const LocalMinute = z.iso
  .datetime({ local: true, precision: -1 })
  .regex(/^[^Z]*$/, 'must be a local time, without a zone');
export const Unique = <T extends z.ZodType>(item: T, key: (value: z.infer<T>) => unknown, what: string) =>
  z
    .array(item)
    .max(500)
    .refine((list) => new Set(list.map(key)).size === list.length, `must name each ${what} once`);
