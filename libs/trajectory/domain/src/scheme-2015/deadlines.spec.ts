import { describe, expect, it } from '@jest/globals';
import { type Given, recordedOn } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  changeNotified,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  interimReportSubmitted,
  planAdvised,
  planDelayNotified,
  planSubmitted,
  planSupplemented,
  progressAdvised,
  progressTalkHeld,
  progressTalkPlanned,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { type Deadline, deadlines } from './deadlines';
import { rolledOver } from './last-days';
import { absent } from './standing';
import { standingAfter } from './standing-after';

type Told = Given<TrajectoryEvent>;
const after = (...given: readonly Told[]): readonly Deadline[] =>
  deadlines(story(...given).reduce(standingAfter, absent));
const ids = (...given: readonly Told[]): string[] => after(...given).map(({ id }) => id);
const one = (id: string, ...given: readonly Told[]) => {
  const found = after(...given).filter((deadline) => deadline.id === id);
  expect(found).toHaveLength(1);
  const { lastDay, turn, appearsOn, closedOn } = found[0] as Deadline; // one, as the line above says
  return { lastDay, turn, appearsOn, closedOn };
};

const opened = trajectoryOpened({ on: '2015-01-05' });
const filed = planSubmitted({ on: '2015-04-15' });
const applied = planSubmitted({ on: '2015-04-15', excellenceApplication: true });
const final = finalReportSubmitted({ on: '2019-02-15' });
const closed = [final, progressTalkHeld({ year: 2019 }), trajectoryClosed({ on: '2019-09-02' })];
const reports = ['interim-2016', 'interim-2017', 'interim-2018'];
const talks = ['talk-2016', 'talk-2017', 'talk-2018', 'talk-2019'];

describe('which deadlines (termijnen) there are, in the order of the page', () => {
  it('none before opening', () => expect(ids()).toEqual([]));
  it('the agreement and the plan from opening on', () => expect(ids(opened)).toEqual(['agreement-2015', 'plan-2015']));
  it('none of execution without a plan, however late it is', () =>
    expect(ids(opened, agreementSigned(), planDelayNotified())).toEqual(['agreement-2015', 'plan-2015']));
  it('advice, reports and talks once the plan is filed; no decision when nothing was applied for', () =>
    expect(ids(opened, filed)).toEqual([
      'agreement-2015',
      'plan-2015',
      'plan-advice-2015',
      ...reports,
      ...talks,
      'final-2019',
    ]));
  it('all of them', () =>
    expect(
      ids(
        opened,
        applied,
        planAdvised({ supplementBy: '2015-09-15' }),
        progressTalkHeld(),
        progressTalkHeld({ year: 2018 }),
      ),
    ).toEqual([
      'agreement-2015',
      'plan-2015',
      'excellence-decision-2015',
      'plan-advice-2015',
      'supplement-1',
      ...reports,
      ...talks,
      'progress-advice-2016',
      'progress-advice-2018',
      'final-2019',
    ]));
});

describe('agreement-2015', () => {
  const owed = { lastDay: '2015-03-01', turn: 'institution', appearsOn: '2015-01-05' };
  it('is owed by the institution from opening to signing', () => {
    expect(one('agreement-2015', opened)).toEqual({ ...owed, closedOn: null });
    expect(one('agreement-2015', opened, filed)).toEqual({ ...owed, closedOn: null });
    expect(one('agreement-2015', opened, agreementSigned({ on: '2015-03-02' }))).toEqual({
      ...owed,
      closedOn: '2015-03-02',
    });
  });
  it('closes on the day of signing, not of recording', () =>
    expect(one('agreement-2015', opened, recordedOn('2015-03-04', agreementSigned({ on: '2015-03-01' })))).toEqual({
      ...owed,
      closedOn: '2015-03-01',
    }));
  it('ends with the trajectory', () =>
    expect(one('agreement-2015', opened, filed, ...closed)).toEqual({ ...owed, closedOn: '2019-09-02' }));
});

describe('plan-2015', () => {
  const owed = { lastDay: '2015-04-30', turn: 'institution', appearsOn: '2015-01-05' };
  it('is owed by the institution from opening to filing, signed or not, delayed or not', () => {
    expect(one('plan-2015', opened)).toEqual({ ...owed, closedOn: null });
    expect(one('plan-2015', opened, agreementSigned(), planDelayNotified())).toEqual({ ...owed, closedOn: null });
    expect(one('plan-2015', opened, planSubmitted({ on: '2015-05-01' }))).toEqual({ ...owed, closedOn: '2015-05-01' });
  });
});

