export { Fraction } from './fraction';
export { type ExactShare, largestRemainder, type RoundedShares, type Rounding } from './largest-remainder';
export { centsOf, eurosOf, type Money, moneyOf } from './money';
