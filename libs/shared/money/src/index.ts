export { divide, type ExactShare, largestRemainder, type RoundedShare, type RoundedShares } from './divide';
export { Fraction, sum } from './fraction';
export { centsOf, eurosOf, type Money, moneyOf } from './money';
