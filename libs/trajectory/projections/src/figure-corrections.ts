import type { FigureCorrected, RightFigure } from '@mijlpaal/trajectory-contract';
import type { Delivered, DeliveriesRow } from './deliveries.projection';

type About = FigureCorrected['data']['about'];
const types = {
  ceiling: 'CeilingPublished',
  norm: 'NormsPublished',
  figures: 'FiguresDelivered',
  studyValue: 'StudyValuesDelivered',
  earlyLeaving: 'EarlyLeaversDelivered',
  indicators: 'IndicatorFiguresDelivered',
} as const satisfies Record<DeliveriesRow['kind'], RightFigure['type']>;

/** A fact with figures as it reads now, and the row it stands in. */
export interface FoundFigure {
  readonly row: DeliveriesRow;
  readonly about: About;
  readonly inForce: RightFigure;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** What one fact says now, in the shape of a correction; null: no row holds it. */
export function figureOf(rows: readonly DeliveriesRow[], fact: string): FoundFigure | null {
  for (const row of rows) {
    const said = Object.entries(row.cells)
      .flatMap(([cell, all]) => all.flatMap((one) => (one.fact === fact ? [[cell, one] as const] : [])))
      .sort(byName);
    const [first] = said;
    if (first === undefined) continue;
    const [cell] = first;
    const { brin, period, kind } = row;
    const about = { brin, period, component: kind === 'ceiling' ? (cell as About['component']) : null }; // the key of its cell
    return { row, about, inForce: sorted({ type: types[kind], data: dataOf(kind, said) } as RightFigure) }; // of that kind, as it was folded
  }
  return null;
}

function dataOf(kind: DeliveriesRow['kind'], all: readonly (readonly [cell: string, one: Delivered])[]): unknown {
  const said = all.filter(([, { values }]) => values !== null);
  const [first] = said;
  if (first === undefined) return null;
  const [, { values, source, illustrative }] = first;
  switch (kind) {
    case 'ceiling':
      return { ...values, source };
    case 'norm':
      return { norms: Object.fromEntries(said.map(([category, one]) => [category, one.values?.['norm']])), source };
    case 'figures':
      return { ...values, source, illustrative };
    case 'studyValue': {
      const units = said.map(([cell, one]) => {
        const [domain, level] = cell.split('-');
        return { domain, level: Number(level), ...one.values };
      });
      return { units, source, illustrative };
    }
    case 'indicators': {
      const figures = said.map(([cell, one]) => {
        const at = cell.lastIndexOf('/');
        return { indicator: cell.slice(0, at), programme: cell.slice(at + 1) || null, ...one.values };
      });
      return { figures, source, illustrative };
    }
    case 'earlyLeaving':
      return { categories: said.map(([category, one]) => ({ category, ...one.values })), source, illustrative };
  }
}

/** Units and categories in a fixed order, so that another order is no correction. */
export function sorted(right: RightFigure): RightFigure {
  if (right.data === null) return right;
  const by = <T>(list: readonly T[], nameOf: (one: T) => string): T[] =>
    list.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  switch (right.type) {
    case 'StudyValuesDelivered':
      return { ...right, data: { ...right.data, units: by(right.data.units, (one) => `${one.domain}-${one.level}`) } };
    case 'EarlyLeaversDelivered':
      return { ...right, data: { ...right.data, categories: by(right.data.categories, (one) => one.category) } };
    case 'IndicatorFiguresDelivered': {
      const figures = by(right.data.figures, (one) => `${one.indicator}/${one.programme ?? ''}`);
      return { ...right, data: { ...right.data, figures } };
    }
    default:
      return right;
  }
}
