import type { Brin } from '@mijlpaal/shared-institution';
import { centsOf, eurosOf, Fraction, largestRemainder, type Money, moneyOf, sum } from '@mijlpaal/shared-money';
import type { Explanation, FundingComponent } from '@mijlpaal/trajectory-contract';
import { explained, inputsOf, notEntitled } from './funding-explanation';
import { formulas } from './funding-formula';
import { type Known, known } from './funding-known';
import { type Figures, working } from './funding-working';

export interface FundingInstitution {
  readonly brin: Brin;
  readonly nationalContribution: Known<Money>;
  /** Whole, 0 or more. */
  readonly level2Students: Known<number>;
  readonly entitled: boolean;
}

export interface FundingQuestion {
  readonly ceiling: Known<Money>;
  /** Each BRIN once. */
  readonly institutions: readonly FundingInstitution[];
}

export interface Division {
  /** In the order of the institutions; "0.00" for who is not entitled. */
  readonly amounts: readonly { readonly brin: Brin; readonly amount: Money; readonly explanation: Explanation }[];
  readonly total: Money;
  /** What is left of the ceiling: with `total` it is the ceiling. */
  readonly undistributed: Money;
}

/** @throws RangeError when a BRIN is there twice */
export function eachBrinOnce(institutions: readonly { readonly brin: Brin }[]): void {
  if (new Set(institutions.map(({ brin }) => brin)).size < institutions.length)
    throw new RangeError('Each BRIN may be there once');
}

function students(count: number): Fraction {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no number of students`);
  return Fraction.of(BigInt(count));
}

const figuresOf = ({ nationalContribution, level2Students }: FundingInstitution): Figures => ({
  nationalContribution: { ...nationalContribution, value: eurosOf(nationalContribution.value) },
  level2Students: { ...level2Students, value: students(level2Students.value) },
});

const together = (all: readonly Known<Fraction>[]): Known<Fraction> =>
  known(
    sum(all.map(({ value }) => value)),
    [...new Set(all.flatMap(({ facts }) => facts))],
    all.some(({ illustrative }) => illustrative),
  );

/**
 * Divides the ceiling of a component over the entitled institutions: exact fractions to the end, then one rounding, of each
 * institution's sum. A part of the ceiling that nobody has a weight for stays undistributed; what the other parts come to
 * together is then rounded down to a cent. With nobody entitled all of the ceiling is undistributed.
 * @throws RangeError when an amount or a number is not one, or a BRIN is there twice
 * @assumption rounding and a part without weight: `rounding` and `partWithoutWeight` in the settings
 */
export function divideFunding(component: FundingComponent, { ceiling, institutions }: FundingQuestion): Division {
  eachBrinOnce(institutions);
  const formula = formulas[component];
  const euros = eurosOf(ceiling.value);
  const sharing = institutions
    .filter(({ entitled }) => entitled)
    .map((institution) => ({ brin: institution.brin, figures: figuresOf(institution) }));
  const totals: Figures = {
    nationalContribution: together(sharing.map(({ figures }) => figures.nationalContribution)),
    level2Students: together(sharing.map(({ figures }) => figures.level2Students)),
  };
  const workings = sharing.map(({ brin, figures }) => ({
    key: brin,
    inputs: inputsOf(formula, ceiling, figures, totals),
    ...working(formula, euros, figures, totals),
  }));
  const rounded = largestRemainder(workings);
  const explanations = new Map(rounded.shares.map((share) => [share.key, explained(formula, share, rounded)]));
  const total = rounded.shares.reduce((cents, share) => cents + share.cents, 0n);
  return {
    amounts: institutions.map(({ brin }) => {
      const explanation = explanations.get(brin) ?? notEntitled(formula);
      return { brin, amount: explanation.result ?? '0.00', explanation };
    }),
    total: moneyOf(total),
    undistributed: moneyOf(centsOf(ceiling.value) - total),
  };
}

/**
 * Investment money without excellence (investeringsbudget): A = B * (2/3 * R / sum of R + 1/3 * N2 / sum of N2).
 * @throws RangeError as `divideFunding`
 * @source R16 art. 2.3(1)
 */
export const divideInvestment = (question: FundingQuestion): Division => divideFunding('investment', question);

/**
 * Excellence money: X = pot * R / sum of R over the approved.
 * @throws RangeError as `divideFunding`
 * @source R16 art. 2.3(2) and 2.4
 */
export const divideExcellence = (question: FundingQuestion): Division => divideFunding('excellence', question);
