import { idFrom } from '@mijlpaal/engine-core';
import { mistakesOf, refuseMistakes, type SentMistake } from '@mijlpaal/shared-http';
import { institutionDoors } from '@mijlpaal/trajectory-contract';
import { CsvError, parse } from 'csv-parse/sync';
import { commandHeaders } from './sent-command';

const COLUMNS = Object.keys(institutionDoors.figures.body.shape);
const NUMBERS = ['year', 'level2Students'];

/** One row as if it were sent by itself. */
export interface CsvPost {
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: { readonly 'idempotency-key'?: string };
}

/**
 * Reads figures of many institutions: a header row with the field names of the JSON body, comma separated, UTF-8.
 * With an Idempotency-Key each row gets an id of its own made from it.
 * @throws ProblemError 400 that names every mistake with the line it stands on
 */
export function figuresFromCsv(text: string, headers: Readonly<Record<string, unknown>>): readonly CsvPost[] {
  const { headers: given, mistakes } = commandHeaders({ ...headers, 'if-match': undefined });
  if (headers['if-match'] !== undefined)
    mistakes.push({ in: 'header', path: 'if-match', message: 'is for one institution, not for a file of them' });
  const rows = rowsOf(text, mistakes);
  const seen = new Map<string, number>();
  const posts = rows.map(({ record, info: { lines } }): CsvPost => {
    const body = valuesOf(record);
    const result = institutionDoors.figures.body.safeParse(body);
    for (const mistake of mistakesOf('body', result.error?.issues ?? [])) mistakes.push(onLine(lines, mistake));
    const about = `${body['brin']} ${body['year']}`;
    const before = seen.get(about);
    if (before === undefined) seen.set(about, lines);
    else
      mistakes.push(onLine(lines, { in: 'body', path: 'brin', message: `${about} stands on line ${before} already` }));
    return { body, headers: given.idempotencyKey ? { 'idempotency-key': idFrom(given.idempotencyKey, about) } : {} };
  });
  if (posts.length === 0 && mistakes.every((mistake) => mistake.in !== 'body'))
    mistakes.push(onLine(1, { in: 'body', path: '', message: 'no institution stands in this file' }));
  refuseMistakes(mistakes);
  return posts;
}

const onLine = (line: number, { path, ...rest }: SentMistake): SentMistake => ({
  ...rest,
  path: `regel ${line}${path && `: ${path}`}`,
});

interface Row {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** Without rows when the text is no CSV: `mistakes` then says where. */
function rowsOf(text: string, mistakes: SentMistake[]): Row[] {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as Row[]; // `info` changes the shape, its types do not say so
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    mistakes.push(onLine(Number(error['lines']) || 1, { in: 'body', path: '', message: error.message }));
    return [];
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