describe('excellence-decision-2015', () => {
  const owed = { lastDay: '2015-07-15', appearsOn: '2015-04-15', closedOn: null };
  it('waits for the assessor until the advice is in, then for the decision maker', () => {
    expect(one('excellence-decision-2015', opened, applied)).toEqual({ ...owed, turn: 'assessor' });
    expect(one('excellence-decision-2015', opened, applied, excellenceAdvised())).toEqual({
      ...owed,
      turn: 'decisionMaker',
    });
  });
  it('closes with the decision', () =>
    expect(
      one('excellence-decision-2015', opened, applied, excellenceAdvised(), excellenceDecided({ on: '2015-07-16' })),
    ).toEqual({ ...owed, turn: 'decisionMaker', closedOn: '2015-07-16' }));
  it('ends with the trajectory when nobody decided', () =>
    expect(one('excellence-decision-2015', opened, applied, ...closed).closedOn).toBe('2019-09-02'));
});

describe('plan-advice-2015', () => {
  const owed = { lastDay: '2015-08-31', turn: 'assessor', appearsOn: '2015-04-15' };
  it('is owed by the assessor from filing to the first advice', () => {
    expect(one('plan-advice-2015', opened, filed)).toEqual({ ...owed, closedOn: null });
    const twice = [planAdvised({ on: '2015-09-01' }), planAdvised({ on: '2015-10-01' })];
    expect(one('plan-advice-2015', opened, filed, ...twice)).toEqual({ ...owed, closedOn: '2015-09-01' });
  });
  it('appears on the day the plan was recorded, not on its own day', () =>
    expect(one('plan-advice-2015', opened, recordedOn('2015-05-06', filed)).appearsOn).toBe('2015-05-06'));
});

describe('supplement-1, -2, …', () => {
  const asking = (on: string, supplementBy: string | null) => planAdvised({ on, supplementBy });
  const owed = { lastDay: '2015-09-15', turn: 'institution', appearsOn: '2015-07-01' };
  it('is owed by the institution from the advice to the supplement', () => {
    expect(one('supplement-1', opened, filed, asking('2015-07-01', '2015-09-15'))).toEqual({ ...owed, closedOn: null });
    expect(
      one('supplement-1', opened, filed, asking('2015-07-01', '2015-09-15'), planSupplemented({ on: '2015-09-16' })),
    ).toEqual({ ...owed, closedOn: '2015-09-16' });
  });
  it('may be asked for on the day of the advice itself', () =>
    expect(one('supplement-1', opened, filed, asking('2015-07-01', '2015-07-01')).lastDay).toBe('2015-07-01'));
  it('is not there when the advice asks for none', () =>
    expect(ids(opened, filed, asking('2015-07-01', null))).not.toContain('supplement-1'));
  it('ends with a new advice that asks for none', () => {
    const given = [opened, filed, asking('2015-07-01', '2015-09-15'), asking('2015-08-01', null)];
    expect(one('supplement-1', ...given)).toEqual({ ...owed, closedOn: '2015-08-01' });
    expect(ids(...given)).not.toContain('supplement-2');
  });
  it('is asked anew by a new advice, numbered by how many were asked so far', () => {
    const given = [opened, filed, asking('2015-07-01', '2015-09-15'), asking('2015-08-01', '2015-10-01')];
    expect(one('supplement-1', ...given).closedOn).toBe('2015-08-01');
    expect(one('supplement-2', ...given)).toEqual({
      lastDay: '2015-10-01',
      turn: 'institution',
      appearsOn: '2015-08-01',
      closedOn: null,
    });
  });
  it('is not closed again by a supplement that nobody asked for', () => {
    const given = [opened, filed, asking('2015-07-01', '2015-09-15')];
    const supplements = [planSupplemented({ on: '2015-07-20' }), planSupplemented({ on: '2015-09-20' })];
    expect(one('supplement-1', ...given, ...supplements).closedOn).toBe('2015-07-20');
  });
  it('counts asked ones only: an unasked supplement takes no number', () =>
    expect(ids(opened, filed, planSupplemented(), asking('2015-08-01', '2015-10-01'))).toContain('supplement-1'));
});

describe.each([2016, 2017, 2018])('interim-%i', (year) => {
  const id = `interim-${year}`;
  const owed = { lastDay: `${year}-03-01`, turn: 'institution', appearsOn: `${year}-01-01` };
  it('is owed by the institution from 1 January to the report of that year', () => {
    expect(one(id, opened, filed)).toEqual({ ...owed, closedOn: null });
    const report = interimReportSubmitted({ reportYear: year, on: `${year}-03-02` });
    expect(one(id, opened, filed, report)).toEqual({ ...owed, closedOn: `${year}-03-02` });
  });
  it('is not closed by a change notice or the report of another year', () => {
    const other = interimReportSubmitted({ reportYear: year === 2018 ? 2017 : 2018 });
    expect(one(id, opened, filed, other, changeNotified()).closedOn).toBeNull();
  });
  it('is due while executing only: the final report ends it', () =>
    expect(one(id, opened, filed, final)).toEqual({ ...owed, closedOn: '2019-02-15' }));
  it('appears with the plan when that is recorded later', () =>
    expect(one(id, opened, recordedOn('2018-02-20', filed)).appearsOn).toBe('2018-02-20'));
});

