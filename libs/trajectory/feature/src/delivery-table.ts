import { type DeliveryKind, deliveryColumns } from '@mijlpaal/trajectory-contract';
import { CsvError, parse } from 'csv-parse/sync';

/** One row as it was sent, with what could be made of its texts. */
export interface TableRow {
  /** Line of the file, the header is on 1; of JSON: place in the list, from 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** As written, by column. */
  readonly written: Readonly<Record<string, string>>;
  readonly mistakes: readonly RowMistake[];
}
export interface RowMistake {
  /** Empty: the row as a whole. */
  readonly column: string;
  readonly message: string;
}
/** A file of rows, and how it was read. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly separator: ',' | ';';
}

const SUPPRESSED = '-1';

/** A number as text, with a point for the comma of Dutch files. Thousands are not separated. */
const decimalPoint = (text: string): string => (/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);

/** What a cell says; undefined: nothing. */
function valueOf(kind: DeliveryKind, column: string, text: string): unknown {
  const as = deliveryColumns[kind][column];
  if (text === '') return as === undefined ? text : undefined;
  if (as === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text;
  if (as !== 'count' && as !== 'decimal') return text;
  if (text === SUPPRESSED) return null;
  if (as === 'decimal') return decimalPoint(text);
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** @throws RangeError when the bytes are text of another kind than UTF-8 or Windows-1252 */
function decoded(bytes: Uint8Array): { text: string; encoding: Table['encoding'] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new RangeError('is UTF-16: save the file as CSV in UTF-8');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file as DUO and spreadsheets write them: semicolon or comma, UTF-8 with or without byte order mark or
 * Windows-1252, decimal point or comma, -1 for a number that is suppressed (null, never 0).
 * @returns the table, or the line on which it stops being CSV
 */
export function csvTable(
  kind: DeliveryKind,
  bytes: Uint8Array,
): Table | { readonly row: number; readonly message: string } {
  let separator: Table['separator'] = ',';
  try {
    const { text, encoding } = decoded(bytes);
    const [firstLine = ''] = text.split(/\r?\n/, 1);
    separator = firstLine.includes(';') ? ';' : ',';
    const [header, ...records] = parse(text, {
      delimiter: separator,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as Parsed[]; // `info` changes the shape, its types do not say so
    const columns = header?.record ?? [];
    const twice = columns.find((column, at) => columns.indexOf(column) !== at);
    if (twice !== undefined) return { row: 1, message: `has the column ${twice} twice` };
    return { rows: records.map((one) => rowOf(kind, columns, one)), encoding, separator };
  } catch (error) {
    if (error instanceof RangeError) return { row: 1, message: error.message };
    if (error instanceof CsvError) return { row: Number(error['lines']) || 1, message: error.message };
    throw error;
  }
}

function rowOf(kind: DeliveryKind, columns: readonly string[], { record, info }: Parsed): TableRow {
  const written = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']));
  const values = Object.fromEntries(
    Object.entries(written)
      .map(([column, text]) => [column, valueOf(kind, column, text)] as const)
      .filter(([, value]) => value !== undefined),
  );
  const wrongLength = { column: '', message: `has ${record.length} cells where the header has ${columns.length}` };
  return { row: info.lines, values, written, mistakes: record.length === columns.length ? [] : [wrongLength] };
}
