import { Fraction, sum } from './fraction';

/** What somebody gets before rounding, in euros. */
export interface ExactShare {
  /** Tells the shares apart and breaks ties: a BRIN. */
  readonly key: string;
  /** 0 or more. */
  readonly exact: Fraction;
}

export interface Rounding {
  /** What is paid, in cents. */
  readonly cents: bigint;
  readonly roundedDown: bigint;
  /** What rounding down took away, in euros: from 0 to less than a cent. */
  readonly remainder: Fraction;
  /** Place of the remainder among all, the largest is 1. */
  readonly rank: number;
  /** Whether it got one of the cents that were left. */
  readonly extraCent: boolean;
}

export interface RoundedShares<Share extends ExactShare = ExactShare> {
  /** In the order given, with all that was given. */
  readonly shares: readonly (Share & Rounding)[];
  /** Cents that were left after rounding all of them down. */
  readonly centsLeft: number;
}

const keyOrder = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);

function check(shares: readonly { readonly key: string }[], amounts: readonly Fraction[]): void {
  if (new Set(shares.map(({ key }) => key)).size < shares.length) throw new RangeError('Each key may be there once');
  const negative = amounts.find((amount) => amount.compare(Fraction.zero) < 0);
  if (negative !== undefined) throw new RangeError(`A share cannot be negative: ${negative.toText()}`);
}

/**
 * Rounds shares to cents by the largest remainder (grootste restmethode): all down, then the cents that are left one each
 * to the largest remainders, ties to the lower key. Together they are the sum of the exact shares, rounded down to a cent.
 * Each is within a cent of its exact share, the order does not matter, and who has more never gets less.
 * @throws RangeError when a key is there twice or a share is negative
 */
export function largestRemainder<Share extends ExactShare>(exactShares: readonly Share[]): RoundedShares<Share> {
  const amounts = exactShares.map(({ exact }) => exact);
  check(exactShares, amounts);
  const down = exactShares.map((share) => {
    const roundedDown = share.exact.floorToCents();
    return { ...share, roundedDown, remainder: share.exact.minus(Fraction.of(roundedDown, 100n)) };
  });
  const centsLeft = Number(sum(amounts).floorToCents() - down.reduce((cents, share) => cents + share.roundedDown, 0n));
  const byRemainder = down.toSorted((a, b) => b.remainder.compare(a.remainder) || keyOrder(a, b));
  const ranks = new Map(byRemainder.map(({ key }, index) => [key, index + 1]));
  const shares = down.map((share) => {
    const rank = ranks.get(share.key) ?? Infinity; // each key has its rank
    const extraCent = rank <= centsLeft;
    return { ...share, rank, extraCent, cents: share.roundedDown + (extraCent ? 1n : 0n) };
  });
  return { shares, centsLeft };
}

/**
 * Divides a ceiling (plafond) by weight, exact until the one rounding of `largestRemainder`: the cents sum to the ceiling.
 * More ceiling can mean a cent less for somebody: that is in the nature of the largest remainder.
 * @param ceiling cents, 0 or more
 * @param weights each 0 or more, not all 0
 * @throws RangeError when nobody has a weight, a key is there twice, or something is negative
 */
export function divide(
  ceiling: bigint,
  weights: readonly { readonly key: string; readonly weight: Fraction }[],
): RoundedShares {
  check(
    weights,
    weights.map(({ weight }) => weight),
  );
  const perWeight = Fraction.of(ceiling, 100n).dividedBy(sum(weights.map(({ weight }) => weight)));
  return largestRemainder(weights.map(({ key, weight }) => ({ key, exact: weight.times(perWeight) })));
}
