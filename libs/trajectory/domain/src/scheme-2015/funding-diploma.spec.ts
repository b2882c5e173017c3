import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { Fraction } from '@mijlpaal/shared-money';
import { isoDate } from '@mijlpaal/shared-time';
import { type DiplomaLevel, PriorEducation } from '@mijlpaal/trajectory-contract';
import { type CountedDiploma, diplomaValue, isHeavier, summedDiplomas } from './funding-diploma';
import { limitOf } from './funding-limits';
import { resultSettings } from './funding-result-settings';

const earlier = (...all: readonly (readonly [string, string])[]) =>
  all.map(([obtainedOn, value]) => ({ obtainedOn: isoDate(obtainedOn), value: Fraction.parse(value) }));
const value = (level: DiplomaLevel, prior: PriorEducation, ...before: readonly (readonly [string, string])[]) =>
  diplomaValue({ level, prior, earlier: earlier(...before) }).toDecimal(2);

describe('the study value of a diploma', () => {
  it.each([
    [2, 'pro', '0.8'],
    [3, 'vmbo-bbl', '0.38'],
    [4, 'vmbo-kbl', '0.69'],
    [4, 'vmbo-tl', '0.3'],
    [2, 'vmbo-bbl', '0'],
  ] as const)('worked check: level %i after %s is %s', (level, prior, expected) =>
    expect(value(level, prior)).toBe(expected),
  );

  it.each([
    ['pro', '2.8'], ['vmbo-none', '2.28'], ['havo-vwo-none', '0.34'], ['vmbo-bbl', '1.38'], ['vmbo-kbl', '0.69'],
    ['vmbo-gl', '0.35'], ['vmbo-tl', '0.3'], ['havo-vwo', '0.31'], ['other', '1.75'],
  ] as const)('level 4 after %s is %s', (prior, expected) => expect(value(4, prior)).toBe(expected)); // prettier-ignore

  it('worked check: after level 3 (0.38) from vmbo bbl, level 4 adds 1.00', () =>
    expect(value(4, 'vmbo-bbl', ['2013-07-01', '0.38'])).toBe('1'));

  it('does not go below 0', () => expect(value(2, 'pro', ['2013-07-01', '0.81'])).toBe('0'));

  it('an earlier diploma counts from 1 October 2010', () =>
    expect(['2010-09-30', '2010-10-01'].map((day) => value(4, 'vmbo-bbl', [day, '0.38']))).toEqual(['1.38', '1']));

  it('of more earlier diplomas the latest counts, or the sum', () => {
    const diploma = {
      level: 4,
      prior: 'pro',
      earlier: earlier(['2013-07-01', '1.00'], ['2011-07-01', '0.80']),
    } as const;
    const sum = { ...resultSettings, severalEarlierDiplomas: { value: 'sum', source: 'a test' } } as const;
    expect([diplomaValue(diploma).toDecimal(2), diplomaValue(diploma, sum).toDecimal(2)]).toEqual(['1.8', '1']);
  });

  it('is heavier than the reference, or not', () =>
    expect(PriorEducation.options.map((prior) => ([2, 3, 4] as const).filter((level) => isHeavier({ level, prior })))).toEqual(
      [[2, 3, 4], [2, 3, 4], [4], [3, 4], [4], [4], [4], [4], [3, 4]],
    )); // prettier-ignore
});

describe('summing diplomas', () => {
  const diploma = (over: Partial<CountedDiploma> = {}): CountedDiploma => ({
    brin: brin('00AA'),
    schoolYear: '2014-2015',
    domain: '79010',
    level: 4,
    prior: 'vmbo-kbl',
    age: 20,
    earlier: [],
    ...over,
  });
  it('by institution, school year, domain and level', () =>
    expect(
      summedDiplomas([
        diploma(),
        diploma({ prior: 'vmbo-tl' }),
        diploma({ level: 2, prior: 'vmbo-bbl' }),
        diploma({ schoolYear: '2013-2014' }),
        diploma({ domain: '79020' }),
        diploma({ brin: brin('00BB') }),
      ]).map(({ brin: code, schoolYear, domain, level, diplomas, studyValue, heavierDiplomas }) =>
        [code, schoolYear, domain, level, diplomas, studyValue, heavierDiplomas].join(' '),
      ),
    ).toEqual([
      '00AA 2014-2015 79010 4 2 0.99 2',
      '00AA 2014-2015 79010 2 1 0 0',
      '00AA 2013-2014 79010 4 1 0.69 1',
      '00AA 2014-2015 79020 4 1 0.69 1',
      '00BB 2014-2015 79010 4 1 0.69 1',
    ]));

  it('leaves out who was 27 on 1 October', () =>
    expect(summedDiplomas([diploma({ age: 26 }), diploma({ age: 27 })]).map(({ diplomas }) => diplomas)).toEqual([1]));
});

describe('limits', () => {
  it.each([
    ['79000', 2, 'unit', '0.07'], ['79050', 4, 'unit', '0.66'], ['79160', 3, 'unit', '0.12'], ['79120', 4, 'unit', '0.53'],
    ['79160', 4, 'unit', null], ['79030', 2, 'unit', null], ['79030', 2, 'domain', '0.36'], ['79160', 4, 'domain', '0.06'],
    ['79160', 4, 'institution', '0.31'], ['99999', 4, 'unit', null], ['99999', 4, 'institution', '0.31'],
  ] as const)('%s level %i, of the %s: %s', (domain, level, at, limit) =>
    expect(limitOf(domain, level, at)?.toDecimal(2) ?? null).toBe(limit),
  ); // prettier-ignore
});
