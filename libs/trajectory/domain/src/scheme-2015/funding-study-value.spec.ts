import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { Fraction } from '@mijlpaal/shared-money';
import { byHand } from '@mijlpaal/trajectory-testing';
import type { Division } from './funding-division';
import { known } from './funding-known';
import { givenMean } from './funding-mean';
import { divideStudyValue, type StudyValueQuestion } from './funding-study-value';
import type { StudyValueUnit, UnitFigures } from './funding-unit';

const means = ({ base, average, previousAverage, limit }: Record<string, string | null>) => {
  const mean = (text: string | null | undefined) => (text ? givenMean(text) : null);
  return {
    base: mean(base),
    average: mean(average),
    previousAverage: mean(previousAverage),
    limit: limit ? Fraction.parse(limit) : null,
  };
};
const unit = (
  code: string,
  name: string,
  diplomas: number,
  [base, average, limit, previousAverage = average]: readonly (string | null)[],
  heavierDiplomas = 0,
  level: UnitFigures['level'] = 'unit',
): StudyValueUnit => ({
  brin: brin(code),
  unit: name,
  figures: known({
    diplomas,
    heavierDiplomas,
    level,
    ...means({
      base: base ?? null,
      average: average ?? null,
      limit: limit ?? null,
      previousAverage: previousAverage ?? null,
    }),
  }),
});

const a1 = unit(
  '00AA',
  'a1',
  400,
  ['.55', '.60', '.55'].map((text) => `0${text}`),
);
const a2 = unit('00AA', 'a2', 300, ['0.30', '0.28', '0.24']);
const b1 = unit('00BB', 'b1', 200, ['0.10', '0.25', '0.09']);
const b2 = unit('00BB', 'b2', 100, ['0.20', '0.15', '0.18']);

const contributions = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([code, amount]) => ({ brin: brin(code), nationalContribution: known(amount) }));
const RICH = { '00AA': '100000000.00', '00BB': '100000000.00' };
const ask = (over: Partial<StudyValueQuestion> = {}): StudyValueQuestion => ({
  year: 2018,
  ceiling: known('1000000.00'),
  units: [a1, a2, b1, b2],
  institutions: contributions(RICH),
  ...over,
});
const paid = ({ amounts, undistributed }: Division) =>
  Object.fromEntries([...amounts.map(({ brin: code, amount }) => [code, amount]), ['undistributed', undistributed]]);
/** Each explanation is done again by hand on the way. */
const divide = (over: Partial<StudyValueQuestion> = {}) => {
  const division = divideStudyValue(ask(over));
  for (const { amount, explanation } of division.amounts) expect(byHand(explanation)).toBe(amount);
  return paid(division);
};
const remarks = (over: Partial<StudyValueQuestion>, index = 0) => {
  const { amounts } = divideStudyValue(ask(over));
  return amounts[index]?.explanation.remarks.map(({ code, name }) => `${code} ${name}`);
};

describe('the worked example of study value money: P = 1,000,000', () => {
  // in 2018 the whole ceiling goes by units, and b2's base stands in for the year before
  const units = [a1, a2, b1, b2].map(({ figures: { value }, ...each }) => ({
    ...each,
    figures: known({ ...value, previousAverage: value.base }),
  }));

  it('A 550,000 and B 450,000', () =>
    expect(divide({ units })).toEqual({ '00AA': '550000.00', '00BB': '450000.00', undistributed: '0.00' }));

  it('gives the amounts of its units', () => {
    const [A, B] = divideStudyValue(ask({ units })).amounts.map(({ explanation }) =>
      Object.fromEntries(explanation.steps.map(({ name, value }) => [name, value])),
    );
    expect([A?.['keepPot'], A?.['improvementPot']]).toEqual(['500000', '500000']);
    expect([A?.['keepAmount'], A?.['improvementAmount']]).toEqual(['300000', '250000']);
    expect([B?.['keepAmount'], B?.['improvementAmount']]).toEqual(['200000', '250000']);
  });

  it('moves what is above 8 percent of 5 million to A', () =>
    expect(divide({ units, institutions: contributions({ ...RICH, '00BB': '5000000.00' }) })).toEqual({
      '00AA': '600000.00',
      '00BB': '400000.00',
      undistributed: '0.00',
    }));

  it('is the part by units of 2016 when the ceiling is twice as much', () =>
    expect(divide({ year: 2016, ceiling: known('2000000.00') })).toEqual({
      '00AA': '550000.00',
      '00BB': '450000.00',
      undistributed: '1000000.00',
    }));
});

