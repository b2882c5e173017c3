import type { z } from 'zod';
import { attended } from './attended';
import { problemOf, UnexpectedAnswer } from './problem';

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** In place of a body: a file of rows, as it is. */
  readonly csv?: Blob;
  /** Shows that this page itself asks; needed by everything that changes something. */
  readonly csrfToken?: string;
  /** The same again is done once. */
  readonly idempotencyKey?: string;
  /** What was looked at: a revision, or when a draft was kept; null: there was nothing. */
  readonly seen?: number | string | null;
  /** How the answer should come (RFC 7240). */
  readonly prefer?: 'respond-async';
  /** What the browser kept of an earlier answer; default: as the answer itself says. */
  readonly cache?: RequestCache;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API and parses the answer with what the contract says of it.
 * @throws ApiProblem when it refuses, UnexpectedAnswer when the answer has another shape, TypeError when nobody answers
 */
export async function request<T>(
  path: string,
  answer: z.ZodType<T>,
  { method = 'GET', body, csv, csrfToken, idempotencyKey, seen, prefer, cache, signal }: Asked = {},
): Promise<T> {
  const response = await fetch(`/v1${path}`, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      ...(csrfToken !== undefined && { 'x-csrf-token': csrfToken }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(seen !== undefined && (seen === null ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` })),
      ...(prefer !== undefined && { prefer }),
      ...(!attended() && { 'x-unattended': 'true' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(csv && { 'content-type': 'text/csv' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(csv && { body: csv }),
    ...(cache && { cache }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  const parsed = answer.safeParse(await response.json());
  if (!parsed.success) throw new UnexpectedAnswer(`${path}: ${parsed.error.message}`, { cause: parsed.error });
  return parsed.data;
}
