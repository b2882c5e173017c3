import { Fraction } from './fraction';

/** Euros as decimal text with two digits, 0.00 or more: "163500000.00". What facts, views and files hold. */
export type Money = string;

const MONEY = /^(0|[1-9]\d*)\.\d{2}$/;

/** @throws RangeError when `money` is not euros with two decimals, 0.00 or more */
export function centsOf(money: Money): bigint {
  if (!MONEY.test(money)) throw new RangeError(`"${money}" is not an amount such as 163500000.00`);
  return BigInt(money.replace('.', ''));
}

/** @throws RangeError when `cents` is negative */
export function moneyOf(cents: bigint): Money {
  if (cents < 0n) throw new RangeError(`An amount cannot be negative: ${cents} cents`);
  return `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
}

/** Euros to compute with. @throws RangeError as `centsOf` */
export const eurosOf = (money: Money): Fraction => Fraction.of(centsOf(money), 100n);
