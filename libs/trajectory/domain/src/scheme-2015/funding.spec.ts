import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import fc from 'fast-check';
import { divideExcellence, divideInvestment, type FundingInstitution } from './funding';
import type { Division } from './funding-division';
import { known } from './funding-known';

const institution = (code: string, contribution: string, students: number, entitled = true): FundingInstitution => ({
  brin: brin(code),
  nationalContribution: known(contribution),
  level2Students: known(students),
  entitled,
});
const [A, B, C] = [
  institution('00AA', '60000000.00', 3000),
  institution('00BB', '30000000.00', 2500),
  institution('00CC', '10000000.00', 500),
] as const;
const without = (one: FundingInstitution): FundingInstitution => ({ ...one, entitled: false });

const paid = ({ amounts, total, undistributed }: Division) => ({
  amounts: amounts.map(({ amount }) => amount),
  total,
  undistributed,
});
const all = (total: string, ...amounts: string[]) => ({ amounts, total, undistributed: '0.00' });

describe('dividing the investment money (investeringsbudget)', () => {
  it.each([
    ['9 million over three', '9000000.00', [A, B, C], all('9000000.00', '5100000.00', '3050000.00', '850000.00')],
    ['C does not take part', '9000000.00', [A, B, without(C)], all('9000000.00', '5636363.64', '3363636.36', '0.00')],
    [
      'the ceiling of 2015',
      '163500000.00',
      [A, B, C],
      all('163500000.00', '92650000.00', '55408333.33', '15441666.67'),
    ],
    ['in the order given', '163500000.00', [C, A, B], all('163500000.00', '15441666.67', '92650000.00', '55408333.33')],
    ['one takes all', '163500000.00', [without(A), B, without(C)], all('163500000.00', '0.00', '163500000.00', '0.00')],
    ['a ceiling of nothing', '0.00', [A, B, C], all('0.00', '0.00', '0.00', '0.00')],
    ['a ceiling of a cent', '0.01', [A, B, C], all('0.01', '0.01', '0.00', '0.00')],
  ])('%s', (_, ceiling, institutions, expected) =>
    expect(paid(divideInvestment({ ceiling: known(ceiling), institutions }))).toEqual(expected),
  );

  it.each([
    ['0.01', all('0.01', '0.00', '0.01', '0.00')],
    ['0.02', all('0.02', '0.00', '0.01', '0.01')],
    ['0.03', all('0.03', '0.01', '0.01', '0.01')],
  ])('gives a tie over %s to the lower BRIN, wherever it stands', (ceiling, expected) => {
    const same = ['01CC', '01AA', '01BB'].map((code) => institution(code, '1.00', 1));
    expect(paid(divideInvestment({ ceiling: known(ceiling), institutions: same }))).toEqual(expected);
  });

  it.each([
    ['nobody is entitled', [without(A), without(B)], ['0.00', '0.00'], '0.00', '10.00'],
    ['there is nobody', [], [], '0.00', '10.00'],
    ['no weight at all', [institution('00AA', '0.00', 0)], ['0.00'], '0.00', '10.00'],
    // 2/3 of 10.00 is 6.666…: rounded down, the rest stays
    [
      'no level-2 students',
      [institution('00AA', '1.00', 0), institution('00BB', '1.00', 0)],
      ['3.33', '3.33'],
      '6.66',
      '3.34',
    ],
    [
      'level-2 students of who is not entitled',
      [institution('00AA', '1.00', 0), without(B)],
      ['6.66', '0.00'],
      '6.66',
      '3.34',
    ],
    [
      'one level-2 student',
      [institution('00AA', '1.00', 1), institution('00BB', '1.00', 0)],
      ['6.67', '3.33'],
      '10.00',
      '0.00',
    ],
    ['no national contribution', [institution('00AA', '0.00', 1)], ['3.33'], '3.33', '6.67'],
  ])('leaves undistributed what nobody has a weight for: %s', (_, institutions, amounts, total, undistributed) =>
    expect(paid(divideInvestment({ ceiling: known('10.00'), institutions }))).toEqual({
      amounts,
      total,
      undistributed,
    }),
  );

  it.each([
    ['a BRIN twice', [A, without(A)]],
    ['half a student', [institution('00AA', '1.00', 0.5)]],
    ['less than no students', [institution('00AA', '1.00', -1)]],
    ['a negative contribution', [institution('00AA', '-1.00', 1)]],
  ])('refuses %s', (_, institutions) =>
    expect(() => divideInvestment({ ceiling: known('10.00'), institutions })).toThrow(RangeError),
  );
});

describe('dividing the excellence money', () => {
  it.each([
    ['all three approved', [A, B, C], all('24000000.00', '14400000.00', '7200000.00', '2400000.00')],
    ['B rejected', [A, without(B), C], all('24000000.00', '20571428.57', '0.00', '3428571.43')],
  ])('24 million, %s', (_, institutions, expected) =>
    expect(paid(divideExcellence({ ceiling: known('24000000.00'), institutions }))).toEqual(expected),
  );

  it('does not look at level-2 students', () => {
    const many = [A, B, C].map((one) => ({ ...one, level2Students: known(1) }));
    expect(paid(divideExcellence({ ceiling: known('24000000.00'), institutions: many }))).toEqual(
      paid(divideExcellence({ ceiling: known('24000000.00'), institutions: [A, B, C] })),
    );
  });

  it('leaves all of it when nobody was approved', () =>
    expect(paid(divideExcellence({ ceiling: known('24000000.00'), institutions: [without(A)] }))).toEqual({
      amounts: ['0.00'],
      total: '0.00',
      undistributed: '24000000.00',
    }));
});

describe('any division', () => {
  const money = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(moneyOf);
  const question = fc.record({
    ceiling: money.map((amount) => known(amount)),
    institutions: fc.uniqueArray(
      fc
        .tuple(fc.stringMatching(/^\d{2}[A-Z]{2}$/), money, fc.nat(20_000), fc.boolean())
        .map(([code, contribution, students, entitled]) => institution(code, contribution, students, entitled)),
      { selector: ({ brin: code }) => code, maxLength: 70 },
    ),
  });

  it.each([
    ['investment', divideInvestment],
    ['excellence', divideExcellence],
  ])('%s: amounts and what is undistributed are the ceiling', (_, divide) =>
    fc.assert(
      fc.property(question, (asked) => {
        const { amounts, total, undistributed } = divide(asked);
        const together = amounts.reduce((cents, { amount }) => cents + centsOf(amount), 0n);
        expect(moneyOf(together)).toBe(total);
        expect(moneyOf(together + centsOf(undistributed))).toBe(asked.ceiling.value);
        amounts.forEach(({ amount }, index) => {
          if (asked.institutions[index]?.entitled !== true) expect(amount).toBe('0.00');
        });
      }),
      { numRuns: 50 },
    ),
  );

  it('does not depend on the order of the institutions', () =>
    fc.assert(
      fc.property(question, (asked) => {
        const reversed = divideInvestment({ ...asked, institutions: asked.institutions.toReversed() });
        expect(paid(reversed).amounts.toReversed()).toEqual(paid(divideInvestment(asked)).amounts);
      }),
      { numRuns: 50 },
    ));
});
