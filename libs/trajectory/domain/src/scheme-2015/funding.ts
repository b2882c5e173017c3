import type { Brin } from '@mijlpaal/shared-institution';
import { eurosOf, Fraction, type Money } from '@mijlpaal/shared-money';
import type { FundingComponent } from '@mijlpaal/trajectory-contract';
import { type Division, eachBrinOnce, rounded } from './funding-division';
import { formulas } from './funding-formula';
import type { Known } from './funding-known';
import { countOf, togetherKnown } from './funding-lines';
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

const figuresOf = ({ nationalContribution, level2Students }: FundingInstitution): Figures => ({
  nationalContribution: { ...nationalContribution, value: eurosOf(nationalContribution.value) },
  level2Students: { ...level2Students, value: countOf(level2Students.value, 'students') },
});

const together = (all: readonly Known<Fraction>[]): Known<Fraction> =>
  togetherKnown(Fraction.sum(all.map(({ value }) => value)), all);

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
  const sharing = institutions
    .filter(({ entitled }) => entitled)
    .map((institution) => ({ brin: institution.brin, figures: figuresOf(institution) }));
  const totals: Figures = {
    nationalContribution: together(sharing.map(({ figures }) => figures.nationalContribution)),
    level2Students: together(sharing.map(({ figures }) => figures.level2Students)),
  };
  const workings = sharing.map(({ brin, figures }) => ({ key: brin, ...working(formula, ceiling, figures, totals) }));
  return rounded(formula, ceiling, institutions, workings);
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
