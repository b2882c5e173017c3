import { Fraction } from '@mijlpaal/shared-money';
import type { Explanation } from '@mijlpaal/trajectory-contract';

type Lines = Pick<Explanation['parts'][number], 'inputs' | 'steps'>;
type Names = ReadonlyMap<string, Fraction>;

const TOKENS = /[A-Za-z]\w*|\d+(?:\.\d+)?|[<>]=?|[-+*/(),]/g;
const truth = (is: boolean): Fraction => (is ? Fraction.one : Fraction.zero);
const less = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b);
const more = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b);

const OPERATORS: readonly Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>>[] = [
  {
    '>': (a, b) => truth(a.compare(b) > 0),
    '>=': (a, b) => truth(a.compare(b) >= 0),
    '<': (a, b) => truth(a.compare(b) < 0),
    '<=': (a, b) => truth(a.compare(b) <= 0),
  },
  { '+': (a, b) => a.plus(b), '-': (a, b) => a.minus(b) },
  { '*': (a, b) => a.times(b), '/': (a, b) => a.dividedBy(b) },
];

/** Computes one expression of an explanation. @throws Error when a name or a sign in it is not known */
export function evaluate(expression: string, names: Names, parts: readonly Names[] = []): Fraction {
  const tokens = expression.match(TOKENS) ?? [];
  const take = (wanted?: string): string => {
    const token = tokens.shift() ?? 'the end';
    if (wanted !== undefined && token !== wanted) throw new Error(`${expression}: expected ${wanted}, found ${token}`);
    return token;
  };
  function bracketed<T>(inside: () => T): T {
    take('(');
    const value = inside();
    take(')');
    return value;
  }
  const pair = (choose: (a: Fraction, b: Fraction) => Fraction): Fraction =>
    bracketed(() => {
      const first = level(0);
      take(',');
      return choose(first, level(0));
    });
  const functions: Readonly<Record<string, () => Fraction>> = {
    floor: () => Fraction.of(bracketed(() => level(0)).floor()),
    min: () => pair(less),
    max: () => pair(more),
    sum: () => {
      const name = bracketed(take);
      return Fraction.sum(parts.map((part) => part.get(name) ?? Fraction.zero));
    },
  };
  function value(): Fraction {
    if (tokens[0] === '(') return bracketed(() => level(0));
    const token = take();
    const called = functions[token];
    if (called !== undefined && tokens[0] === '(') return called();
    if (/^\d/.test(token)) return Fraction.parse(token);
    const known = names.get(token);
    if (known === undefined) throw new Error(`${expression}: nothing is named ${token}`);
    return known;
  }
  function level(depth: number): Fraction {
    const operators = OPERATORS[depth];
    if (operators === undefined) return value();
    let result = level(depth + 1);
    for (let apply = operators[tokens[0] ?? '']; apply !== undefined; apply = operators[tokens[0] ?? '']) {
      take();
      result = apply(result, level(depth + 1));
    }
    return result;
  }
  const result = level(0);
  if (tokens.length > 0) throw new Error(`${expression}: ${tokens[0]} is too much`);
  return result;
}

/** Days and words among the inputs are no numbers: no sum may use them. */
const numbers = (inputs: Lines['inputs']): [string, Fraction][] =>
  inputs.flatMap(({ name, value }) =>
    value !== null && /^\d+(\.\d+)?(\/\d+)?$/.test(value) ? [[name, Fraction.parse(value)]] : [],
  );

function workedOut({ inputs, steps }: Lines, outer: Names, parts: readonly Names[]): Map<string, Fraction> {
  const names = new Map([...outer, ...numbers(inputs)]);
  for (const { name, expression, value, exact } of steps) {
    const result = evaluate(expression, names, parts);
    const shown = exact === null ? result.toDecimal(12) : result.toText();
    if (shown !== (exact ?? value) || result.toDecimal(12) !== value)
      throw new Error(`${name} = ${expression} is ${shown} by hand, and not ${exact ?? value}`);
    names.set(name, result);
  }
  return names;
}

/**
 * Does an explanation again from its inputs alone, part by part and step by step.
 * @returns euros with two decimals; "0.00" when there is nothing to compute
 * @throws Error when a step shows another value than its sum gives
 */
export function byHand({ inputs, parts, steps }: Explanation): string {
  const outer = new Map(numbers(inputs));
  const inner = parts.map((part) => workedOut(part, outer, []));
  const cents = workedOut({ inputs, steps }, new Map(), inner).get('amount')?.times(Fraction.of(100n)).floor();
  return cents === undefined ? '0.00' : `${cents / 100n}.${`${cents % 100n}`.padStart(2, '0')}`;
}
