import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import type { EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import type { Division } from './funding-division';
import { divideEarlyLeavingFixed } from './funding-early-leaving-fixed';
import { divideEarlyLeavingVariable } from './funding-early-leaving-variable';
import { known } from './funding-known';
import type { LeaverCount } from './funding-leavers';
import { type ResultSettings, resultSettings } from './funding-result-settings';

const paid = ({ amounts, total, undistributed }: Division) => {
  for (const { amount, explanation } of amounts) expect(byHand(explanation)).toBe(amount);
  return { amounts: amounts.map(({ amount }) => amount), total, undistributed };
};
const code = (index: number) => brin(`${10 + index}AA`);

describe('the fixed money against early leaving (vsv, vast bedrag)', () => {
  const divide = (ceiling: string, students: readonly number[], covenant = true) =>
    divideEarlyLeavingFixed({
      ceiling: known(ceiling),
      institutions: students.map((count, index) => ({
        brin: code(index),
        covenant: known(covenant),
        studentsUnder22: known(count),
      })),
    });

  it.each([
    [0, '0.00'], [9, '0.00'], [10, '10000.00'], [1000, '10000.00'], [1001, '20000.00'], [2000, '20000.00'],
    [2001, '35000.00'], [6000, '35000.00'], [6001, '75000.00'], [10_000, '75000.00'], [10_001, '150000.00'],
  ])('%i students: %s', (students, amount) =>
    expect(paid(divide('4100000.00', [students])).amounts).toEqual([amount]),
  ); // prettier-ignore

  it('pays what the table says, and leaves the rest', () =>
    expect(paid(divide('4100000.00', [10_001, 10_001]))).toEqual({
      amounts: ['150000.00', '150000.00'],
      total: '300000.00',
      undistributed: '3800000.00',
    }));

  it.each([
    ['at the ceiling', '30000.00', ['10000.00', '20000.00']],
    ['a cent above it', '29999.99', ['10000.00', '19999.99']],
    ['far above it', '10000.00', ['3333.33', '6666.67']],
    ['a ceiling of nothing', '0.00', ['0.00', '0.00']],
  ])('is cut in proportion above the ceiling: %s', (_, ceiling, amounts) =>
    expect(paid(divide(ceiling, [500, 1500]))).toEqual({ amounts, total: ceiling, undistributed: '0.00' }),
  );

  it('needs a covenant', () =>
    expect(paid(divide('100.00', [500], false))).toEqual({
      amounts: ['0.00'],
      total: '0.00',
      undistributed: '100.00',
    }));

  it('says why there is nothing, and that all was cut', () => {
    const [few] = divide('4100000.00', [9]).amounts;
    expect([few?.explanation.remarks[0]?.code, few?.explanation.readings]).toEqual([
      'tooFewStudents',
      ['rounding', 'fewStudents'],
    ]);
    expect(divide('1.00', [10]).amounts[0]?.explanation.remarks[0]?.code).toBe('cutToCeiling');
  });
});

type Counts = LeaverCount & { readonly previous?: LeaverCount; readonly beforePrevious?: LeaverCount };
const asked = (
  categories: Partial<Record<EarlyLeavingCategory, Counts>>,
  schoolYear = '2014-2015',
  ceiling = '36500000.00',
) => ({
  schoolYear,
  ceiling: known(ceiling),
  institutions: [
    {
      brin: code(0),
      covenant: known(true),
      categories: Object.fromEntries(
        Object.entries(categories).map(([name, counts]) => [
          name,
          known({ previous: null, beforePrevious: null, ...counts }),
        ]),
      ),
    },
  ],
});
const settings = (
  over: Partial<{ [Name in keyof ResultSettings]: ResultSettings[Name]['value'] }>,
): ResultSettings => ({
  ...resultSettings,
  ...Object.fromEntries(Object.entries(over).map(([name, value]) => [name, { value, source: 'a test' }])),
});
/** Percentages as leavers of 10,000 students, so that two decimals say all: [this year, the year before, the one before]. */
const percentages = (...[own, previous, beforePrevious]: readonly number[]): Counts => {
  const of = (percentage: number) => ({ students: 10_000, leavers: Math.round(percentage * 100) });
  return {
    ...of(own ?? 0),
    ...(previous !== undefined && { previous: of(previous) }),
    ...(beforePrevious !== undefined && { beforePrevious: of(beforePrevious) }),
  };
};
const amountOf = (
  categories: Partial<Record<EarlyLeavingCategory, Counts>>,
  chosen?: ResultSettings,
  schoolYear?: string,
) => paid(divideEarlyLeavingVariable(asked(categories, schoolYear), chosen)).amounts[0];
const said = (categories: Partial<Record<EarlyLeavingCategory, Counts>>, chosen?: ResultSettings) => {
  const explanation = divideEarlyLeavingVariable(asked(categories), chosen).amounts[0]?.explanation;
  return [explanation?.parts[0]?.remarks.map((each) => each.code), explanation?.readings];
};

describe('the variable money against early leaving (vsv, variabel bedrag)', () => {
  it('the worked example: 171 of 1,800 at level 2 is 9.50 percent, within 10: 150,000', () => {
    const [first] = divideEarlyLeavingVariable(asked({ level2: { students: 1800, leavers: 171 } })).amounts;
    expect(first?.amount).toBe('150000.00');
    expect(first?.explanation.parts[0]?.steps[0]).toEqual({
      name: 'percentage',
      expression: 'floor(leavers / students * 10000 + 1/2) / 100',
      value: '9.5',
      exact: null,
    });
  });

  it('O15: the fixed 4.1 and the variable 36.5 million, both passed and so cut, are 40.6 million together', () => {
    const codes = Array.from({ length: 66 }, (_, index) => code(index));
    const fixed = divideEarlyLeavingFixed({
      ceiling: known('4100000.00'),
      institutions: codes.map((each) => ({ brin: each, covenant: known(true), studentsUnder22: known(10_001) })),
    });
    const { institutions, ...rest } = asked({ level34: { students: 10_001, leavers: 0 } });
    const variable = divideEarlyLeavingVariable({
      ...rest,
      institutions: codes.flatMap((each) => institutions.map((one) => ({ ...one, brin: each }))),
    });
    expect([paid(fixed).total, paid(variable).total]).toEqual(['4100000.00', '36500000.00']);
    expect(moneyOf(centsOf(fixed.total) + centsOf(variable.total))).toBe('40600000.00');
  });

  it.each([
    ['entry', [[9, '0.00'], [10, '25000.00'], [50, '25000.00'], [51, '50000.00'], [250, '50000.00'], [251, '100000.00'],
      [500, '100000.00'], [501, '200000.00'], [1000, '200000.00'], [1001, '300000.00'], [20_000, '300000.00']]],
    ['level2', [[9, '0.00'], [10, '12500.00'], [50, '12500.00'], [51, '25000.00'], [250, '25000.00'], [251, '50000.00'],
      [500, '50000.00'], [501, '100000.00'], [1000, '100000.00'], [1001, '150000.00'], [2000, '150000.00'],
      [2001, '300000.00'], [4000, '300000.00'], [4001, '400000.00'], [6000, '400000.00'], [6001, '500000.00'],
      [8000, '500000.00'], [8001, '600000.00'], [10_000, '600000.00'], [10_001, '700000.00']]],
    ['level34', [[1001, '150000.00'], [10_001, '700000.00']]],
  ] as const)('by number of students: %s', (category, rows) => {
    for (const [students, amount] of rows) expect(amountOf({ [category]: { students, leavers: 0 } })).toBe(amount);
  }); // prettier-ignore

  it.each([
    ['2012-2013', 'entry', 32.5], ['2012-2013', 'level2', 13.5], ['2012-2013', 'level34', 4.25],
    ['2013-2014', 'entry', 27.5], ['2013-2014', 'level2', 11.5], ['2013-2014', 'level34', 3.5],
    ['2014-2015', 'entry', 22.5], ['2014-2015', 'level2', 10], ['2014-2015', 'level34', 2.75],
  ] as const)('the norm of %s for %s is %d percent, and the norm itself is enough', (schoolYear, category, norm) => {
    const paidAt = (percentage: number) => amountOf({ [category]: percentages(percentage) }, undefined, schoolYear);
    expect([paidAt(norm) === '0.00', paidAt(norm + 0.01)]).toEqual([false, '0.00']);
  }); // prettier-ignore

  it.each([
    ['10 is the norm', { students: 20_000, leavers: 2000 }, '700000.00'],
    ['10.005 rounds up, above it', { students: 20_000, leavers: 2001 }, '0.00'],
    ['10.00499 rounds down, to it', { students: 100_000, leavers: 10_004 }, '700000.00'],
  ])('%s', (_, counts, amount) => expect(amountOf({ level2: counts })).toBe(amount));

  it.each([
    ['entry fell by 2 points', { entry: percentages(30, 32) }, '300000.00'],
    ['entry fell by less', { entry: percentages(30, 31.99) }, '0.00'],
    ['level 2 fell by 1 point', { level2: percentages(12, 13) }, '600000.00'],
    ['level 2 fell by less', { level2: percentages(12, 12.99) }, '0.00'],
    ['levels 3 and 4 fell by 1 point', { level34: percentages(5, 6) }, '600000.00'],
  ])('the second way in: %s', (_, categories, amount) => expect(amountOf(categories)).toBe(amount));

  it.each([
    // 2.00 against the mean of 1.60 and 1.80: 0.30
    ['rose by 0.3', { level34: percentages(2, 1.6, 1.8) }, '0.00'],
    ['rose by less', { level34: percentages(1.99, 1.6, 1.8) }, '600000.00'],
    ['the norm was not met the year before', { level34: percentages(2.7, 3.51, 1.2) }, '600000.00'],
    ['the norm of the year before was just met', { level34: percentages(2.7, 3.5, 1.2) }, '0.00'],
    ['the years before are not known', { level34: percentages(2, 1.6) }, '600000.00'],
  ])('the way out: %s', (_, categories, amount) => expect(amountOf(categories)).toBe(amount));

  it('there is no way out in 2012-2013: of the year before no norm is known', () =>
    expect(amountOf({ level34: percentages(2, 1, 1) }, undefined, '2012-2013')).toBe('600000.00'));

  it('adds up categories, and counts who has no students for nothing', () =>
    expect(amountOf({ entry: { students: 0, leavers: 0 }, level2: percentages(10), level34: percentages(2.75) })).toBe(
      '1200000.00',
    ));

  it('is cut in proportion above the ceiling', () => {
    const { institutions, ...rest } = asked({ level2: percentages(10) }, '2014-2015', '100000.00');
    const two = [...institutions, ...institutions.map((one) => ({ ...one, brin: code(1) }))];
    expect(paid(divideEarlyLeavingVariable({ ...rest, institutions: two }))).toEqual({
      amounts: ['50000.00', '50000.00'],
      total: '100000.00',
      undistributed: '0.00',
    });
  });

  it('needs a covenant', () => {
    const { institutions, ...rest } = asked({ level2: percentages(10) });
    const without = institutions.map((one) => ({ ...one, covenant: known(false) }));
    expect(paid(divideEarlyLeavingVariable({ ...rest, institutions: without })).amounts).toEqual(['0.00']);
  });
});

describe('the readings of the way out', () => {
  // against the mean of 1.0 and 2.0 it rose 0.3; over two years it rose (1.8 - 2.0) / 2
  const rise = { level34: percentages(1.8, 1, 2) };
  it('rose on average: against the mean of two years, or per year', () => {
    expect([amountOf(rise), amountOf(rise, settings({ roseOnAverage: 'perYear' }))]).toEqual(['0.00', '600000.00']);
    const perYear = { level34: percentages(1.8, 2.6, 1.2) };
    expect([amountOf(perYear), amountOf(perYear, settings({ roseOnAverage: 'perYear' }))]).toEqual([
      '600000.00',
      '0.00',
    ]);
  });

  it('both years: each by its own norm, or by that of this year', () => {
    // 3.0 the year before meets its own 3.5 and not this year's 2.75
    const both = { level34: percentages(2.7, 3, 1) };
    expect([amountOf(both), amountOf(both, settings({ bothYears: 'normOfThisYear' }))]).toEqual(['0.00', '600000.00']);
  });

  it('are shown where the way out was looked at', () => {
    expect(said(rise)).toEqual([['rose'], ['rounding', 'roseOnAverage', 'bothYears']]);
    expect(said({ level2: percentages(10) })).toEqual([['normMet'], ['rounding']]);
    expect(said({ level2: percentages(12, 13) })).toEqual([['fell'], ['rounding']]);
    expect(said({ level2: percentages(12) })).toEqual([['normNotMet'], ['rounding']]);
    expect(said({ level2: { students: 9, leavers: 0 } })).toEqual([['tooFewStudents'], ['rounding', 'fewStudents']]);
  });
});

describe('a school year without a known norm', () => {
  const later = asked({ level2: percentages(10) }, '2015-2016');
  it.each(['2015-2016', '2011-2012'])('is refused: %s', (schoolYear) =>
    expect(() => divideEarlyLeavingVariable({ ...later, schoolYear })).toThrow(
      `No norm for early leaving is known for ${schoolYear}`,
    ),
  );

  it('takes the last known one when that is chosen', () => {
    const [first] = divideEarlyLeavingVariable(later, settings({ unknownNorm: 'lastKnown' })).amounts;
    expect([first?.amount, first?.explanation.readings]).toEqual(['600000.00', ['rounding', 'unknownNorm']]);
  });
});

describe('counts that are none', () => {
  it.each([
    ['more leave than there are', { students: 1, leavers: 2 }, '2 of 1 students cannot leave'],
    ['half a student', { students: 0.5, leavers: 0 }, '0.5 is no number of students'],
    ['less than no leavers', { students: 1, leavers: -1 }, '-1 is no number of leavers'],
  ])('%s is refused', (_, counts, message) => expect(() => amountOf({ level2: counts })).toThrow(message));
});
