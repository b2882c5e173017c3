import type { Known } from '@mijlpaal/trajectory-domain';
import { type Delivered, type DeliveriesRow, inForce } from './deliveries.projection';

type Values = NonNullable<Delivered['values']>;
type Cell = readonly [about: string, values: Values];

/** A fact that counts, with those that corrected it. */
export const factsOf = ({ fact, corrections }: Delivered): readonly string[] => [
  fact,
  ...corrections.map((one) => one.fact),
];

/** What counts of each unit or category, by the fact that said it last; in the order of the facts, and of the cells in each. */
export function groupedByFact(cells: DeliveriesRow['cells']): readonly Known<readonly Cell[]>[] {
  const counting = Object.entries(cells)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([about, said]) => {
      const last = inForce(said);
      return last === undefined ? [] : [{ about, last }];
    });
  return [...Map.groupBy(counting, ({ last }) => last.fact).values()].map((all) => ({
    value: all.map(({ about, last }) => [about, last.values] as const),
    facts: [...new Set(all.flatMap(({ last }) => factsOf(last)))],
    illustrative: all.some(({ last }) => last.illustrative),
  }));
}
