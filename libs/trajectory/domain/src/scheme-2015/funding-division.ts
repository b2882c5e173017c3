import type { Brin } from '@mijlpaal/shared-institution';
import {
  centsOf,
  Fraction,
  largestRemainder,
  type Money,
  moneyOf,
  type RoundedShares,
  type Rounding,
} from '@mijlpaal/shared-money';
import type { Explanation, FundingReading } from '@mijlpaal/trajectory-contract';
import type { Known } from './funding-known';
import { type Input, type Part, type Remark, remark, type Step, step } from './funding-lines';

export interface Division {
  /** In the order of the institutions; "0.00" for who is not entitled. */
  readonly amounts: readonly { readonly brin: Brin; readonly amount: Money; readonly explanation: Explanation }[];
  readonly total: Money;
  /** What is left of the ceiling: with `total` it is the ceiling. */
  readonly undistributed: Money;
}

/** Which rule computes a component, and where it stands. */
export interface Rule {
  readonly id: Explanation['formula'];
  readonly article: string;
}

/** What one institution gets before rounding, and how it comes about; the last step is named `exact`. */
export interface Working {
  readonly key: Brin;
  readonly exact: Fraction;
  readonly inputs: Input[];
  readonly parts: Part[];
  readonly steps: readonly Step[];
  readonly remarks: Remark[];
  readonly readings: readonly FundingReading[];
}

/** @throws RangeError when a BRIN is there twice */
export function eachBrinOnce(institutions: readonly { readonly brin: Brin }[]): void {
  if (new Set(institutions.map(({ brin }) => brin)).size < institutions.length)
    throw new RangeError('Each BRIN may be there once');
}

/** An explanation of a rule in which nothing is computed, but for what `rest` says. */
export const bare = ({ id, article }: Rule, rest: Partial<Explanation>): Explanation => ({
  formula: id,
  article,
  inputs: [],
  parts: [],
  steps: [],
  rounding: null,
  result: null,
  remarks: [],
  readings: [],
  ...rest,
});

export const notEntitled = (rule: Rule, readings: FundingReading[] = []): Explanation =>
  bare(rule, { result: '0.00', remarks: [remark('notEntitled')], readings });

/** An amount from its exact fraction to its last cent. */
function explained(
  rule: Rule,
  working: Working & Rounding,
  { shares, centsLeft }: RoundedShares<Working>,
): Explanation {
  const { inputs, parts, steps, remarks, readings, cents, roundedDown, remainder, rank, extraCent } = working;
  return bare(rule, {
    inputs,
    parts,
    steps: [
      ...steps,
      step('roundedDown', 'floor(exact * 100) / 100', Fraction.of(roundedDown, 100n)),
      step('extraCent', extraCent ? '0.01' : '0', Fraction.of(extraCent ? 1n : 0n, 100n)),
      step('amount', 'roundedDown + extraCent', Fraction.of(cents, 100n)),
    ],
    rounding: {
      method: 'largestRemainder',
      unit: '0.01',
      ties: 'lowerBrin',
      among: shares.length,
      centsLeft,
      remainder: remainder.toShortText() ?? remainder.toDecimal(12),
      rank,
      extraCent,
    },
    result: moneyOf(cents),
    remarks,
    readings: ['rounding', ...readings],
  });
}

/**
 * The one rounding, of the sum of each institution: to cents by the largest remainder, ties to the lower BRIN.
 * @param institutions in the order of the answer; who has no working is not entitled
 * @param workings together at most the ceiling
 * @throws RangeError when they are more
 */
export function rounded(
  rule: Rule,
  ceiling: Known<Money>,
  institutions: readonly { readonly brin: Brin }[],
  workings: readonly Working[],
  readings: FundingReading[] = [],
): Division {
  const result = largestRemainder(workings);
  const explanations = new Map(result.shares.map((share) => [share.key, explained(rule, share, result)]));
  const total = result.shares.reduce((cents, share) => cents + share.cents, 0n);
  return {
    amounts: institutions.map(({ brin }) => {
      const explanation = explanations.get(brin) ?? notEntitled(rule, readings);
      return { brin, amount: explanation.result ?? '0.00', explanation };
    }),
    total: moneyOf(total),
    undistributed: moneyOf(centsOf(ceiling.value) - total),
  };
}
