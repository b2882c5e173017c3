import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import type { Remindable } from './ladder';
import { type Issued, nextRungDay, remindersDue, rungsDue } from './rungs-due';

const plan: Remindable = {
  id: 'plan-2015',
  generation: 1,
  lastDay: isoDate('2015-04-30'),
  appearsOn: isoDate('2015-01-05'),
  turn: 'institution',
};
const issued = (rung: number, recipient = 'institution', generation = 1): Issued => ({ generation, rung, recipient });
const due = (today: string, known: readonly Issued[] = [], deadline = plan): readonly string[] =>
  rungsDue(deadline, known, isoDate(today)).map(
    ({ rung, recipient, late }) => `${rung} ${recipient}${late ? ' late' : ''}`,
  );

describe('what is due', () => {
  const before = [issued(-14), issued(-7), issued(-2), issued(0)];
  it.each([
    ['the day before the first rung', '2015-04-15', [], []],
    ['the day of the first rung', '2015-04-16', [], ['-14 institution']],
    ['the day after it, when issued', '2015-04-17', before.slice(0, 1), []],
    ['the day before the second', '2015-04-22', before.slice(0, 1), []],
    ['the second', '2015-04-23', before.slice(0, 1), ['-7 institution']],
    ['the day before the third', '2015-04-27', before.slice(0, 2), []],
    ['the third', '2015-04-28', before.slice(0, 2), ['-2 institution']],
    ['the day before the last day', '2015-04-29', before.slice(0, 3), []],
    ['the last day', '2015-04-30', before.slice(0, 3), ['0 institution']],
    ['the day after the last day', '2015-05-01', before, ['1 institution', '1 accountManager']],
    ['a day later', '2015-05-02', [...before, issued(1), issued(1, 'accountManager')], []],
  ])('on %s (%s)', (_, today, known, expected) => expect(due(today, known)).toEqual(expected));

  it('is marked late a day or more after its own day', () => {
    expect(due('2015-04-16')).toEqual(['-14 institution']);
    expect(due('2015-04-17')).toEqual(['-14 institution late']);
  });

  it('is all that a week of downtime missed, once, in order, the one of today not late', () =>
    expect(due('2015-04-30', [issued(-14)])).toEqual(['-7 institution late', '-2 institution late', '0 institution']));

  it('leaves out what lies before the day the deadline appeared', () => {
    expect(due('2015-04-24', [], { ...plan, appearsOn: isoDate('2015-04-24') })).toEqual([]);
    expect(due('2015-04-24', [], { ...plan, appearsOn: isoDate('2015-04-23') })).toEqual(['-7 institution late']);
  });

  it('reminds of the leap day itself, and of the day after it', () => {
    const leap = { ...plan, lastDay: isoDate('2016-02-29'), appearsOn: isoDate('2016-02-20') };
    expect(due('2016-02-29', [issued(-7), issued(-2)], leap)).toEqual(['0 institution']);
    expect(due('2016-03-01', [issued(-7), issued(-2), issued(0)], leap)).toEqual(['1 institution', '1 accountManager']);
  });

  it('begins anew when the deadline gets another last day', () => {
    const moved = { ...plan, generation: 2, lastDay: isoDate('2015-05-14') };
    expect(due('2015-04-30', before, moved)).toEqual(['-14 institution']);
    expect(due('2015-04-30', [...before, issued(-14, 'institution', 2)], moved)).toEqual([]);
  });
});

describe('when the turn changes', () => {
  const decision = { ...plan, id: 'excellence-decision-2015', turn: 'decisionMaker' };

  it('does not issue a rung again to the next', () =>
    expect(due('2015-04-16', [issued(-14, 'assessor')], decision)).toEqual([]));

  it('issues the next rung to the next', () =>
    expect(due('2015-04-23', [issued(-14, 'assessor')], decision)).toEqual(['-7 decisionMaker']));

  it('still tells the account manager of the last rung, and the reverse', () => {
    const all = [-14, -7, -2, 0].map((rung) => issued(rung, 'assessor'));
    expect(due('2015-05-01', [...all, issued(1, 'assessor')], decision)).toEqual(['1 accountManager']);
    expect(due('2015-05-01', [...all, issued(1, 'accountManager')], decision)).toEqual(['1 decisionMaker']);
  });
});

describe('a round over many deadlines', () => {
  it('goes by day, then subject, deadline and recipient, whatever the order it was given in', () => {
    const open = [
      { subject: '25LH', deadline: plan, issued: [issued(-14), issued(-7), issued(-2), issued(0)] },
      { subject: '01AA', deadline: { ...plan, id: 'plan' }, issued: [issued(-14), issued(-7), issued(-2), issued(0)] },
      { subject: '01AA', deadline: { ...plan, id: 'advice' }, issued: [issued(-14), issued(-7), issued(0)] },
    ];
    const order = [
      '2015-04-28 01AA advice institution',
      '2015-05-01 01AA advice accountManager',
      '2015-05-01 01AA advice institution',
      '2015-05-01 01AA plan accountManager',
      '2015-05-01 01AA plan institution',
      '2015-05-01 25LH plan-2015 accountManager',
      '2015-05-01 25LH plan-2015 institution',
    ];
    for (const given of [open, open.toReversed()])
      expect(
        remindersDue(given, isoDate('2015-05-01')).map(
          ({ day, subject, deadline, recipient }) => `${day} ${subject} ${deadline.id} ${recipient}`,
        ),
      ).toEqual(order);
  });
});

describe('the next day on which something is due', () => {
  const lateComer = { lastDay: isoDate('2015-04-25'), appearsOn: isoDate('2015-04-24') };
  it.each([
    ['2015-01-05', '2015-04-16'],
    ['2015-04-16', '2015-04-23'],
    ['2015-04-23', '2015-04-25'], // the rung of 23 April is before that deadline appeared
    ['2015-04-26', '2015-04-28'],
    ['2015-04-30', '2015-05-01'],
    ['2015-05-01', null],
  ])('after %s is %s', (today, day) => expect(nextRungDay([plan, lateComer], isoDate(today))).toBe(day));
});
