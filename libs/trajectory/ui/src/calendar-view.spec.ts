import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { describe, expect, it } from '@jest/globals';
import { CalendarView } from './calendar-address';
import {
  chosenDeadlines,
  dayOfAnswer,
  firstMonth,
  monthAfter,
  monthBefore,
  nearestMonth,
  periodOf,
  weeksOf,
} from './calendar-view';

const deadline = (code: string, id: string, lastDay: string, rest: Partial<DeadlineItem> = {}): DeadlineItem => ({
  id,
  brin: brin(code),
  name: `ROC ${code}`,
  lastDay: isoDate(lastDay),
  state: 'open',
  late: false,
  daysLeft: null,
  turn: 'institution',
  assignee: null,
  leadsTo: null,
  appearsOn: isoDate('2015-01-01'),
  closedOn: null,
  ended: false,
  closedLate: false,
  closesWith: 'PlanSubmitted',
  source: '',
  reading: null,
  reminders: [],
  ...rest,
});
const one = deadline('25LH', 'plan-2015', '2015-04-30', { name: 'Één', daysLeft: -12, late: true });
const other = deadline('27DV', 'plan-2015', '2015-04-30', { state: 'closed' });
const later = deadline('25LH', 'plan-advice-2015', '2015-07-15', { turn: 'assessor' });
const all = [later, other, one];
const brins = (view: unknown, own: ReadonlySet<string> | null = null) =>
  chosenDeadlines(all, CalendarView.parse(view), own).map((each) => `${each.brin} ${each.id}`);

describe('a month of the calendar', () => {
  it.each([
    ['2015-04', 5, '2015-03-30', '2015-05-03'],
    ['2015-06', 5, '2015-06-01', '2015-07-05'],
    ['2015-02', 5, '2015-01-26', '2015-03-01'],
    ['2021-02', 4, '2021-02-01', '2021-02-28'],
    ['2015-12', 5, '2015-11-30', '2016-01-03'],
    ['2016-02', 5, '2016-02-01', '2016-03-06'],
  ])('%s has %s whole weeks, from %s up to and including %s', (month, count, first, last) => {
    const weeks = weeksOf(month, []);
    expect([weeks.length, weeks[0]?.[0]?.day, weeks.at(-1)?.[6]?.day]).toEqual([count, first, last]);
    const days = weeks.flat().filter(({ inMonth }) => inMonth);
    expect(days.every(({ day }) => day.startsWith(month))).toBe(true);
  });
  it('has deadlines of one kind on one day together', () => {
    const day = weeksOf('2015-04', all)
      .flat()
      .find(({ groups }) => groups.length > 0);
    expect(day).toEqual({ day: '2015-04-30', inMonth: true, groups: [{ id: 'plan-2015', items: [other, one] }] });
  });
  it('has a month before and after it, over the new year too', () =>
    expect([monthBefore('2016-01'), monthAfter('2015-12'), monthAfter('2016-01')]).toEqual([
      '2015-12',
      '2016-01',
      '2016-02',
    ]));
  it('without a deadline points to the next one with, else to the last before', () =>
    expect([nearestMonth('2015-05', all), nearestMonth('2016-01', all), nearestMonth('2016-01', [])]).toEqual([
      '2015-07',
      '2015-07',
      null,
    ]));
  it('has a first and a last day, also in February of a leap year', () =>
    expect([periodOf('2016-02'), periodOf('2015-12')]).toEqual([
      { from: '2016-02-01', to: '2016-02-29' },
      { from: '2015-12-01', to: '2015-12-31' },
    ]));
  it('is at first that of the day of the server, or of the last deadline when nothing is open', () => {
    expect([dayOfAnswer(all), firstMonth(all)]).toEqual(['2015-05-12', '2015-05']);
    expect([dayOfAnswer([other]), firstMonth([other])]).toEqual([null, '2015-04']);
  });
});

describe('what an address of the calendar keeps', () => {
  it('is what is not done, by last day', () => expect(brins({})).toEqual(['25LH plan-2015', '25LH plan-advice-2015']));
  it('is also what is done when that is asked', () =>
    expect(brins({ klaar: 'ook' })).toEqual(['25LH plan-2015', '27DV plan-2015', '25LH plan-advice-2015']));
  it('is what one role does', () => expect(brins({ wie: 'assessor' })).toEqual(['25LH plan-advice-2015']));
  it('is one kind', () => expect(brins({ termijn: 'plan-2015' })).toEqual(['25LH plan-2015']));
  it('is one day in the list, and the whole month otherwise', () => {
    expect(brins({ dag: '2015-07-15', weergave: 'lijst' })).toEqual(['25LH plan-advice-2015']);
    expect(brins({ dag: '2015-07-15' })).toHaveLength(2);
  });
  it('is found without accents', () => expect(brins({ zoek: 'een' })).toEqual(['25LH plan-2015']));
  it('is the own portfolio, or all of it while that is not known', () => {
    expect(brins({ portefeuille: 'mijn', klaar: 'ook' }, new Set(['27DV']))).toEqual(['27DV plan-2015']);
    expect(brins({ portefeuille: 'mijn', klaar: 'ook' }, null)).toHaveLength(3);
  });
  it('leaves out what it does not know', () =>
    expect(CalendarView.parse({ maand: '2015-13', dag: '2015-02-30', wie: 'baas', weergave: 'raster' })).toEqual({}));
});