describe('which units keep', () => {
  const keeps = (year: number, ...values: (string | null)[]) => {
    const [first] = divideStudyValue(ask({ year, units: [unit('00AA', 'x', 100, values)] })).amounts;
    return first?.explanation.parts[0]?.steps.find(({ name }) => name === 'keepDiplomas')?.value === '100';
  };
  it.each([
    ['2016: base and average above the limit', 2016, ['0.26', '0.26', '0.25'], true],
    ['2016: base at the limit', 2016, ['0.25', '0.26', '0.25'], false],
    ['2016: average at the limit', 2016, ['0.26', '0.25', '0.25'], false],
    ['2016: the year before does not matter', 2016, ['0.26', '0.26', '0.25', '0.00'], true],
    ['2017: this year and the year before above the limit', 2017, ['0.00', '0.26', '0.25', '0.26'], true],
    ['2017: the year before at the limit', 2017, ['0.26', '0.26', '0.25', '0.25'], false],
    ['2018: this year at the limit', 2018, ['0.26', '0.25', '0.25', '0.26'], false],
    ['2018: no diplomas in the year before', 2018, ['0.26', '0.26', '0.25', null], false],
    ['no limit for this domain at this level', 2016, ['0.26', '0.26', null], false],
    ['no base', 2016, [null, '0.26', '0.25'], false],
  ])('%s', (_, year, values, expected) => expect(keeps(year, ...values)).toBe(expected));
});

describe('how much a unit improves', () => {
  const improvement = (...values: (string | null)[]) => {
    const [first] = divideStudyValue(ask({ units: [unit('00AA', 'x', 100, values)] })).amounts;
    return first?.explanation.parts[0]?.steps.find(({ name }) => name === 'improvementWeight')?.value;
  };
  it.each([
    ['by what the average rose', ['0.25', '0.30', '0.90'], '5'],
    ['by 0.1 at most', ['0.10', '0.25', '0.90'], '10'],
    ['exactly 0.1', ['0.15', '0.25', '0.90'], '10'],
    ['not when it stayed', ['0.25', '0.25', '0.90'], '0'],
    ['not when it fell', ['0.25', '0.20', '0.90'], '0'],
    ['not without a base', [null, '0.20', '0.90'], '0'],
    ['by an exact fraction', ['1/3', '5/12', '0.90'], '8.333333333333'],
  ])('%s', (_, values, expected) => expect(improvement(...values)).toBe(expected));
});

describe('the parts of a year', () => {
  const units = [
    unit('00AA', 'x', 100, ['0.30', '0.30', '0.25'], 30),
    unit('00BB', 'x', 100, ['0.30', '0.40', '0.25'], 10),
  ];
  it.each([
    // all units keep, so that their part goes by diplomas; the rest goes by heavier diplomas, 3 to 1
    [2016, '625000.00', '375000.00'],
    [2017, '587500.00', '412500.00'],
    [2018, '500000.00', '500000.00'],
  ])('%i', (year, A, B) => expect(divide({ year, units })).toEqual({ '00AA': A, '00BB': B, undistributed: '0.00' }));

  it.each([2015, 2019])('has none for %i', (year) =>
    expect(() => divideStudyValue(ask({ year }))).toThrow(`There is no study value money for ${year}`),
  );
});

describe('the cap of 8 percent', () => {
  /** All keep: shares go by diplomas. */
  const keeping = (code: string, diplomas: number, heavier = 0) =>
    unit(code, 'x', diplomas, ['0.30', '0.30', '0.25'], heavier);

  it('cuts down to the cent, and what is cut goes to the others', () =>
    expect(
      divide({
        units: [keeping('00AA', 500), keeping('00BB', 500)],
        institutions: contributions({ '00AA': '5000000.24', '00BB': '100000000.00' }),
      }),
    ).toEqual({ '00AA': '400000.01', '00BB': '599999.99', undistributed: '0.00' }));

  it('is repeated until nobody passes it', () =>
    expect(
      divide({
        // A passes at once; its 100,000 take B from 300,000 to 360,000, above its 350,000; C takes the rest
        units: [keeping('00AA', 500), keeping('00BB', 300), keeping('00CC', 200)],
        institutions: contributions({ '00AA': '5000000.00', '00BB': '4375000.00', '00CC': '100000000.00' }),
      }),
    ).toEqual({ '00AA': '400000.00', '00BB': '350000.00', '00CC': '250000.00', undistributed: '0.00' }));

  it('spreads by the part of units alone', () =>
    expect(
      divide({
        year: 2016,
        // half goes by units, 2 : 1 : 1; half by heavier diplomas, of which B has none
        units: [keeping('00AA', 200, 100), keeping('00BB', 100), keeping('00CC', 100, 100)],
        institutions: contributions({ '00AA': '5000000.00', '00BB': '100000000.00', '00CC': '100000000.00' }),
      }),
    ).toEqual({ '00AA': '400000.00', '00BB': '175000.00', '00CC': '425000.00', undistributed: '0.00' }));

  it('looks at both parts together', () =>
    expect(
      divide({
        year: 2016,
        units: [keeping('00AA', 100, 100), keeping('00BB', 100)],
        institutions: contributions({ '00AA': '5000000.00', '00BB': '100000000.00' }),
      }),
    ).toEqual({ '00AA': '400000.00', '00BB': '600000.00', undistributed: '0.00' }));

  it('leaves undistributed what finds no taker', () => {
    const over = {
      units: [keeping('00AA', 500), keeping('00BB', 500)],
      institutions: contributions({ '00AA': '1000000.00', '00BB': '2000000.00' }),
    };
    expect(divide(over)).toEqual({ '00AA': '80000.00', '00BB': '160000.00', undistributed: '760000.00' });
    expect(remarks(over)).toEqual(['capped cap', 'excessUndistributed excess']);
  });

  it('gives nothing of the excess to who has heavier diplomas only', () => {
    const over = {
      year: 2016,
      units: [keeping('00AA', 100), unit('00BB', 'x', 100, ['0.20', '0.20', '0.25'], 50)],
      institutions: contributions({ '00AA': '1000000.00', '00BB': '100000000.00' }),
    };
    // by units A 250,000 (half of the diplomas keep) and nobody improves: 250,000 stays
    expect(divide(over)).toEqual({ '00AA': '80000.00', '00BB': '500000.00', undistributed: '420000.00' });
    expect(remarks(over, 1)).toEqual(['partUndistributed improvementPot', 'excessUndistributed excess']);
  });

  it('is nothing when there is no national contribution', () =>
    expect(
      divide({ units: [keeping('00AA', 500)], institutions: contributions({ '00AA': '0.00', '00BB': '1.00' }) }),
    ).toEqual({ '00AA': '0.00', '00BB': '0.00', undistributed: '1000000.00' }));
});

