import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { Fraction, moneyOf } from '@mijlpaal/shared-money';
import { readFileSync } from 'node:fs';
import { divideExcellence, divideInvestment } from './funding';
import { known } from './funding-known';
import { limitOf } from './funding-limits';
import { givenMean } from './funding-mean';
import { divideStudyValue } from './funding-study-value';

/** Published budget lines in millions, by kind, item and year. */
const lines = readFileSync('infra/data/budget_national.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([kind = '', item = '', year = '', amount = '0']) => ({ kind, item, year, amount: Fraction.parse(amount) }));
const published = (kind: string, year: string) =>
  lines
    .find((line) => line.kind === kind && line.item === 'total_published' && line.year === year)
    ?.amount.toDecimal(1);
const summed = (kind: string, year: string) =>
  Fraction.sum(
    lines
      .filter((line) => line.kind === kind && line.item !== 'total_published' && line.year === year)
      .map(({ amount }) => amount),
  );

/** Published means of units with 100 diplomas each, in a division of 2017 with limits of domain 79010. */
const units = (all: readonly (readonly [2 | 3 | 4, base: string, average: string])[]) => {
  const [first] = divideStudyValue({
    year: 2017,
    ceiling: known('116000000.00'),
    units: all.map(([level, base, average], index) => ({
      brin: brin('00AA'),
      unit: `${level} ${index}`,
      figures: known({
        diplomas: 100,
        heavierDiplomas: 50,
        base: givenMean(base),
        average: givenMean(average),
        previousAverage: givenMean(average),
        limit: limitOf('79010', level, 'unit'),
        level: 'unit',
      }),
    })),
    institutions: [{ brin: brin('00AA'), nationalContribution: known('9000000000.00') }],
  }).amounts;
  return first?.explanation.parts.map(({ steps }) =>
    ['keepDiplomas', 'improvementWeight'].map((each) => steps.find(({ name }) => name === each)?.value),
  );
};

describe('published figures on money', () => {
  it('O1: the investment lines of 2015 are 190.4 million', () =>
    expect([summed('investeringsbudget', '2015').toDecimal(1), published('investeringsbudget', '2015')]).toEqual([
      '190.4',
      '190.4',
    ]));

  it('O2: the ceilings of 2015, 163.5 and 24.0 million, are divided to the cent over 66 institutions', () => {
    const institutions = Array.from({ length: 66 }, (_, index) => ({
      brin: brin(`${10 + index}AA`),
      nationalContribution: known(moneyOf(3_000_000_007n * BigInt(index + 1))),
      level2Students: known(index * 37 + 11),
      entitled: true,
    }));
    const investment = divideInvestment({ ceiling: known('163500000.00'), institutions });
    const excellence = divideExcellence({ ceiling: known('24000000.00'), institutions });
    expect([investment.total, investment.undistributed]).toEqual(['163500000.00', '0.00']);
    expect([excellence.total, excellence.undistributed]).toEqual(['24000000.00', '0.00']);
  });

  it.each([
    ['2015', '0'],
    ['2016', '99'],
    ['2017', '174'],
    ['2018', '210.5'],
  ])('O3: the result-dependent lines of %s are %s million', (year, total) =>
    expect([summed('resultaatafhankelijk', year).toDecimal(1), published('resultaatafhankelijk', year)]).toEqual([
      total,
      total,
    ]),
  );

  it('O4: with 189.5 of investment, as in 2017, 2018 comes to the announced 400 million', () =>
    expect(summed('investeringsbudget', '2017').plus(summed('resultaatafhankelijk', '2018')).toDecimal(1)).toBe('400'));

  it('O9: means of 2016-2017 are kept strictly above their limits: level 2 .09, level 3 .18, level 4 .55', () =>
    expect(
      units([
        [2, '0.07', '0.07'],
        [2, '0.08', '0.08'],
        [3, '0.18', '0.18'],
        [4, '0.53', '0.53'],
        [4, '0.46', '0.46'],
      ])?.map(([kept]) => kept),
    ).toEqual(['0', '0', '0', '0', '0']));

  it('O10: an agricultural college improves by .01, .01 and .04, a regional one not at level 2', () =>
    expect(
      units([
        [2, '0.08', '0.09'],
        [3, '0.15', '0.16'],
        [4, '0.42', '0.46'],
        [2, '0.08', '0.07'],
      ])?.map(([, improved]) => improved),
    ).toEqual(['1', '1', '4', '0']));
});