describe.each([2016, 2017, 2018, 2019])('talk-%i', (year) => {
  const id = `talk-${year}`;
  const owed = { lastDay: `${year}-06-30`, turn: 'assessor', appearsOn: `${year}-04-01` };
  it('is owed by the assessor from 1 April to the talk of that year, planned or not', () => {
    expect(one(id, opened, filed)).toEqual({ ...owed, closedOn: null });
    expect(one(id, opened, filed, progressTalkPlanned({ year }))).toEqual({ ...owed, closedOn: null });
    const talk = progressTalkHeld({ year, on: `${year}-07-01` });
    expect(one(id, opened, filed, talk)).toEqual({ ...owed, closedOn: `${year}-07-01` });
  });
  it('is owed after the final report too', () => expect(one(id, opened, filed, final).closedOn).toBeNull());
  it('may be held before it is asked for', () =>
    expect(one(id, opened, filed, progressTalkHeld({ year, on: `${year}-03-31` })).closedOn).toBe(`${year}-03-31`));
});

describe('progress-advice-2016 … -2019', () => {
  it.each([
    ['2016-05-16', '2016-08-31'],
    ['2016-07-01', '2016-08-31'],
    ['2016-07-02', '2016-08-31'],
    ['2016-07-03', '2016-09-01'],
    ['2016-12-30', '2017-02-28'],
  ])('after a talk on %s the last day is %s: 31 August, or 60 days after the talk when later', (on, last) =>
    expect(one('progress-advice-2016', opened, filed, progressTalkHeld({ on })).lastDay).toBe(last),
  );
  it('counts 60 days from the talk’s own day, and appears on the day it was recorded', () =>
    expect(
      one('progress-advice-2016', opened, filed, recordedOn('2016-07-20', progressTalkHeld({ on: '2016-06-30' }))),
    ).toEqual({
      lastDay: '2016-08-31',
      turn: 'assessor',
      appearsOn: '2016-07-20',
      closedOn: null,
    }));
  it('closes with the advice of that year', () => {
    const given = [opened, filed, progressTalkHeld(), progressTalkHeld({ year: 2017 })];
    const advised = progressAdvised({ year: 2017, on: '2017-09-01' });
    expect(one('progress-advice-2017', ...given, advised).closedOn).toBe('2017-09-01');
    expect(one('progress-advice-2016', ...given, advised).closedOn).toBeNull();
  });
  it('ends with the trajectory', () =>
    expect(one('progress-advice-2019', opened, filed, ...closed).closedOn).toBe('2019-09-02'));
});

describe('final-2019', () => {
  const owed = { lastDay: '2019-03-01', turn: 'institution', appearsOn: '2019-01-01' };
  it('is owed by the institution from 1 January 2019 to the final report', () => {
    expect(one('final-2019', opened, filed)).toEqual({ ...owed, closedOn: null });
    expect(one('final-2019', opened, filed, finalReportSubmitted({ on: '2019-03-02' }))).toEqual({
      ...owed,
      closedOn: '2019-03-02',
    });
  });
});

it('nothing is open after the closure', () =>
  expect(
    after(opened, applied, planAdvised({ supplementBy: '2015-09-15' }), ...closed).filter(
      ({ closedOn }) => closedOn === null,
    ),
  ).toEqual([]));

it('every deadline says where it comes from and what closes it', () => {
  for (const { source, closedBy, generation } of after(
    opened,
    applied,
    planAdvised({ supplementBy: '2015-09-15' }),
    progressTalkHeld(),
  )) {
    expect(source).toMatch(/^(Regeling kwaliteitsafspraken mbo, artikel|Facilitering door OCW|MBO Today, artikel ‘)/);
    expect(closedBy).toMatch(/^[A-Z]/);
    expect(generation).toBe(1);
  }
});

describe('a last day in the weekend', () => {
  it('does not move by default: 1 March 2015 is a Sunday', () =>
    expect(one('agreement-2015', opened).lastDay).toBe('2015-03-01'));
  it.each([
    ['2015-02-27', '2015-02-27'],
    ['2015-02-28', '2015-03-02'],
    ['2015-03-01', '2015-03-02'],
    ['2015-03-02', '2015-03-02'],
  ])('moves to the next working day where the setting says so: %s to %s', (day, expected) => {
    expect(rolledOver(isoDate(day), 'nextWorkingDay')).toBe(expected);
    expect(rolledOver(isoDate(day), 'none')).toBe(day);
  });
});
