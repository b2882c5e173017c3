import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  excellenceAdvised,
  excellenceDecided,
  interimReportSubmitted,
  planAdvised,
  planSubmitted,
  progressTalkHeld,
  story,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { deadlines } from './deadlines';
import { isLate, judged, stateOf } from './judged';
import { absent } from './standing';
import { standingAfter } from './standing-after';

const on = (today: string, ...facts: readonly TrajectoryEvent[]) => {
  const { open, ...rest } = judged(deadlines(story(...facts).reduce(standingAfter, absent)), isoDate(today));
  return { open: open.map(({ id }) => id), ...rest };
};
const opened = trajectoryOpened({ on: '2015-01-05' });
const signed = agreementSigned();
const filed = planSubmitted({ on: '2015-04-15' });
const applied = planSubmitted({ on: '2015-04-15', excellenceApplication: true });

describe('what is open, next and late, and whose turn it is (aan zet)', () => {
  it('nothing before opening', () =>
    expect(on('2015-01-05')).toEqual({ open: [], late: [], nextDeadline: null, turn: null }));
  it('the agreement first', () =>
    expect(on('2015-01-05', opened)).toEqual({
      open: ['agreement-2015', 'plan-2015'],
      late: [],
      nextDeadline: { id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 55 },
      turn: 'institution',
    }));
  it.each([
    ['2015-02-28', [], { id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 1 }],
    ['2015-03-01', [], { id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 0 }],
    ['2015-03-02', ['agreement-2015'], { id: 'plan-2015', lastDay: '2015-04-30', daysLeft: 59 }],
    ['2015-04-30', ['agreement-2015'], { id: 'plan-2015', lastDay: '2015-04-30', daysLeft: 0 }],
    ['2015-05-01', ['agreement-2015', 'plan-2015'], null],
  ])('late begins the day after the last day: on %s', (today, late, nextDeadline) =>
    expect(on(today, opened)).toEqual({
      open: ['agreement-2015', 'plan-2015'],
      late,
      nextDeadline,
      turn: 'institution',
    }),
  );
  it('who owes the earliest open one, also when it is late', () =>
    expect(on('2015-09-01', opened, applied)).toEqual({
      open: ['agreement-2015', 'excellence-decision-2015', 'plan-advice-2015'],
      late: ['agreement-2015', 'excellence-decision-2015', 'plan-advice-2015'],
      nextDeadline: null,
      turn: 'institution',
    }));
  it('the assessor until the advice on excellence is in, then the decision maker', () => {
    expect(on('2015-06-01', opened, signed, applied).turn).toBe('assessor');
    expect(on('2015-07-15', opened, signed, applied, excellenceAdvised()).turn).toBe('decisionMaker');
    expect(on('2015-07-16', opened, signed, applied, excellenceAdvised(), excellenceDecided()).turn).toBe('assessor');
  });
  it('nobody while nothing is open: between the advice and the first report', () =>
    expect(on('2015-12-31', opened, signed, filed, planAdvised())).toEqual({
      open: [],
      late: [],
      nextDeadline: null,
      turn: null,
    }));
  it('a report appears on 1 January, a talk on 1 April', () => {
    const given = [opened, signed, filed, planAdvised()];
    expect(on('2016-01-01', ...given).open).toEqual(['interim-2016']);
    expect(on('2016-03-31', ...given, interimReportSubmitted()).open).toEqual([]);
    expect(on('2016-04-01', ...given, interimReportSubmitted()).open).toEqual(['talk-2016']);
  });
  it('of two on the same last day the one that stands first on the page goes first', () => {
    const given = [opened, signed, applied, planAdvised({ supplementBy: '2015-07-15' })];
    expect(on('2015-07-15', ...given)).toEqual({
      open: ['excellence-decision-2015', 'supplement-1'],
      late: [],
      nextDeadline: { id: 'excellence-decision-2015', lastDay: '2015-07-15', daysLeft: 0 },
      turn: 'assessor',
    });
  });
  it('an earlier last day goes before the order of the page', () => {
    const given = [opened, signed, filed, planAdvised(), interimReportSubmitted(), progressTalkHeld()];
    const late = [...given, interimReportSubmitted({ reportYear: 2017 })];
    expect(on('2017-04-01', ...late).open).toEqual(['progress-advice-2016', 'talk-2017']);
  });
});

describe('one deadline on one day', () => {
  const [agreement] = deadlines(story(opened).reduce(standingAfter, absent));
  it('is later, open or closed; late only while open', () => {
    if (!agreement) throw new Error('there is an agreement to sign');
    expect(stateOf(agreement, isoDate('2015-01-04'))).toBe('later');
    expect(stateOf(agreement, isoDate('2015-01-05'))).toBe('open');
    expect(isLate(agreement, isoDate('2015-03-01'))).toBe(false);
    expect(isLate(agreement, isoDate('2015-03-02'))).toBe(true);
    const closed = { ...agreement, closedOn: isoDate('2015-03-05') };
    expect(stateOf(closed, isoDate('2015-03-06'))).toBe('closed');
    expect(isLate(closed, isoDate('2015-03-06'))).toBe(false);
  });
});
