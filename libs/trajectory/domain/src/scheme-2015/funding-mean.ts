import { Fraction } from '@mijlpaal/shared-money';
import { type Input, numberInput, type Step, step } from './funding-lines';
import { type Known, known } from './funding-known';

/** A mean of study values, exact, and what it was made of; null: it was given as it is. */
export interface Mean {
  readonly value: Fraction;
  readonly of: { readonly sum: Fraction; readonly diplomas: Fraction } | null;
}

/** @param text "0.55" or "17/49" @throws RangeError when it is something else */
export const givenMean = (text: string): Mean => ({ value: Fraction.parse(text), of: null });

/** null of no diplomas. */
export const meanOf = (sum: Fraction, diplomas: Fraction): Mean | null =>
  diplomas.isZero ? null : { value: sum.dividedBy(diplomas), of: { sum, diplomas } };

/** The lines of an explanation that bring `name` into it; none of what is not there. */
export function meanLines(name: string, mean: Mean | null, from: Known<unknown>): { inputs: Input[]; steps: Step[] } {
  if (mean === null) return { inputs: [], steps: [] };
  const shown = (each: string, value: Fraction) => numberInput(each, known(value, from.facts, from.illustrative));
  if (mean.of === null) return { inputs: [shown(name, mean.value)], steps: [] };
  const [sum, diplomas] = [`${name}Sum`, `${name}Diplomas`];
  return {
    inputs: [shown(sum, mean.of.sum), shown(diplomas, mean.of.diplomas)],
    steps: [step(name, `${sum} / ${diplomas}`, mean.value)],
  };
}
