import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { centsOf, eurosOf, moneyOf } from './money';

describe('an amount', () => {
  it.each([
    ['0.00', 0n],
    ['0.01', 1n],
    ['0.99', 99n],
    ['1.00', 100n],
    ['163500000.00', 16_350_000_000n],
    ['90071992547409.93', 9_007_199_254_740_993n], // more than a double holds
  ])('%s and its cents are the same', (text, cents) => {
    expect(centsOf(text).toString()).toBe(cents.toString());
    expect(moneyOf(cents)).toBe(text);
  });

  it.each(['', '1', '1.0', '1.000', '-1.00', '01.00', '1,00', '1.000,00', '1e3', '.50', '1.00\n'])(
    'refuses %j',
    (text) => expect(() => centsOf(text)).toThrow(RangeError),
  );

  it('is never negative', () => expect(() => moneyOf(-1n)).toThrow('An amount cannot be negative: -1 cents'));

  it('is euros to compute with', () => expect(eurosOf('1.50').toText()).toBe('3/2'));

  it('survives there and back, whatever the size', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (cents) =>
        expect(centsOf(moneyOf(cents)).toString()).toBe(cents.toString()),
      ),
    ));
});
