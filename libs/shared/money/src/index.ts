export { divide, type ExactShare, largestRemainder, type RoundedShares, type Rounding } from './divide';
export { Fraction, sum } from './fraction';
export { centsOf, eurosOf, type Money, moneyOf } from './money';
