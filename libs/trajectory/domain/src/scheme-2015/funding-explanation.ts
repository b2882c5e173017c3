import { Fraction, moneyOf, type RoundedShares, type Rounding } from '@mijlpaal/shared-money';
import type { Explanation } from '@mijlpaal/trajectory-contract';
import type { Formula } from './funding-formula';
import type { Known } from './funding-known';
import { type Figures, step, totalName, type Working } from './funding-working';

type Input = Explanation['inputs'][number];
type RoundedWorking = Working & Rounding & { readonly inputs: Input[] };

export const input = (name: string, { value, facts, illustrative }: Known<string | null>): Input => ({
  name,
  value,
  facts: [...facts],
  illustrative,
});

/** Figures are euros in cents or whole students: two decimals say all of them. */
const figureInput = (name: string, figure: Known<Fraction>): Input =>
  input(name, { ...figure, value: figure.value.toDecimal(2) });

/** Ceiling, own figures and totals, as far as the formula uses them. */
export const inputsOf = (formula: Formula, ceiling: Known<string>, own: Figures, totals: Figures): Input[] => [
  input('ceiling', ceiling),
  ...formula.parts.flatMap(({ figure }) => [
    figureInput(figure, own[figure]),
    figureInput(totalName(figure), totals[figure]),
  ]),
];

/** An explanation of a formula in which nothing is computed, but for what `rest` says. */
export const bare = (formula: Formula, rest: Partial<Explanation>): Explanation => ({
  formula: formula.id,
  article: formula.article,
  inputs: [],
  steps: [],
  rounding: null,
  result: null,
  remarks: [],
  readings: [],
  ...rest,
});

export const notEntitled = (formula: Formula): Explanation =>
  bare(formula, { result: '0.00', remarks: [{ code: 'notEntitled', name: null, brin: null }] });

/** An amount from its exact fraction to its last cent. */
export function explained(
  formula: Formula,
  { inputs, steps, withoutWeight, cents, roundedDown, remainder, rank, extraCent }: RoundedWorking,
  { shares, centsLeft }: RoundedShares,
): Explanation {
  return bare(formula, {
    inputs,
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
      remainder: remainder.toText(),
      rank,
      extraCent,
    },
    result: moneyOf(cents),
    remarks: withoutWeight.map((name) => ({ code: 'partUndistributed', name, brin: null })),
    readings: withoutWeight.length > 0 ? ['rounding', 'partWithoutWeight'] : ['rounding'],
  });
}
