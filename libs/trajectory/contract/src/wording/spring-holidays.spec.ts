import { describe, expect, it } from '@jest/globals';
import { easter, springHolidays } from './spring-holidays';

describe('holidays in spring', () => {
  it.each([
    [2015, '2015-04-05'], [2016, '2016-03-27'], [2017, '2017-04-16'], [2018, '2018-04-01'], [2019, '2019-04-21'],
    [2000, '2000-04-23'], [2038, '2038-04-25'], [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, day) => expect(easter(year)).toBe(day)); // prettier-ignore
  it('are those of 2017', () =>
    expect([...springHolidays(2017)]).toEqual([
      ['2017-04-14', 'Goede Vrijdag'],
      ['2017-04-17', 'Tweede Paasdag'],
      ['2017-04-27', 'Koningsdag'],
      ['2017-05-05', 'Bevrijdingsdag'],
      ['2017-05-25', 'Hemelvaartsdag'],
      ['2017-06-05', 'Tweede Pinksterdag'],
    ]));
  it('have the birthday of the king on Saturday when it is a Sunday', () =>
    expect(springHolidays(2025).get('2025-04-26')).toBe('Koningsdag'));
});
