import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import type { FundingItem } from '@mijlpaal/trajectory-contract';

interface SoFar {
  /** null when an amount in it is not known. */
  readonly total: string | null;
  readonly illustrative: boolean;
}

/** The listed amounts up to and with a year, added to the cent. @param until null: of all years */
export function fundingSoFar(items: readonly (FundingItem & { readonly year: number })[], until: number | null): SoFar {
  const counted = items.filter(({ year }) => until === null || year <= until);
  const amounts = counted.map(({ amount }) => amount);
  const isKnown = (amount: string | null): amount is string => amount !== null;
  return {
    total: amounts.every(isKnown) ? moneyOf(amounts.reduce((sum, amount) => sum + centsOf(amount), 0n)) : null,
    illustrative: counted.some(({ illustrative, entitled }) => illustrative && entitled),
  };
}
