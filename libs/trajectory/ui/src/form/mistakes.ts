import type { Mistake } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { nl } from '../nl';
import { placeOf, valueAt } from './values';

const texts = nl.form;

/** What is wrong, by the place it is at. */
export type Mistakes = ReadonlyMap<string, string>;
export const NO_MISTAKES: Mistakes = new Map();

/** Sentences of the contract, and what they mean. */
export type RuleWords = typeof texts.rules;

/** What the contract and its rules say, in words for people; a sentence we do not know stays as it is. */
export function inWords(message: string, more: RuleWords = []): string {
  for (const [pattern, words] of [...more, ...texts.rules]) {
    const found = pattern.exec(message);
    if (found) return words(...found.slice(1));
  }
  return message;
}

const NUMBERS = ['int', 'number'];
function issueWords(issue: z.core.$ZodIssue, body: unknown, more: RuleWords): string {
  const value = valueAt(body, issue.path as (string | number)[]); // a body is JSON: it has no symbols
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty && issue.code === 'invalid_type' && issue.expected === 'boolean') return texts.choose;
  if (isEmpty) return issue.code === 'invalid_type' || issue.code === 'too_small' ? texts.missing : texts.choose;
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum).toLocaleString('nl-NL');
    if (issue.origin === 'string') return texts.tooLong(most);
    return issue.origin === 'array' ? texts.tooMany(most) : texts.atMost(String(issue.maximum));
  }
  if (issue.code === 'too_small' && issue.origin === 'number') return texts.atLeast(String(issue.minimum));
  if (issue.code === 'unrecognized_keys') return texts.notHere;
  if (issue.code === 'invalid_format' && issue.format.startsWith('date')) return texts.day;
  if (issue.code === 'invalid_type' && NUMBERS.includes(issue.expected)) return texts.number;
  return inWords(issue.message, more);
}

/**
 * Everything that is wrong with what would be sent.
 * @param rules about several fields; they look at what parses and never throw
 * @param more sentences of this form alone
 */
export function mistakesIn(
  body: unknown,
  schema: z.ZodType,
  rules: ((body: Record<string, unknown>) => readonly Mistake[]) | undefined,
  more: RuleWords = [],
): Mistakes {
  const found = new Map<string, string>();
  const add = (place: string, words: string) => {
    if (!found.has(place)) found.set(place, words);
  };
  for (const issue of schema.safeParse(body).error?.issues ?? [])
    add(placeOf(issue.path), issueWords(issue, body, more));
  const object = z.record(z.string(), z.unknown()).safeParse(body);
  for (const { path, message } of object.success ? (rules?.(object.data) ?? []) : [])
    add(placeOf(path), inWords(message, more));
  return found;
}

/** The same of what the API found. */
export const mistakesSaid = (
  said: readonly { readonly path: string; readonly message: string }[],
  more: RuleWords = [],
): Mistakes => new Map(said.map(({ path, message }) => [path, inWords(message, more)]));
