import { readFileSync } from 'node:fs';
import { Brin } from '@mijlpaal/shared-institution';
import { type CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ContactRegister, type Recipient } from './contact-register';

const COLUMNS = ['recipient', 'key', 'address'];
const INSTITUTION = 'institution';
const ACCOUNT_MANAGER = 'accountManager';
const Address = z.email();

/** Every mistake in a file of contacts at once, each with its line. */
export class BadContacts extends Error {
  override readonly name = 'BadContacts';
  constructor(
    readonly source: string,
    readonly mistakes: readonly string[],
  ) {
    super(`${source}:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
  }
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One contact of the file, or what is wrong with it. */
function contact({ cells }: Row, roles: readonly string[]): { key: string; address: string } | { wrong: string[] } {
  const [recipient = '', key = '', address = ''] = cells;
  const wrong = [
    cells.length === COLUMNS.length ? '' : `has ${cells.length} columns, expected ${COLUMNS.length}`,
    roles.includes(recipient) ? '' : `recipient "${recipient}" is not one of ${roles.join(', ')}`,
    recipient === INSTITUTION && !Brin.safeParse(key).success ? `key "${key}" must be a BRIN, such as 25LH` : '',
    recipient !== INSTITUTION && recipient !== ACCOUNT_MANAGER && key !== '' ? `key "${key}" must be empty` : '',
    Address.safeParse(address).success ? '' : `"${address}" is not a mail address`,
  ].filter((mistake) => mistake !== '');
  return wrong.length === 0 ? { key: place(recipient, key), address } : { wrong };
}

const place = (recipient: string, key: string): string => `${recipient}|${key}`;

/** Contacts from a CSV file with the columns recipient, key, address; a new file is read at the next start. */
export class CsvContactRegister extends ContactRegister {
  private constructor(private readonly addresses: ReadonlyMap<string, string>) {
    super();
  }

  /**
   * @param path UTF-8, comma separated; `key` is the BRIN of an institution, the id of an account manager (empty: for all others), else empty
   * @param roles the recipients that exist
   * @throws BadContacts, or the system's own error when the file cannot be read
   */
  static read(path: string, roles: readonly string[]): CsvContactRegister {
    return CsvContactRegister.parse(readFileSync(path, 'utf8'), roles, path);
  }

  /** @param source how mistakes name the text @throws BadContacts */
  static parse(text: string, roles: readonly string[], source: string): CsvContactRegister {
    const { rows, mistakes } = rowsOf(text);
    const [header, ...contacts] = rows;
    if (header?.cells.join() !== COLUMNS.join())
      mistakes.push({ line: header?.line ?? 1, what: `the columns must be ${COLUMNS.join(',')}` });
    const addresses = new Map<string, string>();
    for (const row of contacts) {
      const found = contact(row, roles);
      if ('wrong' in found) mistakes.push(...found.wrong.map((what) => ({ line: row.line, what })));
      else if (addresses.has(found.key))
        mistakes.push({ line: row.line, what: 'this recipient and key stand above too' });
      else addresses.set(found.key, found.address);
    }
    if (mistakes.length > 0) {
      const inOrder = mistakes.toSorted((a, b) => a.line - b.line);
      throw new BadContacts(
        source,
        inOrder.map(({ line, what }) => `line ${line}: ${what}`),
      );
    }
    return new CsvContactRegister(addresses);
  }

  addressFor({ recipient, brin, accountManager }: Recipient): string | null {
    if (recipient === INSTITUTION) return this.addresses.get(place(recipient, brin)) ?? null;
    const own = recipient === ACCOUNT_MANAGER && accountManager !== null ? accountManager : '';
    return this.addresses.get(place(recipient, own)) ?? this.addresses.get(place(recipient, '')) ?? null;
  }
}

/** The cells of each line, and the lines that are no CSV. */
function rowsOf(text: string): { rows: readonly Row[]; mistakes: { line: number; what: string }[] } {
  const mistakes: { line: number; what: string }[] = [];
  const skipped = (error: CsvError | undefined): undefined => {
    mistakes.push({ line: Number(error?.['lines'] ?? 1), what: error?.message ?? 'is no CSV' });
  };
  const rows: Row[] = [];
  parse(text, {
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: skipped,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: lines, cells });
      return null;
    },
  });
  return { rows, mistakes };
}
