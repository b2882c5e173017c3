import { mistakesOf, pathText, type Principal, refuseMistakes, type SentMistake } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import { type Door, Role } from '@mijlpaal/trajectory-contract';
import { dayMistakes } from '@mijlpaal/trajectory-domain';
import { z } from 'zod';

/** What a POST brings along besides its body. */
export interface CommandHeaders {
  /** The sender's own id for this command; null: every POST is new. */
  readonly idempotencyKey: string | null;
  /** The revision the sender has seen. */
  readonly seen: number | null;
}

const Headers = z.object({
  'idempotency-key': z
    .uuid('must be a UUID')
    .transform((key) => key.toLowerCase())
    .optional(),
  'if-match': z
    .string()
    // a weak tag never matches here, so that one is a mistake (RFC 9110, 13.1.1)
    .regex(/^("\d{1,9}"|\d{1,9})$/, 'must be the revision you have seen, such as "12", and not a weak one')
    .transform((text) => Number(text.replace(/\D/g, '')))
    .optional(),
});

/** Reads the headers of a command without throwing: mistakes are named together with those of the body. */
export function commandHeaders(headers: Readonly<Record<string, unknown>>): {
  headers: CommandHeaders;
  mistakes: SentMistake[];
} {
  const result = Headers.safeParse(headers);
  const { 'idempotency-key': idempotencyKey = null, 'if-match': seen = null } = result.data ?? {};
  return {
    headers: { idempotencyKey, seen },
    mistakes: result.success ? [] : mistakesOf('header', result.error.issues),
  };
}

/** What is wrong with the BRIN in the path. @param path null where the path has none */
export function pathMistakes(path: string | null): SentMistake[] {
  const result = path === null ? null : Brin.safeParse(path);
  return (result?.error?.issues ?? []).map(({ message }) => ({ in: 'path', path: 'brin', message }));
}

/**
 * The body of a command, with every mistake in it: shape, rules over several fields, and (when `today` is given) its days.
 * @param today null for a repeat: its days were judged when it came first
 * @throws ProblemError 400
 */
export function commandBody<Command extends { type: string }>(
  door: Door<Command>,
  raw: unknown,
  principal: Principal,
  today: IsoDate | null,
  mistakes: SentMistake[],
): Record<string, unknown> {
  const object = z.record(z.string(), z.unknown(), 'must be a JSON object').safeParse(raw);
  if (!object.success) {
    refuseMistakes([...mistakes, ...mistakesOf('body', object.error.issues)]);
    throw object.error;
  }
  const body = object.data;
  const shape = door.body.safeParse(body);
  if (!shape.success) mistakes.push(...mistakesOf('body', shape.error.issues));
  const about = [
    ...(door.rules?.(body) ?? []),
    ...(today === null ? [] : dayMistakes(door, body, Role.parse(principal.role), today)),
  ];
  mistakes.push(...about.map(({ path, message }): SentMistake => ({ in: 'body', path: pathText(path), message })));
  refuseMistakes(mistakes);
  return shape.data ?? {};
}
