import { describe, expect, it } from '@jest/globals';
import { addDays, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { Remindable } from './ladder';
import { type Issued, rungsDue } from './rungs-due';

const deadline = (lastDay: string, appearsOn: string): Remindable => ({
  id: 'd',
  generation: 1,
  lastDay: isoDate(lastDay),
  appearsOn: isoDate(appearsOn),
  turn: 'institution',
});

const from = (first: string, days: number): IsoDate[] =>
  Array.from({ length: days }, (_, day) => addDays(isoDate(first), day));

/** What goes out on the days of these rounds, in this order: `<day> <rung>`, and who when it is not the institution alone. */
function goneOut(rounds: readonly string[], of: Remindable): string[] {
  const issued: Issued[] = [];
  return rounds.flatMap((day) =>
    rungsDue(of, issued, isoDate(day)).map(({ rung, recipient, late }) => {
      issued.push({ generation: of.generation, rung, recipient });
      return `${day} ${rung}${recipient === 'institution' ? '' : ` ${recipient}`}${late ? ' late' : ''}`;
    }),
  );
}

describe('a round on every day', () => {
  it.each([
    [
      'over 29 March 2015, a day of 23 hours',
      deadline('2015-03-31', '2015-03-01'),
      [
        '2015-03-17 -14',
        '2015-03-24 -7',
        '2015-03-29 -2',
        '2015-03-31 0',
        '2015-04-01 1',
        '2015-04-01 1 accountManager',
      ],
    ],
    [
      'over 25 October 2015, a day of 25 hours',
      deadline('2015-10-25', '2015-10-01'),
      [
        '2015-10-11 -14',
        '2015-10-18 -7',
        '2015-10-23 -2',
        '2015-10-25 0',
        '2015-10-26 1',
        '2015-10-26 1 accountManager',
      ],
    ],
    [
      'over the leap day of 2016, for the report of 1 March',
      deadline('2016-03-01', '2016-01-01'),
      [
        '2016-02-16 -14',
        '2016-02-23 -7',
        '2016-02-28 -2',
        '2016-03-01 0',
        '2016-03-02 1',
        '2016-03-02 1 accountManager',
      ],
    ],
    [
      'over the same days of 2017, without one',
      deadline('2017-03-01', '2017-01-01'),
      [
        '2017-02-15 -14',
        '2017-02-22 -7',
        '2017-02-27 -2',
        '2017-03-01 0',
        '2017-03-02 1',
        '2017-03-02 1 accountManager',
      ],
    ],
    [
      'over the end of the year',
      deadline('2016-01-01', '2015-12-01'),
      [
        '2015-12-18 -14',
        '2015-12-25 -7',
        '2015-12-30 -2',
        '2016-01-01 0',
        '2016-01-02 1',
        '2016-01-02 1 accountManager',
      ],
    ],
  ])('sends each reminder once, in order, on its day: %s', (_, of, expected) =>
    expect(goneOut(from(of.appearsOn, 120), of)).toEqual(expected),
  );
});

describe('rounds on other days', () => {
  const plan = deadline('2015-04-30', '2015-01-05');
  const all = ['-14', '-7', '-2', '0', '1', '1 accountManager'];
  const rungs = (rounds: readonly string[]) => goneOut(rounds, plan).map((line) => line.slice(11).replace(' late', ''));

  it('after a week without any send what was missed, once, in order, marked late', () =>
    expect(goneOut([...from('2015-04-10', 7), ...from('2015-04-24', 10)], plan)).toEqual([
      '2015-04-16 -14',
      '2015-04-24 -7 late',
      '2015-04-28 -2',
      '2015-04-30 0',
      '2015-05-01 1',
      '2015-05-01 1 accountManager',
    ]));

  it('of a clock that jumps back send nothing again', () =>
    expect(
      rungs([...from('2015-04-10', 15), ...from('2015-04-12', 5), '2014-12-31', ...from('2015-04-20', 15)]),
    ).toEqual(all));

  it('of a clock that jumps years ahead send each once, and nothing when it comes back', () => {
    expect(rungs(['2015-04-01', '2031-01-01', '2015-04-16', ...from('2015-04-23', 15)])).toEqual(all);
    expect(goneOut(['2031-01-01'], plan)).toEqual(all.map((rung) => `2031-01-01 ${rung} late`));
  });

  it('many times on one day send no more than one', () =>
    expect(rungs(from('2015-04-10', 30).flatMap((day) => [day, day, day]))).toEqual(all));
});
