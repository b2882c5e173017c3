import { Fraction } from '@mijlpaal/shared-money';
import type { FundingComponent } from '@mijlpaal/trajectory-contract';
import type { Rule } from './funding-division';

/** Figures of an institution that money is divided by: R (rijksbijdrage) and N2 (deelnemers basisberoepsopleiding). */
export type FigureName = 'nationalContribution' | 'level2Students';

/** One component: parts of its ceiling, each divided in proportion to one figure. */
export interface Formula extends Rule {
  readonly parts: readonly { readonly figure: FigureName; readonly portion: Fraction }[];
}

export const formulas: Readonly<Record<FundingComponent, Formula>> = {
  /** Investeringsbudget: 2/3 by R, 1/3 by N2. */
  investment: {
    id: '2015-investment',
    article: 'R16 art. 2.3(1)',
    parts: [
      { figure: 'nationalContribution', portion: Fraction.of(2n, 3n) },
      { figure: 'level2Students', portion: Fraction.of(1n, 3n) },
    ],
  },
  /** Excellentie: by R alone. */
  excellence: {
    id: '2015-excellence',
    article: 'R16 art. 2.3(2), 2.4',
    parts: [{ figure: 'nationalContribution', portion: Fraction.of(1n) }],
  },
};
