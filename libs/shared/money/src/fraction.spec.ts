import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from './fraction';

const f = (text: string): Fraction => Fraction.parse(text);
const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 40n });
const fraction = fc.tuple(whole, positive).map(([above, below]) => Fraction.of(above, below));

describe('an exact fraction', () => {
  it.each([
    ['4/6', '2/3'],
    ['6/3', '2'],
    ['0/7', '0'],
    ['-1.50', '-3/2'],
    ['163500000.00', '163500000'],
    ['0.10', '1/10'],
    ['007', '7'],
    ['1.5/3', '1/2'],
  ])('%s is kept as %s', (text, kept) => expect(f(text).toText()).toBe(kept));

  it.each(['', '1,5', '1e3', '1/', '/2', '1.', '.5', '1/-2', ' 1', 'NaN', '1\n'])('refuses %j', (text) =>
    expect(() => f(text)).toThrow(RangeError),
  );

  it('carries the sign above the line', () => expect(Fraction.of(2n, -4n).toText()).toBe('-1/2'));

  it('refuses to divide by nothing', () => {
    expect(() => Fraction.of(1n, 0n)).toThrow('1 cannot be divided by 0');
    expect(() => f('1/0')).toThrow(RangeError);
    expect(() => f('1').dividedBy(Fraction.zero)).toThrow(RangeError);
  });

  it.each([
    ['1/3 + 1/6', f('1/3').plus(f('1/6')), '1/2'],
    ['1/3 - 1/2', f('1/3').minus(f('1/2')), '-1/6'],
    ['2/3 * 9/4', f('2/3').times(f('9/4')), '3/2'],
    ['2/3 : -4/3', f('2/3').dividedBy(f('-4/3')), '-1/2'],
    ['0.1 + 0.2', f('0.1').plus(f('0.2')), '3/10'],
  ])('%s', (_, result, expected) => expect(result.toText()).toBe(expected));

  it.each([
    ['2.999', '2', '299'],
    ['3', '3', '300'],
    ['-2.001', '-3', '-201'],
    ['-2', '-2', '-200'],
    ['0.019999', '0', '1'],
    ['0.02', '0', '2'],
  ])('%s down: %s whole, %s cents', (text, floor, cents) =>
    expect([f(text).floor().toString(), f(text).floorToCents().toString()]).toEqual([floor, cents]),
  );

  it.each([
    ['2/3', 4, '0.6667', false],
    ['1/3', 4, '0.3333', false],
    ['0.00005', 4, '0.0001', false],
    ['0.00004999', 4, '0', false],
    ['-2/3', 4, '-0.6667', false],
    ['1/8', 2, '0.13', false],
    ['1/8', 3, '0.125', true],
    ['109000000', 12, '109000000', true],
    ['1/2', 0, '1', false],
    [
      '12345678901234567890123456789012345678901234567890.125',
      3,
      '12345678901234567890123456789012345678901234567890.125',
      true,
    ],
  ])('%s in at most %i decimals is %s', (text, digits, shown, all) =>
    expect([f(text).toDecimal(digits), f(text).fitsIn(digits)]).toEqual([shown, all]),
  );

  it('compares without rounding', () => {
    const third = Fraction.of(10n ** 40n, 3n * 10n ** 40n);
    expect([third.compare(f('1/3')), third.compare(f('0.3333333333')), f('-1').compare(third)]).toEqual([0, 1, -1]);
  });

  it.each([
    ['9.495', '9.5'],
    ['9.49499', '9.49'],
    ['171/1800', '0.1'],
    ['1/3', '0.33'],
    ['-0.005', '0'],
  ])('%s rounded to 2 decimals is %s', (text, rounded) => expect(f(text).roundedTo(2).toDecimal(12)).toBe(rounded));

  it('is written in short only while it is short', () => {
    const long = Fraction.of(1n, 10n ** 200n + 1n);
    expect([f('4/6').toShortText(), long.toShortText()]).toEqual(['2/3', null]);
  });

  it('stays what it was beside others', () =>
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 20 }), (all) =>
        expect(Fraction.alike(all).map((a) => a.toText())).toEqual(all.map((a) => a.toText())),
      ),
    ));

  it('undoes plus by minus and times by dividedBy, whatever the size', () =>
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(a.plus(b).minus(b).toText()).toBe(a.toText());
        if (!b.isZero) expect(a.times(b).dividedBy(b).toText()).toBe(a.toText());
      }),
    ));

  it('reads back what it writes', () =>
    fc.assert(fc.property(fraction, (a) => expect(f(a.toText()).toText()).toBe(a.toText()))));

  it('sums to the same in any order', () => {
    expect(Fraction.sum([]).toText()).toBe('0');
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 20 }), (all) =>
        expect(Fraction.sum(all).toText()).toBe(Fraction.sum(all.toReversed()).toText()),
      ),
    );
  });
});
