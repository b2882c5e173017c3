import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { byHand } from '@mijlpaal/trajectory-testing';
import type { DiplomaLevel } from '@mijlpaal/trajectory-contract';
import type { DiplomaSum } from './funding-diploma';
import { type Known, known } from './funding-known';
import { resultSettings } from './funding-result-settings';
import { divideStudyValue } from './funding-study-value';
import { missingSchoolYears, studyValueUnits } from './funding-units';

const A = brin('00AA');
const sum = (
  schoolYear: string,
  unit: string,
  diplomas: number,
  studyValue: string,
  heavierDiplomas = 0,
): Known<DiplomaSum> => {
  const [domain = '', level] = unit.split('-');
  const value = {
    brin: A,
    schoolYear,
    domain,
    level: Number(level) as DiplomaLevel,
    diplomas,
    studyValue,
    heavierDiplomas,
  }; // 2, 3 or 4
  return known(value, [`${schoolYear} ${unit}`]);
};
const BASE = ['2010-2011', '2011-2012', '2012-2013', '2013-2014'];
/** The same in each base year, then the years given from 2014-2015 on. */
const years = (unit: string, base: readonly [number, string], ...later: readonly (readonly [number, string])[]) => [
  ...BASE.map((schoolYear) => sum(schoolYear, unit, ...base)),
  ...later.map((each, index) => sum(`${2014 + index}-${2015 + index}`, unit, ...each)),
];
const shown = (sums: readonly Known<DiplomaSum>[], year = 2016, settings = resultSettings) =>
  studyValueUnits(sums, year, settings).map(({ unit, figures: { value } }) =>
    [
      unit,
      value.level,
      value.diplomas,
      ...[value.base, value.average, value.previousAverage].map((mean) => mean?.value.toText() ?? null),
      value.limit?.toDecimal(2) ?? null,
    ].join(' '),
  );

describe('the units of a year', () => {
  it('have the mean of the base years, of the school year before, and of the one before that', () => {
    const sums = years('79010-4', [100, '50.00'], [80, '48.00'], [60, '39.00'], [40, '28.00']);
    expect([2016, 2017, 2018].map((year) => shown(sums, year))).toEqual([
      ['79010-4 unit 80 1/2 3/5 1/2 0.55'],
      ['79010-4 unit 60 1/2 13/20 3/5 0.55'],
      ['79010-4 unit 40 1/2 7/10 13/20 0.55'],
    ]);
  });

  it('weigh each diploma of the base years, not each year', () =>
    expect(
      shown([
        ...years('79010-4', [0, '0.00'], [10, '5.00']).slice(3),
        sum('2010-2011', '79010-4', 300, '90.00'),
        sum('2011-2012', '79010-4', 100, '70.00'),
      ]),
    ).toEqual(['79010-4 unit 10 2/5 1/2  0.55']));

  it.each([
    ['50 a year on average: its own', 50, '79010-4 unit 10 1/10 1 1/10 0.55'],
    // 49 a year, with the other level 149: the domain has (4*4.90 + 4*60) / (4*149)
    ['49 a year: of the domain', 49, '79010-4 domain 10 649/1490 4/11 649/1490 0.27'],
  ])('%s', (_, diplomas, expected) => {
    const small = years('79010-4', [diplomas, `${(diplomas / 10).toFixed(2)}`], [10, '10.00']);
    const large = years('79010-3', [100, '60.00'], [100, '30.00']);
    expect(shown([...small, ...large])[0]).toBe(expected);
  });

  it('take the values of the institution when the domain is small too, with its limit', () => {
    const small = years('79160-4', [10, '5.00'], [10, '10.00']);
    const elsewhere = years('79010-3', [100, '60.00'], [40, '15.00']);
    expect(shown([...small, ...elsewhere])[0]).toBe('79160-4 institution 10 13/22 1/2 13/22 0.31');
    const literal = { ...resultSettings, institutionAverage: { value: 'of2011To2014', source: 'a test' } } as const;
    expect(shown([...small, ...elsewhere], 2016, literal)[0]).toBe('79160-4 institution 10 13/22 13/22 13/22 0.31');
  });

  it('have no limit where the table has none', () =>
    expect(shown(years('79030-2', [60, '6.00'], [60, '6.00']))).toEqual(['79030-2 unit 60 1/10 1/10 1/10 ']));

  it('have no base where nobody got a diploma in the base years', () =>
    expect(shown([sum('2014-2015', '79010-4', 10, '5.00')])).toEqual(['79010-4 institution 10  1/2  0.31']));

  it('are those with figures of the school year before', () =>
    expect(shown(years('79010-4', [100, '50.00'], [80, '48.00']), 2017)).toEqual([]));

  it('know the facts that they come from', () =>
    expect(
      studyValueUnits(years('79010-4', [100, '50.00'], [80, '48.00'], [60, '39.00']), 2016)[0]?.figures.facts,
    ).toEqual([...BASE.map((schoolYear) => `${schoolYear} 79010-4`), '2014-2015 79010-4']));

  it('are refused when a sum is there twice', () =>
    expect(() =>
      studyValueUnits([sum('2014-2015', '79010-4', 1, '1'), sum('2014-2015', '79010-4', 1, '1')], 2016),
    ).toThrow('The diplomas of 00AA 79010-4 in 2014-2015 are there twice'));

  it('say which school years were not delivered', () => {
    const sums = years('79010-4', [100, '50.00'], [80, '48.00']).map(({ value }) => value);
    expect([missingSchoolYears(sums, [A], 2016), missingSchoolYears(sums.slice(1), [A], 2017)]).toEqual([
      [],
      [
        { brin: A, schoolYear: '2010-2011' },
        { brin: A, schoolYear: '2015-2016' },
      ],
    ]);
  });
});

describe('study value money from delivered sums', () => {
  it('explains base and average by what they are made of', () => {
    const units = studyValueUnits(years('79010-4', [70, '20.00'], [80, '48.00']), 2016);
    const [first] = divideStudyValue({
      year: 2016,
      ceiling: known('1000.00'),
      units,
      institutions: [{ brin: A, nationalContribution: known('1000000.00') }],
    }).amounts;
    expect(first?.explanation.parts[0]?.steps.slice(0, 2)).toEqual([
      { name: 'base', expression: 'baseSum / baseDiplomas', value: '0.285714285714', exact: '2/7' },
      { name: 'average', expression: 'averageSum / averageDiplomas', value: '0.6', exact: null },
    ]);
    expect(first && byHand(first.explanation)).toBe(first?.amount);
  });
});