describe('what nobody has a weight for', () => {
  it.each([
    ['no diplomas at all', 2018, [unit('00AA', 'x', 0, [null, null, '0.25'])], ['partUndistributed improvementPot']],
    ['no units', 2018, [], ['partUndistributed improvementPot']],
    ['no units in 2016', 2016, [], ['partUndistributed improvementPot', 'partUndistributed heavierPot']],
  ])('%s: all stays, and it is said', (_, year, units, said) => {
    expect(divide({ year, units })).toEqual({ '00AA': '0.00', '00BB': '0.00', undistributed: '1000000.00' });
    expect(remarks({ year, units })).toEqual(said);
  });

  it('nobody keeps: all goes to who improves', () =>
    expect(divide({ units: [unit('00AA', 'x', 100, ['0.10', '0.20', '0.90'])] })).toEqual({
      '00AA': '1000000.00',
      '00BB': '0.00',
      undistributed: '0.00',
    }));

  it('nobody improves: what is not for keeping stays', () =>
    expect(
      divide({
        units: [unit('00AA', 'x', 100, ['0.30', '0.30', '0.25']), unit('00BB', 'y', 300, ['0.30', '0.20', '0.25'])],
      }),
    ).toEqual({ '00AA': '250000.00', '00BB': '0.00', undistributed: '750000.00' }));
});

describe('readings and mistakes', () => {
  const readings = (over: Partial<StudyValueQuestion>, index = 0) =>
    divideStudyValue(ask(over)).amounts[index]?.explanation.readings;

  it('shows a reading where it mattered', () => {
    expect(readings({ units: [a2] })).toEqual(['rounding']);
    expect(readings({ units: [a2, b2] })).toEqual(['rounding', 'partWithoutWeight']);
    expect(readings({ units: [unit('00AA', 'x', 10, ['0.30', '0.40', '0.25'])] })).toEqual([
      'rounding',
      'keepAndImprove',
    ]);
    const small = [unit('00AA', 'x', 10, ['0.30', '0.20', '0.25'], 0, 'institution'), b1];
    expect(readings({ units: small })).toEqual(['rounding', 'limitLevel', 'institutionAverage']);
    const capped = contributions({ ...RICH, '00BB': '1000000.00' });
    expect(readings({ institutions: capped })).toEqual(['rounding', 'keepAndImprove', 'cappedAmount', 'excess']);
  });

  it.each([
    ['a unit twice', { units: [a1, a1] }, 'Unit a1 of 00AA is there twice'],
    ['a unit of nobody', { units: [unit('00CC', 'x', 1, [])] }, '00CC has a unit x and is not among the institutions'],
    ['half a diploma', { units: [unit('00AA', 'x', 0.5, [])] }, '0.5 is no number of diplomas'],
    [
      'more heavier than there are',
      { units: [unit('00AA', 'x', 1, [], 2)] },
      '00AA x: 2 of 1 diplomas cannot be heavier',
    ],
    [
      'an institution twice',
      { institutions: [...contributions(RICH), ...contributions(RICH)] },
      'Each BRIN may be there once',
    ],
  ])('%s is refused', (_, over, message) => expect(() => divideStudyValue(ask(over))).toThrow(message));
});
