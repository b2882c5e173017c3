import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import type { FundingItem } from '@mijlpaal/trajectory-contract';

type Counted = Pick<FundingItem, 'amount' | 'illustrative' | 'entitled'> & { readonly year: number };

export interface SoFar {
  /** Of the amounts that are known; null when none is. */
  readonly total: string | null;
  /** false: some amounts are not known yet. */
  readonly isAll: boolean;
  readonly illustrative: boolean;
}

/** The listed amounts up to and with a year, added to the cent. @param until null: of all years */
export function fundingSoFar(items: readonly Counted[], until: number | null): SoFar {
  const counted = items.filter(({ year }) => until === null || year <= until);
  const known = counted.flatMap(({ amount }) => (amount === null ? [] : [centsOf(amount)]));
  return {
    total: known.length === 0 ? null : moneyOf(known.reduce((sum, cents) => sum + cents, 0n)),
    isAll: known.length === counted.length,
    illustrative: counted.some(({ illustrative, entitled }) => illustrative && entitled),
  };
}
