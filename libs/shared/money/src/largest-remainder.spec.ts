import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from './fraction';
import { largestRemainder, type RoundedShares } from './largest-remainder';

const weighted = (weights: Readonly<Record<string, string>>) =>
  Object.entries(weights).map(([key, weight]) => ({ key, weight: Fraction.parse(weight) }));
/** A ceiling in cents by weight: the shares of a sum that is a whole number of cents. */
function divide(cents: bigint, by: readonly { readonly key: string; readonly weight: Fraction }[]): RoundedShares {
  const perWeight = Fraction.of(cents, 100n).dividedBy(Fraction.sum(by.map(({ weight }) => weight)));
  return largestRemainder(by.map(({ key, weight }) => ({ key, exact: weight.times(perWeight) })));
}
const exact = (shares: Readonly<Record<string, string>>) =>
  Object.entries(shares).map(([key, euros]) => ({ key, exact: Fraction.parse(euros) }));
const paid = ({ shares }: RoundedShares) => Object.fromEntries(shares.map(({ key, cents }) => [key, Number(cents)]));
const total = ({ shares }: RoundedShares) => shares.reduce((all, { cents }) => all + cents, 0n).toString();

const ceiling = fc.bigInt({ min: 0n, max: 10n ** 14n });
const weight = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([above, below]) => Fraction.of(above, below));
const weights = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^\d{2}[A-Z]{2}$/), weight), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 70,
  })
  .map((all) => all.map(([key, each]) => ({ key, weight: each })))
  .filter((all) => all.some(({ weight }) => !weight.isZero));

describe('dividing a ceiling by the largest remainder', () => {
  it.each([
    ['a cent over goes to the lower key', 100n, { B: '1', A: '1', C: '1' }, { A: 34, B: 33, C: 33 }],
    ['two cents over go to the two lower keys', 101n, { C: '1', B: '1', A: '1' }, { A: 34, B: 34, C: 33 }],
    ['nothing is over', 99n, { A: '1', B: '1', C: '1' }, { A: 33, B: 33, C: 33 }],
    ['the larger remainder comes before the lower key', 100n, { A: '1', B: '2' }, { A: 33, B: 67 }],
    ['no weight, no cent', 1n, { A: '0', B: '1/1000000' }, { A: 0, B: 1 }],
    ['one takes all', 7n, { A: '1/3' }, { A: 7 }],
    ['fewer cents than takers', 1n, { D: '1', C: '1', B: '1' }, { B: 1, C: 0, D: 0 }],
    ['nothing to divide', 0n, { A: '1', B: '2' }, { A: 0, B: 0 }],
  ])('%s', (_, cents, by, expected) => expect(paid(divide(cents, weighted(by)))).toEqual(expected));

  it('answers in the order given and says how it rounded', () => {
    const { shares, centsLeft } = divide(200n, weighted({ B: '1', C: '1', A: '1' }));
    expect(centsLeft).toBe(2);
    expect(
      shares.map(({ key, cents, roundedDown, remainder, rank, extraCent }) =>
        [key, cents, roundedDown, remainder.toText(), rank, extraCent].join(' '),
      ),
    ).toEqual(['B 67 66 1/150 2 true', 'C 66 66 1/150 3 false', 'A 67 66 1/150 1 true']);
  });

  it('refuses what is negative, and a key that is there twice', () => {
    expect(() => largestRemainder(exact({ A: '2', B: '-1/100' }))).toThrow('A share cannot be negative: -1/100');
    expect(() => divide(100n, [...weighted({ A: '1' }), ...weighted({ A: '1' })])).toThrow(
      'Each key may be there once',
    );
  });

  it('sums to the ceiling', () =>
    fc.assert(fc.property(ceiling, weights, (cents, by) => expect(total(divide(cents, by))).toBe(cents.toString()))));

  it('is within a cent of the exact share', () =>
    fc.assert(
      fc.property(ceiling, weights, (cents, by) => {
        for (const share of divide(cents, by).shares) {
          const off = Fraction.of(share.cents, 100n).minus(share.exact);
          expect([off.compare(Fraction.of(-1n, 100n)), off.compare(Fraction.of(1n, 100n))]).toEqual([1, -1]);
        }
      }),
    ));

  it('does not depend on the order', () =>
    fc.assert(
      fc.property(ceiling, weights, fc.infiniteStream(fc.nat()), (cents, by, chance) => {
        const mixed = by
          .map((each) => ({ each, place: chance.next().value as number })) // an infinite stream always has a next one
          .toSorted((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(paid(divide(cents, mixed))).toEqual(paid(divide(cents, by)));
      }),
    ));

  it('depends on the weights only by their proportion', () =>
    fc.assert(
      fc.property(ceiling, weights, (cents, by) => {
        const third = by.map(({ key, weight }) => ({ key, weight: weight.times(Fraction.of(1n, 3n)) }));
        expect(paid(divide(cents, third))).toEqual(paid(divide(cents, by)));
      }),
    ));

  it('never gives less to who has more', () =>
    fc.assert(
      fc.property(ceiling, weights, (cents, by) => {
        const { shares } = divide(cents, by);
        const rising = shares.toSorted((a, b) => a.exact.compare(b.exact) || (a.key < b.key ? 1 : -1));
        rising.forEach((share, index) => expect(share.cents >= (rising[index - 1]?.cents ?? 0n)).toBe(true));
      }),
    ));
});

describe('rounding exact shares whose sum is no whole number of cents', () => {
  it.each([
    ['just below a cent', { A: '0.004999', B: '0.005' }, { A: 0, B: 0 }, 0],
    ['just a cent', { A: '0.005', B: '0.005' }, { A: 1, B: 0 }, 1],
    ['two thirds of a euro', { A: '1/3', B: '1/3' }, { A: 33, B: 33 }, 0],
    ['nobody', {}, {}, 0],
  ])('%s', (_, shares, expected, left) => {
    const rounded = largestRemainder(exact(shares));
    expect(paid(rounded)).toEqual(expected);
    expect(rounded.centsLeft).toBe(left);
  });
});
