import type { FormStatus, Mistakes, RuleWords } from '@mijlpaal/trajectory-ui';
import { mistakesSaid } from '@mijlpaal/trajectory-ui';
import { ApiProblem } from '../api/problem';

/** What an error says of what was sent. */
export type Outcome =
  /** Nobody knows whether it was recorded, or it was not this time: the same again is done once. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signedOut' }
  /** The page holds the token of an earlier session. */
  | { readonly kind: 'otherSession' }
  | { readonly kind: 'stale'; readonly revision: number; readonly since: readonly string[] }
  | { readonly kind: 'mistaken'; readonly mistakes: Mistakes }
  | { readonly kind: 'refused'; readonly status: FormStatus };

const TRY_AGAIN = [408, 429, 500, 502, 503, 504];

/** @param more sentences of this form alone */
export function outcomeOf(error: unknown, more?: RuleWords): Outcome {
  if (!(error instanceof ApiProblem) || TRY_AGAIN.includes(error.status)) return { kind: 'unknown' };
  const { status, body } = error;
  if (status === 401) return { kind: 'signedOut' };
  if (body?.code === 'CsrfTokenMissing') return { kind: 'otherSession' };
  if (status === 412 && body?.revision !== undefined)
    return { kind: 'stale', revision: body.revision, since: (body.changed ?? []).map(({ type }) => type) };
  if (status === 400 && body?.mistakes) return { kind: 'mistaken', mistakes: mistakesSaid(body.mistakes, more) };
  const rule = body?.article === undefined ? null : { article: body.article, wouldOpen: body.wouldOpen ?? null };
  return { kind: 'refused', status: { kind: 'refused', sentence: error.message, ...(rule && { rule }) } };
}

/** A reminder says nothing that somebody who fills in a form should look at first. */
export const isReminder = (type: string): boolean => type.startsWith('Reminder');
