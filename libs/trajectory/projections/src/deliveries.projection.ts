import type { Projection, Recorded } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { DeliveryEvent, FigureCorrected, RightFigure, SchemeEvent } from '@mijlpaal/trajectory-contract';

export type DeliveredKind = 'studyValue' | 'earlyLeaving' | 'indicators' | 'figures' | 'ceiling' | 'norm';
type Values = Readonly<Record<string, string | number | null>>;

/** What one fact said of one unit, category, year or component. */
export interface Delivered {
  /** As corrected; null: it should not have been said. */
  readonly values: Values | null;
  /** Id of the fact that says it. */
  readonly fact: string;
  /** Where that is in the log. */
  readonly at: string;
  readonly recordedOn: IsoDate;
  readonly source: string;
  readonly illustrative: boolean;
  /** Oldest first: what it said before, and the fact that corrected it. */
  readonly corrections: readonly {
    readonly was: Values | null;
    readonly fact: string;
    readonly recordedOn: IsoDate;
    readonly ground: string;
  }[];
}

/** What was said of one institution, or of the sector, and one period; both what counts and what it replaced. */
export interface DeliveriesRow {
  readonly kind: DeliveredKind;
  /** null: of the whole sector. */
  readonly brin: Brin | null;
  /** School year, count day or calendar year. */
  readonly period: string;
  /** The last fact about this period. */
  readonly last: string;
  /** Where that is in the log. */
  readonly at: string;
  /** By unit (`79010-4`), category (`level2`), indicator and programme (`Diplomaresultaat/25297`), component, or empty for figures: oldest first, the last one that is not null counts. */
  readonly cells: Readonly<Record<string, readonly Delivered[]>>;
}

type Published = Extract<SchemeEvent, { type: 'CeilingPublished' | 'NormsPublished' }>;
type FigureFact = DeliveryEvent | Published | FigureCorrected;
type Said = readonly (readonly [cell: string, values: Values])[];

export const deliveriesKey = (kind: DeliveredKind, brin: string | null, period: string): string =>
  `${kind}/${brin ?? ''}/${period}`;

/** What counts of all that was said of one cell: the last that was not withdrawn; undefined: nothing. */
export const inForce = (said: readonly Delivered[]) =>
  said.findLast((one): one is Delivered & { readonly values: Values } => one.values !== null);

const kinds = {
  StudyValuesDelivered: 'studyValue',
  EarlyLeaversDelivered: 'earlyLeaving',
  IndicatorFiguresDelivered: 'indicators',
  FiguresDelivered: 'figures',
  CeilingPublished: 'ceiling',
  NormsPublished: 'norm',
} as const satisfies Record<RightFigure['type'], DeliveredKind>;

/** Ceilings, figures, sums of diplomas and counts of early leavers as they were said, with what replaced and corrected them. */
export const deliveriesProjection: Projection<DeliveriesRow, FigureFact> = {
  name: 'deliveries',
  version: 3,
  keyOf: (fact) => {
    const { kind, brin, period } = aboutOf(fact);
    return deliveriesKey(kind, brin, period);
  },
  start: (fact) => ({ ...aboutOf(fact), last: fact.id, at: fact.position, cells: {} }),
  on: {
    StudyValuesDelivered: (row, fact) => told(row, fact, cellsOf(fact)),
    EarlyLeaversDelivered: (row, fact) => told(row, fact, cellsOf(fact)),
    IndicatorFiguresDelivered: (row, fact) => told(row, fact, cellsOf(fact)),
    FiguresDelivered: (row, fact) => told(row, fact, cellsOf(fact)),
    CeilingPublished: (row, fact) => told(row, fact, cellsOf(fact, fact.data.component)),
    NormsPublished: (row, fact) => told(row, fact, cellsOf(fact)),
    FigureCorrected: corrected,
  },
};

