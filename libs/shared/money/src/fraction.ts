import { Decimal } from 'decimal.js';

/** Our own, so that nobody's global settings reach it; it writes digits and computes nothing, so its precision never matters. */
const Digits = Decimal.clone({ defaults: true });
const NUMBER = /^(-?\d+)(?:\.(\d+))?(?:\/(\d+))?$/;

const POWERS = Array.from({ length: 20 }, (_, digits) => 10n ** BigInt(digits));
const tenToThe = (digits: number): bigint => POWERS[digits] ?? 10n ** BigInt(digits);

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
const lcm = (a: bigint, b: bigint): bigint => (a % b === 0n ? a : (a / gcd(b, a % b)) * b);
const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/** The quotient rounded towards minus infinity. @param b greater than 0 */
const floorDiv = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);

/** Beyond this `toShortText` does not look for the lowest terms: it would take longer than all sums together. */
const LONG = 10n ** 200n;

/**
 * An exact number (breuk): two whole numbers, the lower one positive.
 * The whole numbers are BigInt: a Decimal rounds in silence at its set precision, a BigInt grows with what is put in.
 * They are brought to lowest terms only to be read: sums of means over thousands of units have a common denominator of
 * hundreds of digits, which numbers of one origin then share, so that they add and compare without being multiplied.
 */
export class Fraction {
  static readonly zero = Fraction.of(0n);
  static readonly one = Fraction.of(1n);

  private constructor(
    private readonly above: bigint,
    private readonly below: bigint,
  ) {}

  /** @throws RangeError when `denominator` is 0 */
  static of(numerator: bigint, denominator = 1n): Fraction {
    if (denominator === 0n) throw new RangeError(`${numerator} cannot be divided by 0`);
    return denominator < 0n ? new Fraction(-numerator, -denominator) : new Fraction(numerator, denominator);
  }

  /** @param text "3", "-1.50", "2/3" @throws RangeError when it is something else */
  static parse(text: string): Fraction {
    const [, whole, decimals = '', below = '1'] = NUMBER.exec(text) ?? [];
    if (whole === undefined) throw new RangeError(`"${text}" is not a number such as 3, -1.50 or 2/3`);
    return Fraction.of(BigInt(`${whole}${decimals}`), tenToThe(decimals.length) * BigInt(below));
  }

  /** @returns 0 of nothing */
  static sum(numbers: readonly Fraction[]): Fraction {
    const below = numbers.reduce((common, each) => lcm(common, each.below), 1n);
    const above = numbers.reduce((all, each) => all + each.above * (below / each.below), 0n);
    return new Fraction(above, below);
  }

  /** These numbers with one denominator, the least that all have. */
  static alike(numbers: readonly Fraction[]): readonly Fraction[] {
    const below = numbers.reduce((common, each) => lcm(common, each.below), 1n);
    return numbers.map((each) => new Fraction(each.above * (below / each.below), below));
  }

  plus(other: Fraction): Fraction {
    if (this.below === other.below) return new Fraction(this.above + other.above, this.below);
    return new Fraction(this.above * other.below + other.above * this.below, this.below * other.below);
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.above, other.below));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.above * other.above, this.below * other.below);
  }

  /** @throws RangeError when `other` is 0 */
  dividedBy(other: Fraction): Fraction {
    return Fraction.of(this.above * other.below, this.below * other.above);
  }

  /** Below 0: smaller than `other`; 0: equal; above 0: greater. */
  compare(other: Fraction): -1 | 0 | 1 {
    const difference =
      this.below === other.below ? this.above - other.above : this.above * other.below - other.above * this.below;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get isZero(): boolean {
    return this.above === 0n;
  }

  /** The greatest whole number that is not greater. */
  floor(): bigint {
    return floorDiv(this.above, this.below);
  }

  /** Of an amount in euros: whole cents, rounded down. */
  floorToCents(): bigint {
    return floorDiv(this.above * 100n, this.below);
  }

  /** Arithmetically: a half goes upwards. @param digits whole, 0 or more */
  roundedTo(digits: number): Fraction {
    const scale = tenToThe(digits);
    return new Fraction(floorDiv(2n * this.above * scale + this.below, 2n * this.below), scale);
  }

  /** Exact, in lowest terms: "5" or "2/3", never with a decimal point. */
  toText(): string {
    const common = gcd(abs(this.above), this.below);
    return this.below === common ? `${this.above / common}` : `${this.above / common}/${this.below / common}`;
  }

  /** As `toText`; null when it would have hundreds of digits. */
  toShortText(): string | null {
    return this.below < LONG ? this.toText() : null;
  }

  /** For showing: at most `digits` decimals, half upwards, without zeros at the end. @param digits whole, 0 or more */
  toDecimal(digits: number): string {
    return this.below === 1n ? `${this.above}` : new Digits(`${this.roundedTo(digits).above}e-${digits}`).toFixed();
  }

  /** Whether `toDecimal(digits)` says all of it. */
  fitsIn(digits: number): boolean {
    return this.below === 1n || (this.above * tenToThe(digits)) % this.below === 0n;
  }
}
