import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { ofWhom, waiting, workLoad } from './work-view';

const task = (id: string, lastDay: string, rest: Partial<DeadlineItem> = {}): DeadlineItem => ({
  id,
  brin: brin('25LH'),
  name: 'ROC Midden Nederland',
  lastDay: isoDate(lastDay),
  state: 'open',
  late: false,
  daysLeft: 1,
  turn: 'assessor',
  assignee: null,
  leadsTo: null,
  appearsOn: isoDate('2015-01-01'),
  closedOn: null,
  ended: false,
  closedLate: false,
  closesWith: 'PlanAdvised',
  source: '',
  reading: null,
  reminders: [],
  ...rest,
});
const advice = { id: 'progress-advice-2016', lastDay: isoDate('2016-08-31') };
const late = task('plan-advice-2015', '2015-08-31', { assignee: 'a' });
const talk = task('talk-2016', '2016-06-30', { state: 'later', assignee: 'a', leadsTo: advice });
const unclaimed = task('plan-advice-2015', '2015-09-15', { name: 'Aventus' });
const far = task('talk-2017', '2017-06-30', { state: 'later', assignee: 'b' });
const all = [talk, unclaimed, far, late];

describe('the work list', () => {
  it('shows what is open, what must be done first on top', () => expect(waiting(all)).toEqual([late, unclaimed]));
  it('shows what is mine, what is nobody’s, or all', () => {
    const items = waiting(all);
    expect(ofWhom(items, 'mij', 'a')).toEqual([late]);
    expect(ofWhom(items, 'niemand', 'a')).toEqual([unclaimed]);
    expect(ofWhom(items, 'iedereen', 'a')).toEqual(items);
  });
});

describe('the load of the coming twelve months', () => {
  const { months, rows } = workLoad(all, '2015-09-02');
  const of = (assessor: string | null) => {
    const row = rows.find((one) => one.assessor === assessor);
    return row && Object.fromEntries(months.flatMap((month, at) => (row.counts[at] ? [[month, row.counts[at]]] : [])));
  };
  it('begins with the present month, over the end of the year', () => {
    expect(months).toHaveLength(12);
    expect([months[0], months[3], months[4], months[11]]).toEqual(['2015-09', '2015-12', '2016-01', '2016-08']);
  });
  it('counts what is late now, what is to come, and what that leads to', () =>
    expect(of('a')).toEqual({ '2015-09': 1, '2016-06': 1, '2016-08': 1 }));
  it('counts what is nobody’s yet, last', () => {
    expect(of(null)).toEqual({ '2015-09': 1 });
    expect(rows.map(({ assessor, total }) => [assessor, total])).toEqual([['a', 3], [null, 1]]); // prettier-ignore
  });
  it('leaves out who has nothing within twelve months', () => expect(of('b')).toBeUndefined());
});
