import { Fraction } from './fraction';

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

function check(shares: readonly ExactShare[]): void {
  if (new Set(shares.map(({ key }) => key)).size < shares.length) throw new RangeError('Each key may be there once');
  const negative = shares.find(({ exact }) => exact.compare(Fraction.zero) < 0);
  if (negative !== undefined) throw new RangeError(`A share cannot be negative: ${negative.exact.toText()}`);
}

/**
 * Rounds shares to cents by the largest remainder (grootste restmethode): all down, then the cents that are left one each
 * to the largest remainders, ties to the lower key. Together they are the sum of the exact shares, rounded down to a cent.
 * Each is within a cent of its exact share, the order does not matter, and who has more never gets less.
 * @throws RangeError when a key is there twice or a share is negative
 */
export function largestRemainder<Share extends ExactShare>(exactShares: readonly Share[]): RoundedShares<Share> {
  check(exactShares);
  const down = exactShares.map((share) => {
    const roundedDown = share.exact.floorToCents();
    return { ...share, roundedDown, remainder: share.exact.minus(Fraction.of(roundedDown, 100n)) };
  });
  const centsLeft = Number(
    Fraction.sum(exactShares.map(({ exact }) => exact)).floorToCents() -
      down.reduce((cents, share) => cents + share.roundedDown, 0n),
  );
  const byRemainder = down.toSorted((a, b) => b.remainder.compare(a.remainder) || keyOrder(a, b));
  const ranks = new Map(byRemainder.map(({ key }, index) => [key, index + 1]));
  const shares = down.map((share) => {
    const rank = ranks.get(share.key) ?? Infinity; // each key has its rank
    const extraCent = rank <= centsLeft;
    return { ...share, rank, extraCent, cents: share.roundedDown + (extraCent ? 1n : 0n) };
  });
  return { shares, centsLeft };
}
