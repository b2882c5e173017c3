import { Fraction } from '@mijlpaal/shared-money';
import type { Explanation } from '@mijlpaal/trajectory-contract';
import { type Known, known } from './funding-known';

export type Input = Explanation['inputs'][number];
export type Step = Explanation['steps'][number];
export type Part = Explanation['parts'][number];
export type Remark = Explanation['remarks'][number];

/** More decimals than a ceiling of 15 digits needs to tell two cents apart. */
const DECIMALS = 12;

/** One line of an explanation; the fraction is written out where the decimals do not say all of it. */
export function step(name: string, expression: string, value: Fraction): Step {
  const exact = value.fitsIn(DECIMALS) ? null : value.toShortText();
  return { name, expression, value: value.toDecimal(DECIMALS), exact };
}

export const input = (name: string, { value, facts, illustrative }: Known<string | null>): Input => ({
  name,
  value,
  facts: [...facts],
  illustrative,
});

/** All of a number, as decimals where they say all of it. */
export const numberInput = (name: string, { value, facts, illustrative }: Known<Fraction>): Input => ({
  name,
  value: value.fitsIn(DECIMALS) ? value.toDecimal(DECIMALS) : value.toText(),
  facts: [...facts],
  illustrative,
});

/** A number that stands in the regulation, or is a chosen reading. */
export const given = (name: string, text: string): Input => input(name, known(text));

export const remark = (code: Remark['code'], name: string | null = null): Remark => ({ code, name, brin: null });

/** A whole number of people or diplomas. @throws RangeError when it is not one, naming `what` */
export function countOf(count: number, what: string): Fraction {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no number of ${what}`);
  return Fraction.of(BigInt(count));
}

/** The facts of all of them, each once. */
export const togetherKnown = <T>(value: T, all: readonly Known<unknown>[]): Known<T> =>
  known(
    value,
    [...new Set(all.flatMap(({ facts }) => facts))],
    all.some(({ illustrative }) => illustrative),
  );
