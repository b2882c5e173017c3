import type { z } from 'zod';
import { ProblemError } from './problem';

/** One mistake of the sender: which part of the request, where in it, and what is wrong. */
export interface SentMistake {
  readonly in: 'body' | 'query' | 'header' | 'path';
  /** `themes.excellence.budget[0].amount`; empty for the part as a whole. */
  readonly path: string;
  readonly message: string;
}

export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('');

/** Every mistake that zod found. A stray key is named itself, not the object around it. */
export const mistakesOf = (part: SentMistake['in'], issues: readonly z.core.$ZodIssue[]): SentMistake[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ in: part, path: pathText([...issue.path, key]), message: 'is not known here' }))
      : [{ in: part, path: pathText(issue.path), message: issue.message }],
  );

/** 400 that names them all. */
export const mistaken = (mistakes: readonly SentMistake[]): ProblemError =>
  new ProblemError(
    400,
    mistakes.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
    {
      mistakes,
    },
  );

/** @throws ProblemError 400 that names them all, when there are any */
export function refuseMistakes(mistakes: readonly SentMistake[]): void {
  if (mistakes.length > 0) throw mistaken(mistakes);
}

/** Path and query of one request. @throws ProblemError 400 with every mistake in both */
export function parsedBoth<Path extends z.ZodType, Query extends z.ZodType>(
  path: { schema: Path; value: unknown },
  query: { schema: Query; value: unknown },
): { path: z.output<Path>; query: z.output<Query> } {
  const ofPath = path.schema.safeParse(path.value);
  const ofQuery = query.schema.safeParse(query.value);
  if (ofPath.success && ofQuery.success) return { path: ofPath.data, query: ofQuery.data };
  const mistakes = [
    ...mistakesOf('path', ofPath.error?.issues ?? []),
    ...mistakesOf('query', ofQuery.error?.issues ?? []),
  ];
  refuseMistakes(mistakes);
  throw new Error('A part that does not parse has no issues');
}

/** @throws ProblemError 400 with every mistake */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  part: SentMistake['in'],
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  refuseMistakes(mistakesOf(part, result.error.issues));
  throw result.error;
}
