import type { DeliveredItem } from '@mijlpaal/trajectory-contract';
import type { Delivered, DeliveriesRow } from '@mijlpaal/trajectory-projections';

const said = ({ values, fact, recordedOn, source, illustrative }: Delivered) => ({
  values: { ...values },
  fact,
  recordedOn,
  source,
  illustrative,
});

/** Each unit, category or year by itself: what counts, and what it replaced, newest first. */
export const deliveredItems = (rows: readonly DeliveriesRow[]): DeliveredItem[] =>
  rows.flatMap(({ brin, period, cells }) =>
    Object.entries(cells)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([cell, all]) => {
        const [now, ...replaced] = all.map(said).toReversed();
        return now === undefined ? [] : [{ brin, period, about: cell, ...now, replaced }];
      }),
  );
