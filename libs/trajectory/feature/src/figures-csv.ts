import { idFrom } from '@mijlpaal/engine-core';
import { mistakesOf, ProblemError, refuseMistakes, type SentMistake } from '@mijlpaal/shared-http';
import { institutionDoors } from '@mijlpaal/trajectory-contract';
import { CsvError, parse } from 'csv-parse/sync';
import type { CommandPost } from './command-post';

const COLUMNS = Object.keys(institutionDoors.figures.body.shape);
const NUMBERS = ['year', 'level2Students'];

/**
 * Reads figures of many institutions: a header row with the field names of the JSON body, comma separated, UTF-8.
 * With an Idempotency-Key each row gets an id of its own made from it.
 * @throws ProblemError 400 that names every mistake with the line it stands on
 */
export function figuresFromCsv(
  text: string,
  headers: Readonly<Record<string, unknown>>,
): (CommandPost & { body: Record<string, unknown> })[] {
  const rows = rowsOf(text);
  const mistakes: SentMistake[] = [];
  const posts = rows.map(({ record, info }) => {
    const body = valuesOf(record);
    const result = institutionDoors.figures.body.safeParse(body);
    if (!result.success)
      for (const mistake of mistakesOf('body', result.error.issues))
        mistakes.push({ ...mistake, path: `regel ${info.lines}: ${mistake.path}` });
    return { body, headers: rowHeaders(headers, String(body['brin'])) };
  });
  const twice = posts
    .map(({ body }) => `${body['brin']} ${body['year']}`)
    .filter((key, at, keys) => keys.indexOf(key) !== at);
  for (const key of twice) mistakes.push({ in: 'body', path: key, message: 'stands here more than once' });
  refuseMistakes(mistakes);
  return posts;
}

interface Row {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function rowsOf(text: string): Row[] {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as Row[]; // `info` changes the shape, its types do not say so
  } catch (error) {
    if (error instanceof CsvError) throw new ProblemError(400, `Dit is geen CSV: ${error.message}`);
    throw error;
  }
}

function valuesOf(record: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name, text]) => text !== '' || !COLUMNS.includes(name))
      .map(([name, text]) => [name, valueOf(name, text)]),
  );
}

function valueOf(name: string, text: string): unknown {
  if (NUMBERS.includes(name) && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (name === 'illustrative' && ['true', 'false'].includes(text)) return text === 'true';
  return text;
}

function rowHeaders(headers: Readonly<Record<string, unknown>>, brin: string): Record<string, unknown> {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? { ...headers, 'idempotency-key': idFrom(key, brin) } : { ...headers };
}
