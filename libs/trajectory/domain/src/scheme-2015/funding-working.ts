import { Fraction, sum } from '@mijlpaal/shared-money';
import type { Explanation } from '@mijlpaal/trajectory-contract';
import type { FigureName, Formula } from './funding-formula';
import type { Known } from './funding-known';

export type Figures = Readonly<Record<FigureName, Known<Fraction>>>;
type Step = Explanation['steps'][number];

/** What one institution gets before rounding, and how it comes about. */
export interface Working {
  readonly exact: Fraction;
  readonly steps: readonly Step[];
  /** Names of parts that nobody has a weight for. */
  readonly withoutWeight: readonly string[];
}

/** More decimals than a ceiling of 15 digits needs to tell two cents apart. */
const DECIMALS = 12;

/** One line of an explanation; the fraction is written out where the decimals do not say all of it. */
export const step = (name: string, expression: string, value: Fraction): Step => ({
  name,
  expression,
  value: value.toDecimal(DECIMALS),
  exact: value.fitsIn(DECIMALS) ? null : value.toText(),
});

export const totalName = (figure: FigureName): string => `${figure}Total`;

function part(
  { figure, portion }: Formula['parts'][number],
  ceiling: Fraction,
  own: Fraction,
  total: Fraction,
): Working {
  const [pot, share, amount] = [`${figure}Pot`, `${figure}Share`, `${figure}Amount`];
  const potSize = ceiling.times(portion);
  const potStep = step(pot, `ceiling * ${portion.toText()}`, potSize);
  if (total.compare(Fraction.zero) === 0)
    return { exact: Fraction.zero, steps: [potStep, step(amount, '0', Fraction.zero)], withoutWeight: [pot] };
  const ownShare = own.dividedBy(total);
  const exact = potSize.times(ownShare);
  return {
    exact,
    steps: [
      potStep,
      step(share, `${figure} / ${totalName(figure)}`, ownShare),
      step(amount, `${pot} * ${share}`, exact),
    ],
    withoutWeight: [],
  };
}

/** The amount of one institution as an exact fraction, step by step. @param totals over all that share */
export function working(formula: Formula, ceiling: Fraction, own: Figures, totals: Figures): Working {
  const parts = formula.parts.map((each) => part(each, ceiling, own[each.figure].value, totals[each.figure].value));
  const exact = sum(parts.map((each) => each.exact));
  const expression = formula.parts.map(({ figure }) => `${figure}Amount`).join(' + ');
  return {
    exact,
    steps: [...parts.flatMap(({ steps }) => steps), step('exact', expression, exact)],
    withoutWeight: parts.flatMap(({ withoutWeight }) => withoutWeight),
  };
}
