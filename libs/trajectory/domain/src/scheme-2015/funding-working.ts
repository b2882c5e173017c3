import { Fraction } from '@mijlpaal/shared-money';
import type { Working } from './funding-division';
import type { FigureName, Formula } from './funding-formula';
import type { Known } from './funding-known';
import { type Input, input, numberInput, remark, step, type Step } from './funding-lines';

export type Figures = Readonly<Record<FigureName, Known<Fraction>>>;

interface PartWorking {
  readonly exact: Fraction;
  readonly steps: readonly Step[];
  /** Name of the part when nobody has a weight for it. */
  readonly withoutWeight: readonly string[];
}

export const totalName = (figure: FigureName): string => `${figure}Total`;

function part(
  { figure, portion }: Formula['parts'][number],
  ceiling: Fraction,
  own: Fraction,
  total: Fraction,
): PartWorking {
  const [pot, share, amount] = [`${figure}Pot`, `${figure}Share`, `${figure}Amount`];
  const potSize = ceiling.times(portion);
  const potStep = step(pot, `ceiling * ${portion.toText()}`, potSize);
  if (total.isZero)
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

/** Ceiling, own figures and totals, as far as the formula uses them. */
const inputsOf = (formula: Formula, ceiling: Known<string>, own: Figures, totals: Figures): Input[] => [
  input('ceiling', ceiling),
  ...formula.parts.flatMap(({ figure }) => [
    numberInput(figure, own[figure]),
    numberInput(totalName(figure), totals[figure]),
  ]),
];

/** The amount of one institution as an exact fraction, step by step. @param totals over all that share */
export function working(formula: Formula, ceiling: Known<string>, own: Figures, totals: Figures): Omit<Working, 'key'> {
  const euros = Fraction.parse(ceiling.value);
  const parts = formula.parts.map((each) => part(each, euros, own[each.figure].value, totals[each.figure].value));
  const exact = Fraction.sum(parts.map((each) => each.exact));
  const expression = formula.parts.map(({ figure }) => `${figure}Amount`).join(' + ');
  const withoutWeight = parts.flatMap((each) => each.withoutWeight);
  return {
    exact,
    inputs: inputsOf(formula, ceiling, own, totals),
    parts: [],
    steps: [...parts.flatMap(({ steps }) => steps), step('exact', expression, exact)],
    remarks: withoutWeight.map((name) => remark('partUndistributed', name)),
    readings: [
      ...(formula.parts.some(({ figure }) => figure === 'level2Students') ? (['level2Count'] as const) : []),
      ...(withoutWeight.length > 0 ? (['partWithoutWeight'] as const) : []),
    ],
  };
}
