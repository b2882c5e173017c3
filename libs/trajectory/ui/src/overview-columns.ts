import type { OverviewView } from './overview-address';

/** Every column, in the order in which they stand. */
export const COLUMNS = [
  'name',
  'brin',
  'step',
  'path',
  'turn',
  'deadline',
  'lastDay',
  'days',
  'excellence',
  'accountManager',
  'type',
  'province',
  'phase',
  'money',
] as const;
export type Column = (typeof COLUMNS)[number];

const USUAL: readonly Column[] = COLUMNS.slice(0, COLUMNS.indexOf('type'));

/** The columns that a view shows; the name always. */
export function columnsOf({ kolommen }: OverviewView): readonly Column[] {
  if (kolommen === undefined) return USUAL;
  const asked = kolommen.split('.');
  return COLUMNS.filter((column) => column === 'name' || asked.includes(column));
}

/** What an address holds of these columns: nothing for the usual ones. */
export const addressOfColumns = (columns: readonly Column[]): string | undefined =>
  COLUMNS.every((column) => USUAL.includes(column) === columns.includes(column))
    ? undefined
    : columns.filter((column) => column !== 'name').join('.') || 'name';
