import { mistakesOf } from '@mijlpaal/shared-http';
import { Fraction } from '@mijlpaal/shared-money';
import { isoDate } from '@mijlpaal/shared-time';
import {
  type BadRow,
  type DeliveryEvent,
  type DeliveryKind,
  deliveryRows,
  type DiplomaRow,
  type EarlyLeaverRow,
  type IndicatorRow,
  type StudyValueRow,
} from '@mijlpaal/trajectory-contract';
import { type CountedDiploma, summedDiplomas } from '@mijlpaal/trajectory-domain';
import type { z } from 'zod';
import type { TableRow } from './delivery-table';

export interface Judged {
  readonly good: readonly { readonly row: number; readonly values: Readonly<Record<string, unknown>> }[];
  readonly bad: readonly BadRow[];
}

/** What a row is about: there can be one of each in a delivery. Single diplomas are about nobody in particular. */
const aboutOf: Readonly<Record<DeliveryKind, readonly string[]>> = {
  'study-values': ['brin', 'schoolYear', 'domain', 'level'],
  'early-leavers': ['brin', 'countedOn', 'category'],
  'indicator-figures': ['brin', 'year', 'indicator', 'programme'],
  figures: ['brin', 'year'],
  diplomas: [],
};

const textOf = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** Every row good or bad, each bad one with all its mistakes. @param known whether a BRIN is a registered institution; left out: not asked */
export function judgedRows(kind: DeliveryKind, rows: readonly TableRow[], known?: ReadonlySet<string>): Judged {
  const seen = new Map<string, number>();
  const good: Judged['good'][number][] = [];
  const bad: BadRow[] = [];
  for (const { row, values, written, mistakes } of rows) {
    const result = deliveryRows[kind].safeParse(values);
    const found =
      mistakes.length > 0
        ? mistakes
        : mistakesOf('body', result.error?.issues ?? []).map(({ path, message }) => ({
            column: path,
            message: values[path] === null ? 'is suppressed, but the number itself is needed here' : message,
          }));
    const more = [...found];
    if (more.length === 0) {
      const about = aboutOf[kind].map((column) => String(values[column])).join(' ');
      const before = about === '' ? undefined : seen.get(about);
      if (before === undefined) seen.set(about, row);
      else more.push({ column: 'brin', message: `${about} stands on line ${before} already` });
      if (known && !known.has(String(values['brin'])))
        more.push({ column: 'brin', message: 'is not a registered institution' });
    }
    if (more.length === 0 && result.success) good.push({ row, values: result.data });
    for (const { column, message } of more) bad.push({ row, column, value: textOf(written[column]), message });
  }
  return { good, bad };
}

export interface Said {
  readonly source: string;
  readonly illustrative: boolean;
}

type StudyValueFact = Extract<DeliveryEvent, { type: 'StudyValuesDelivered' }>;
type Sums = z.infer<typeof StudyValueRow>;

function studyValueFacts(rows: readonly Sums[], said: Said): StudyValueFact[] {
  return [...Map.groupBy(rows, ({ brin, schoolYear }) => `${brin} ${schoolYear}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return []; // no group is empty
    const units = own.map(({ brin: _brin, schoolYear: _year, ...unit }) => unit);
    return [{ type: 'StudyValuesDelivered', data: { brin: first.brin, schoolYear: first.schoolYear, units, ...said } }];
  });
}

/** When the earlier diploma was got is not sent: only one that counts is. */
const COUNTS = isoDate('2010-10-01');
const counted = ({ earlier, ...diploma }: z.infer<typeof DiplomaRow>): CountedDiploma => ({
  ...diploma,
  earlier: earlier === null ? [] : [{ obtainedOn: COUNTS, value: Fraction.parse(earlier) }],
});

function indicatorFacts(rows: readonly z.infer<typeof IndicatorRow>[], said: Said): DeliveryEvent[] {
  return [...Map.groupBy(rows, ({ brin, year }) => `${brin} ${year}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return []; // no group is empty
    const figures = own.map(({ brin: _brin, year: _year, ...figure }) => figure);
    return [{ type: 'IndicatorFiguresDelivered', data: { brin: first.brin, year: first.year, figures, ...said } }];
  });
}

function earlyLeaverFacts(rows: readonly z.infer<typeof EarlyLeaverRow>[], said: Said): DeliveryEvent[] {
  return [...Map.groupBy(rows, ({ brin, countedOn }) => `${brin} ${countedOn}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return []; // no group is empty
    const categories = own.map(({ brin: _brin, countedOn: _day, ...category }) => category);
    return [
      { type: 'EarlyLeaversDelivered', data: { brin: first.brin, countedOn: first.countedOn, categories, ...said } },
    ];
  });
}

/**
 * The facts of a delivery, by BRIN. Single diplomas are summed and not kept.
 * @param rows good ones, in the shape of `deliveryRows[kind]`
 */
export function deliveryFacts(kind: DeliveryKind, rows: Judged['good'], said: Said): readonly DeliveryEvent[] {
  const values = rows.map((one) => one.values) as never[]; // rows of this kind, as `judgedRows` parsed them
  switch (kind) {
    case 'study-values':
      return studyValueFacts(values, said);
    case 'diplomas':
      return studyValueFacts(summedDiplomas(values.map(counted)).map(asRow), said);
    case 'early-leavers':
      return earlyLeaverFacts(values, said);
    case 'indicator-figures':
      return indicatorFacts(values, said);
    case 'figures':
      return values.map((data) => ({ type: 'FiguresDelivered', data }));
  }
}

const asRow = (sum: ReturnType<typeof summedDiplomas>[number]): Sums => ({
  ...sum,
  domain: sum.domain as Sums['domain'],
});
