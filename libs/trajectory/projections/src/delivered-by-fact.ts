import type { Known } from '@mijlpaal/trajectory-domain';
import type { Delivered, DeliveriesRow } from './deliveries.projection';

type Cell = readonly [about: string, values: Delivered['values']];

/** What counts of each unit or category, by the fact that said it last; in the order of the facts, and of the cells in each. */
export function groupedByFact(cells: DeliveriesRow['cells']): readonly Known<readonly Cell[]>[] {
  const counting = Object.entries(cells)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([about, said]) => {
      const last = said.at(-1);
      return last === undefined ? [] : [{ about, last }];
    });
  return [...Map.groupBy(counting, ({ last }) => last.fact)].map(([fact, all]) => ({
    value: all.map(({ about, last }) => [about, last.values] as const),
    facts: [fact],
    illustrative: all.some(({ last }) => last.illustrative),
  }));
}
