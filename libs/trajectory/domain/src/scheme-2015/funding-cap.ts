import { Fraction } from '@mijlpaal/shared-money';

/** What somebody would get without a cap, and by what the excess of others is spread. All in euros, 0 or more. */
export interface Claim {
  readonly share: Fraction;
  /** The part of `share` that the excess goes by. */
  readonly weight: Fraction;
  readonly cap: Fraction;
}

export interface Spread<C extends Claim> {
  /** In the order given; `exact`: the cap, or the share and what came to it. */
  readonly claims: readonly (C & { readonly exact: Fraction; readonly capped: boolean })[];
  /** All that the caps cut off. */
  readonly excess: Fraction;
  /** Of who is not capped: what the excess goes by. */
  readonly weight: Fraction;
}

/**
 * Cuts shares down to their caps and spreads what is cut off over the others by weight; who passes the cap by that is cut
 * too, until nobody does. Without anybody who weighs something, what was cut off stays where it is.
 * @source R16 art. 3.6(5) and (6), 3.12(4) @assumption repeated, without who is capped
 */
export function spread<C extends Claim>(claims: readonly C[]): Spread<C> {
  const capped = new Set<C>();
  for (;;) {
    const open = claims.filter((claim) => !capped.has(claim));
    const cut = [...capped];
    const excess = Fraction.sum(cut.map(({ share, cap }) => share.minus(cap)));
    const weight = Fraction.sum(open.map((claim) => claim.weight));
    const exactOf = ({ share, weight: own }: C) =>
      weight.isZero || excess.isZero ? share : share.plus(excess.times(own).dividedBy(weight));
    const answer = claims.map((claim) =>
      capped.has(claim)
        ? { ...claim, exact: claim.cap, capped: true }
        : { ...claim, exact: exactOf(claim), capped: false },
    );
    const above = open.filter((claim) => exactOf(claim).compare(claim.cap) > 0);
    if (above.length === 0) return { claims: answer, excess, weight };
    for (const claim of above) capped.add(claim);
  }
}