function aboutOf({ type, data }: FigureFact): Pick<DeliveriesRow, 'kind' | 'brin' | 'period'> {
  switch (type) {
    case 'StudyValuesDelivered':
      return { kind: 'studyValue', brin: data.brin, period: data.schoolYear };
    case 'EarlyLeaversDelivered':
      return { kind: 'earlyLeaving', brin: data.brin, period: data.countedOn };
    case 'IndicatorFiguresDelivered':
      return { kind: 'indicators', brin: data.brin, period: String(data.year) };
    case 'FiguresDelivered':
      return { kind: 'figures', brin: data.brin, period: String(data.year) };
    case 'CeilingPublished':
      return { kind: 'ceiling', brin: null, period: String(data.year) };
    case 'NormsPublished':
      return { kind: 'norm', brin: null, period: data.schoolYear };
    case 'FigureCorrected':
      return { kind: kinds[data.right.type], brin: data.about.brin, period: data.about.period };
  }
}

/** What a fact, or a correction of one, says by cell. @param component that a ceiling is of */
function cellsOf({ type, data }: RightFigure, component: string | null = null): Said {
  if (data === null) return [];
  switch (type) {
    case 'StudyValuesDelivered':
      return data.units.map(({ domain, level, ...values }) => [`${domain}-${level}`, values]);
    case 'EarlyLeaversDelivered':
      return data.categories.map(({ category, ...values }) => [category, values]);
    case 'IndicatorFiguresDelivered':
      return data.figures.map(({ indicator, programme, ...values }) => [`${indicator}/${programme ?? ''}`, values]);
    case 'FiguresDelivered': {
      const { nationalContribution, level2Students, countedOn } = data;
      return [['', { nationalContribution, level2Students, countedOn }]];
    }
    case 'NormsPublished':
      return Object.entries(data.norms).map(([category, norm]) => [category, { norm }]);
    case 'CeilingPublished':
      return [[component ?? '', { amount: data.amount }]];
  }
}

const recordedOn = ({ metadata }: Recorded<FigureFact>) => metadata.recordedOn as IsoDate; // the clock's day, which metadata keeps as text

function told(row: DeliveriesRow, fact: Recorded<DeliveryEvent | Published>, said: Said): DeliveriesRow {
  const { id, position, type, data } = fact;
  const about = {
    fact: id,
    at: position,
    recordedOn: recordedOn(fact),
    source: data.source,
    illustrative: type !== 'CeilingPublished' && type !== 'NormsPublished' && data.illustrative,
    corrections: [],
  };
  const now = said.map(([cell, values]) => [cell, [...(row.cells[cell] ?? []), { values, ...about }]] as const);
  return { ...row, last: id, at: position, cells: { ...row.cells, ...Object.fromEntries(now) } };
}

/** Every cell that the fact named reads as the correction says, in its own place; what only the correction names too. */
function corrected(row: DeliveriesRow, correction: Recorded<FigureCorrected>): DeliveriesRow {
  const { id, position, data } = correction;
  const { right, ground, about } = data;
  const named = Object.values(row.cells).flatMap((all) => all.filter(({ fact }) => fact === data.fact));
  const [first] = named;
  if (first === undefined) throw new Error(`${data.fact}: what is corrected is not there`);
  const said = new Map(cellsOf(right, about.component));
  const { source, illustrative } = { ...first, ...right.data };
  const by = { fact: id, recordedOn: recordedOn(correction), ground };
  const read = (one: Delivered, cell: string): Delivered => ({
    ...one,
    ...(right.data !== null && { source, illustrative }),
    values: said.get(cell) ?? null,
    corrections: [...one.corrections, { was: one.values, ...by }],
  });
  const cells = Object.entries(row.cells).map(
    ([cell, all]) => [cell, all.map((one) => (one.fact === data.fact ? read(one, cell) : one))] as const,
  );
  const isNew = ([cell]: readonly [string, Values]) => !row.cells[cell]?.some(({ fact }) => fact === data.fact);
  const added = [...said].filter(isNew).map(([cell]) => {
    const never: Delivered = { ...first, values: null, corrections: [] };
    const all = [...(row.cells[cell] ?? []), read(never, cell)];
    return [cell, all.toSorted((a, b) => (a.at < b.at ? -1 : 1))] as const;
  });
  return { ...row, last: id, at: position, cells: Object.fromEntries([...cells, ...added]) };
}
