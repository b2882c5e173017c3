import type { DeliveredItem, RightFigure } from '@mijlpaal/trajectory-contract';
import { countOf, decimalOf, typedNumber } from './typed-numbers';
import { type Values, valueAt } from '../form/values';
import type { DeliveredKind } from './delivered';

type Said = Pick<DeliveredItem, 'about' | 'values' | 'source' | 'illustrative'>;
type Row = Readonly<Record<string, unknown>>;

export const factOf = {
  ceilings: 'CeilingPublished',
  'early-leaving-norms': 'NormsPublished',
  figures: 'FiguresDelivered',
  'study-values': 'StudyValuesDelivered',
  'early-leavers': 'EarlyLeaversDelivered',
  'indicator-figures': 'IndicatorFiguresDelivered',
} as const satisfies Record<DeliveredKind, RightFigure['type']>;
const LIST = { 'study-values': 'units', 'early-leavers': 'categories', 'indicator-figures': 'figures' } as const;

/** Everything that one fact said, also what a later one replaced. */
export const saidBy = (items: readonly DeliveredItem[], fact: string): readonly Said[] =>
  items.flatMap(({ about, replaced, ...counts }) =>
    [counts, ...replaced].flatMap((one) => (one.fact === fact ? [{ ...one, about }] : [])),
  );

const typed = (values: Said['values'], names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, typedNumber(values?.[name])]));

/** What stands in a cell, as the fields of a row have it. */
function rowOf(kind: keyof typeof LIST, { about, values }: Said): Row {
  switch (kind) {
    case 'study-values': {
      const [domain, level] = about.split('-');
      return { domain, level: Number(level), ...typed(values, ['diplomas', 'studyValue', 'heavierDiplomas']) };
    }
    case 'early-leavers':
      return { category: about, ...typed(values, ['students', 'leavers']) };
    case 'indicator-figures': {
      const at = about.lastIndexOf('/');
      const { unit, measurement, programmeName } = values ?? {};
      const named = { indicator: about.slice(0, at), programme: about.slice(at + 1), programmeName, unit, measurement };
      return { ...named, ...typed(values, ['value']) };
    }
  }
}

/** A form with what a fact said, before it is corrected. */
export function figureValues(kind: DeliveredKind, said: readonly Said[]): Values {
  const [first] = said;
  const from = { source: first?.source ?? '', illustrative: first?.illustrative ?? false };
  switch (kind) {
    case 'ceilings':
      return { source: from.source, amount: first?.values?.['amount'] };
    case 'early-leaving-norms':
      return {
        source: from.source,
        norms: Object.fromEntries(said.map(({ about, values }) => [about, typedNumber(values?.['norm'])])),
      };
    case 'figures': {
      const { nationalContribution, level2Students, countedOn } = first?.values ?? {};
      return { ...from, nationalContribution, level2Students: typedNumber(level2Students), countedOn };
    }
    default: {
      const rows = said.filter(({ values }) => values !== null).map((one) => rowOf(kind, one));
      return { ...from, [LIST[kind]]: rows };
    }
  }
}

const orNull = (typedText: unknown): unknown => (typedText === '' || typedText === undefined ? null : typedText);
const COUNTS = ['diplomas', 'heavierDiplomas', 'students', 'leavers'];
const DECIMALS = ['studyValue', 'value'];
/** May be left empty, in these rows. */
const MAY_BE_EMPTY = ['programme', 'programmeName'];

/** A row as it is sent: an empty number is suppressed. */
export const sentRow = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (COUNTS.includes(name)) return [name, countOf(value)];
      if (DECIMALS.includes(name)) return [name, decimalOf(value)];
      return [name, MAY_BE_EMPTY.includes(name) ? orNull(value) : value];
    }),
  );

/** Every column of a row is sent, also those that nobody touched. */
const WHOLE = {
  'study-values': { diplomas: '', studyValue: '', heavierDiplomas: '' },
  'early-leavers': { students: '', leavers: '' },
  'indicator-figures': { programme: '', programmeName: '', value: '' },
} as const;

/** Norms as they are sent. */
export const sentNorms = (values: Values): Row =>
  Object.fromEntries(['entry', 'level2', 'level34'].map((each) => [each, decimalOf(valueAt(values, ['norms', each]))]));

/** What is sent of a form: the data of the fact as they should have been. */
export function figureData(kind: DeliveredKind, values: Values): unknown {
  const { source, illustrative = false } = values;
  switch (kind) {
    case 'ceilings':
      return { amount: values['amount'], source };
    case 'early-leaving-norms':
      return { norms: sentNorms(values), source };
    case 'figures': {
      const { nationalContribution, countedOn } = values;
      return { nationalContribution, level2Students: countOf(values['level2Students']), countedOn, source, illustrative };
    }
    default: {
      const rows = values[LIST[kind]];
      const sent = (Array.isArray(rows) ? (rows as Row[]) : []).map((row) => sentRow({ ...WHOLE[kind], ...row }));
      return { [LIST[kind]]: sent, source, illustrative };
    }
  }
}
