import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { type Remindable, rungs } from './ladder';

const plan = (lastDay: string, appearsOn = '2015-01-01', turn = 'institution'): Remindable => ({
  id: 'plan-2015',
  generation: 1,
  lastDay: isoDate(lastDay),
  appearsOn: isoDate(appearsOn),
  turn,
});
const days = (deadline: Remindable): readonly string[] => rungs(deadline).map(({ day }) => day);

describe('the ladder of a deadline', () => {
  it('reminds 14, 7 and 2 days before, on the day itself and one day after', () =>
    expect(rungs(plan('2015-04-30'))).toEqual([
      { rung: -14, day: '2015-04-16', recipients: ['institution'], never: false },
      { rung: -7, day: '2015-04-23', recipients: ['institution'], never: false },
      { rung: -2, day: '2015-04-28', recipients: ['institution'], never: false },
      { rung: 0, day: '2015-04-30', recipients: ['institution'], never: false },
      { rung: 1, day: '2015-05-01', recipients: ['institution', 'accountManager'], never: false },
    ]));

  it.each([
    ['a Sunday stays a Sunday', '2015-03-01', ['2015-02-15', '2015-02-22', '2015-02-27', '2015-03-01', '2015-03-02']],
    ['a leap day counts', '2016-03-01', ['2016-02-16', '2016-02-23', '2016-02-28', '2016-03-01', '2016-03-02']],
    [
      'a leap day can be the last',
      '2016-02-29',
      ['2016-02-15', '2016-02-22', '2016-02-27', '2016-02-29', '2016-03-01'],
    ],
    ["over the year's end", '2015-12-31', ['2015-12-17', '2015-12-24', '2015-12-29', '2015-12-31', '2016-01-01']],
  ])('counts calendar days: %s', (_, lastDay, expected) => expect(days(plan(lastDay))).toEqual(expected));

  it('never issues a rung of before the deadline appeared; the day itself counts', () =>
    expect(rungs(plan('2015-04-30', '2015-04-23')).map(({ rung, never }) => [rung, never])).toEqual([
      [-14, true],
      [-7, false],
      [-2, false],
      [0, false],
      [1, false],
    ]));

  it('writes an account manager whose turn it is once', () =>
    expect(rungs(plan('2015-04-30', '2015-01-01', 'accountManager')).at(-1)?.recipients).toEqual(['accountManager']));
});
