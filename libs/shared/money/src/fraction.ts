import { Decimal } from 'decimal.js';

/** Our own, so that nobody's global settings reach it; it only reads and writes digits here, so its precision never matters. */
const Digits = Decimal.clone({ defaults: true });

const NUMBER = /^(-?\d+(?:\.\d+)?)(?:\/(\d+))?$/;

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/** The quotient rounded towards minus infinity. @param b greater than 0 */
const floorDiv = (a: bigint, b: bigint): bigint => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);

/**
 * An exact number (breuk): two whole numbers in lowest terms, the lower one positive, so that equal numbers look equal.
 * The whole numbers are BigInt: a Decimal rounds in silence at its set precision, a BigInt grows with what is put in.
 */
export class Fraction {
  static readonly zero = Fraction.of(0n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws RangeError when `denominator` is 0 */
  static of(numerator: bigint, denominator = 1n): Fraction {
    if (denominator === 0n) throw new RangeError(`${numerator} cannot be divided by 0`);
    const common = gcd(abs(numerator), abs(denominator)) * (denominator < 0n ? -1n : 1n);
    return new Fraction(numerator / common, denominator / common);
  }

  /** @param text "3", "-1.50", "2/3" @throws RangeError when it is something else */
  static parse(text: string): Fraction {
    const [, above, below = '1'] = NUMBER.exec(text) ?? [];
    if (above === undefined) throw new RangeError(`"${text}" is not a number such as 3, -1.50 or 2/3`);
    const decimals = new Digits(above).decimalPlaces();
    const digits = new Digits(`${above}e${decimals}`).toFixed();
    return Fraction.of(BigInt(digits), 10n ** BigInt(decimals) * BigInt(below));
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(Fraction.of(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError when `other` is 0 */
  dividedBy(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Below 0: smaller than `other`; 0: equal; above 0: greater. */
  compare(other: Fraction): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The greatest whole number that is not greater. */
  floor(): bigint {
    return floorDiv(this.numerator, this.denominator);
  }

  /** Of an amount in euros: whole cents, rounded down. */
  floorToCents(): bigint {
    return floorDiv(this.numerator * 100n, this.denominator);
  }

  /** Exact: "5" or "2/3", never with a decimal point. */
  toText(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  /** For showing: at most `digits` decimals, half upwards, without zeros at the end. @param digits whole, 0 or more */
  toDecimal(digits: number): string {
    const scale = 10n ** BigInt(digits);
    const scaled = floorDiv(2n * this.numerator * scale + this.denominator, 2n * this.denominator);
    return new Digits(`${scaled}e-${digits}`).toFixed();
  }

  /** Whether `toDecimal(digits)` says all of it. */
  fitsIn(digits: number): boolean {
    return 10n ** BigInt(digits) % this.denominator === 0n;
  }
}

/** @returns 0 of nothing */
export const sum = (numbers: readonly Fraction[]): Fraction => numbers.reduce((a, b) => a.plus(b), Fraction.zero);
