import type { DeliveredItem } from '@mijlpaal/trajectory-contract';
import { type Delivered, type DeliveriesRow, inForce } from '@mijlpaal/trajectory-projections';

const said = ({ values, fact, recordedOn, source, illustrative, corrections }: Delivered) => ({
  values: values && { ...values },
  fact,
  recordedOn,
  source,
  illustrative,
  corrections: corrections.map(({ was, ...by }) => ({ was: was && { ...was }, ...by })),
});

/** Each unit, category, year or component by itself: what counts, and what it replaced or was withdrawn, newest first. */
export const deliveredItems = (rows: readonly DeliveriesRow[]): DeliveredItem[] =>
  rows.flatMap(({ brin, period, cells }) =>
    Object.entries(cells)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([cell, all]) => {
        const counts = inForce(all) ?? all.at(-1);
        if (counts === undefined) return [];
        const replaced = all.filter((one) => one !== counts).toReversed();
        return [{ brin, period, about: cell, ...said(counts), replaced: replaced.map(said) }];
      }),
  );
