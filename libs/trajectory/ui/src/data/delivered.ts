import type { DeliveredItem } from '@mijlpaal/trajectory-contract';
import { formatDay, formatMoney, formatNumber } from '../format';
import { nl } from '../nl';

/** Lists of what was said of the sector and of institutions, by their name in the API. */
export const DELIVERED_KINDS = [
  'ceilings',
  'early-leaving-norms',
  'figures',
  'study-values',
  'early-leavers',
  'indicator-figures',
] as const;
export type DeliveredKind = (typeof DELIVERED_KINDS)[number];
/** Said of the sector, and not of one institution. */
export const isOfSector = (kind: DeliveredKind): boolean => kind === 'ceilings' || kind === 'early-leaving-norms';

const named = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name;

/** `79010-4` as `domein 79010 (afbouw, hout en onderhoud), niveau 4`, with the period before it. */
export function aboutOf(kind: DeliveredKind, { period, about }: Pick<DeliveredItem, 'period' | 'about'>): string {
  const when = kind === 'early-leavers' ? formatDay(period) : period;
  return [when, cellOf(kind, about)].filter((part) => part !== '').join(': ');
}

/** What a cell is about, without its period. */
export function cellOf(kind: DeliveredKind, about: string): string {
  switch (kind) {
    case 'ceilings':
      return named(nl.component, about);
    case 'early-leaving-norms':
    case 'early-leavers':
      return named(nl.earlyLeavingCategory, about);
    case 'figures':
      return '';
    case 'study-values': {
      const [domain = '', level = ''] = about.split('-');
      return nl.data.unit(domain, level);
    }
    case 'indicator-figures': {
      const at = about.lastIndexOf('/');
      const programme = about.slice(at + 1);
      return programme === '' ? about.slice(0, at) : nl.data.programme(about.slice(0, at), programme);
    }
  }
}

const MONEY = ['amount', 'nationalContribution'];
const EMPTY_IS_NOTHING = ['programmeName'];

function valueOf(name: string, value: string | number | null): string {
  if (value === null) return nl.data.suppressed;
  const text = String(value);
  if (MONEY.includes(name)) return formatMoney(text);
  if (name === 'measurement') return named(nl.data.measurements, text);
  if (name === 'unit') return named(nl.data.units, text);
  if (name === 'norm') return `${formatNumber(text)} %`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : formatNumber(text);
}

/** What was said, each number with its name; null: it was withdrawn. */
export const valuesSaid = (values: DeliveredItem['values']): string =>
  values === null
    ? nl.data.withdrawn
    : Object.entries(values)
        .filter(([name, value]) => value !== null || !EMPTY_IS_NOTHING.includes(name))
        .map(([name, value]) => `${named(nl.data.names, name)}: ${valueOf(name, value)}`)
        .join(', ');
