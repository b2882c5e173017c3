import type { FactOf, Projection, Recorded } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { DeliveryEvent } from '@mijlpaal/trajectory-contract';

export type DeliveredKind = 'studyValue' | 'earlyLeaving' | 'indicators' | 'figures';

/** What one delivery said of one unit, category or year. */
export interface Delivered {
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Id of the fact that says it. */
  readonly fact: string;
  readonly recordedOn: IsoDate;
  readonly source: string;
  readonly illustrative: boolean;
}

/** What was delivered of one institution and one period; both what counts and what it replaced. */
export interface DeliveriesRow {
  readonly kind: DeliveredKind;
  readonly brin: Brin;
  /** School year, count day or calendar year. */
  readonly period: string;
  /** The last fact about this period. */
  readonly last: string;
  /** Where that is in the log. */
  readonly at: string;
  /** By unit (`79010-4`), category (`level2`), indicator and programme (`Diplomaresultaat/25297`), or empty for figures: oldest first, the last one counts. */
  readonly cells: Readonly<Record<string, readonly Delivered[]>>;
}

type DeliveryFact = Recorded<DeliveryEvent>;

export const deliveriesKey = (kind: DeliveredKind, brin: string, period: string): string => `${kind}/${brin}/${period}`;

/** Figures, sums of diplomas and counts of early leavers, as delivered, with their corrections. */
export const deliveriesProjection: Projection<DeliveriesRow, DeliveryEvent> = {
  name: 'deliveries',
  version: 2,
  keyOf: (fact) => deliveriesKey(kinds[fact.type], fact.data.brin, periodOf(fact)),
  start: (fact) => ({
    kind: kinds[fact.type],
    brin: fact.data.brin,
    period: periodOf(fact),
    last: fact.id,
    at: fact.position,
    cells: {},
  }),
  on: {
    StudyValuesDelivered: (row, fact) =>
      told(
        row,
        fact,
        fact.data.units.map(({ domain, level, ...values }) => [`${domain}-${level}`, values]),
      ),
    EarlyLeaversDelivered: (row, fact) =>
      told(
        row,
        fact,
        fact.data.categories.map(({ category, ...values }) => [category, values]),
      ),
    IndicatorFiguresDelivered: (row, fact) =>
      told(
        row,
        fact,
        fact.data.figures.map(({ indicator, programme, ...values }) => [`${indicator}/${programme ?? ''}`, values]),
      ),
    FiguresDelivered: (row, fact) => {
      const { nationalContribution, level2Students, countedOn } = fact.data;
      return told(row, fact, [['', { nationalContribution, level2Students, countedOn }]]);
    },
  },
};

const kinds = {
  StudyValuesDelivered: 'studyValue',
  EarlyLeaversDelivered: 'earlyLeaving',
  IndicatorFiguresDelivered: 'indicators',
  FiguresDelivered: 'figures',
} as const satisfies Record<DeliveryEvent['type'], DeliveredKind>;

function periodOf({ type, data }: DeliveryFact): string {
  switch (type) {
    case 'StudyValuesDelivered':
      return data.schoolYear;
    case 'EarlyLeaversDelivered':
      return data.countedOn;
    case 'IndicatorFiguresDelivered':
    case 'FiguresDelivered':
      return String(data.year);
  }
}

function told(
  row: DeliveriesRow,
  fact: Recorded<FactOf<DeliveryEvent, DeliveryEvent['type']>>,
  cells: readonly (readonly [string, Delivered['values']])[],
): DeliveriesRow {
  const { id, position, metadata, data } = fact;
  const about = {
    fact: id,
    recordedOn: metadata.recordedOn as IsoDate, // the clock's day, which metadata keeps as text
    source: data.source,
    illustrative: data.illustrative,
  };
  const now = cells.map(([cell, values]) => [cell, [...(row.cells[cell] ?? []), { values, ...about }]] as const);
  return { ...row, last: id, at: position, cells: { ...row.cells, ...Object.fromEntries(now) } };
}
