import type { z } from 'zod';
import { problemOf, UnexpectedAnswer } from './problem';

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Who asks; left out where anyone may. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API and parses the answer with what the contract says of it.
 * @throws ApiProblem when it refuses, UnexpectedAnswer when the answer has another shape, TypeError when nobody answers
 */
export async function request<T>(
  path: string,
  answer: z.ZodType<T>,
  { method = 'GET', body, token, signal }: Asked = {},
): Promise<T> {
  const response = await fetch(`/v1${path}`, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  const parsed = answer.safeParse(await response.json());
  if (!parsed.success) throw new UnexpectedAnswer(`${path}: ${parsed.error.message}`, { cause: parsed.error });
  return parsed.data;
}
