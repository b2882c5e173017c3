import { describe, expect, it } from '@jest/globals';
import { type Given, recordedOn } from '@mijlpaal/engine-testing';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  earlyLeavingDataReceived,
  earlyLeavingDecided,
  earlyLeavingPaid,
  finalReportSubmitted,
  planSubmitted,
  progressTalkHeld,
  story,
  studyValueDataReceived,
  studyValueDecided,
  studyValuePaid,
  trajectoryClosed,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanRevised,
  workPlacementPlanSubmitted,
  workPlacementResultsClassed,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';
import { type Deadline, deadlines } from './deadlines';
import { absent } from './standing';
import { standingAfter } from './standing-after';

type Told = Given<TrajectoryEvent>;
const opened = trajectoryOpened();
const after = (...given: readonly Told[]): readonly Deadline[] =>
  deadlines(story(opened, ...given).reduce(standingAfter, absent));
const ids = (...given: readonly Told[]): string[] =>
  after(...given).flatMap(({ id }) => (/^(agree|plan)/.test(id) ? [] : [id]));
const one = (id: string, ...given: readonly Told[]) => {
  const found = after(...given).filter((deadline) => deadline.id === id);
  expect(found).toHaveLength(1);
  const { lastDay, turn, appearsOn, closedOn } = found[0] as Deadline; // one, as the line above says
  return { lastDay, turn, appearsOn, closedOn };
};

const filed = workPlacementPlanSubmitted({ on: '2016-09-15' });
const acceptable = workPlacementPlanAssessed({ outcome: 'acceptable' });
const approved = [filed, acceptable, workPlacementPlanApproved({ on: '2017-01-30' })];
const closed = [finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed({ on: '2019-09-02' })];

describe('work-placement-approval-2017', () => {
  const id = 'work-placement-approval-2017';
  const owed = { lastDay: '2017-01-31', appearsOn: '2016-09-15', closedOn: null };
  it('is not there for who files no plan: that is no error', () => expect(ids()).toEqual([]));
  it('waits for who has to act: the assessor, the institution, the decision maker', () => {
    expect(one(id, filed)).toEqual({ ...owed, turn: 'assessor' });
    const changed = [filed, workPlacementPlanAssessed()];
    expect(one(id, ...changed)).toEqual({ ...owed, turn: 'institution' });
    expect(one(id, ...changed, workPlacementPlanRevised())).toEqual({ ...owed, turn: 'assessor' });
    expect(one(id, filed, acceptable)).toEqual({ ...owed, turn: 'decisionMaker' });
  });
  it('closes with the approval, or with the trajectory', () => {
    expect(one(id, ...approved).closedOn).toBe('2017-01-30');
    expect(one(id, planSubmitted(), filed, ...closed).closedOn).toBe('2019-09-02');
  });
  it.each([
    ['2016-12-02', '2017-01-31'],
    ['2016-12-03', '2017-02-01'],
  ])('of a plan filed on %s has the last day %s: 60 days when that is later', (on, last) =>
    expect(one(id, workPlacementPlanSubmitted({ on })).lastDay).toBe(last),
  );
});

describe.each([2017, 2018])('work-placement-report-%i and -class', (year) => {
  const report = `work-placement-report-${year}`;
  const classing = `work-placement-class-${year}`;
  const reported = workPlacementResultsReported({ resultYear: year, on: `${year + 1}-02-15` });
  it('the report is owed by the institution from 1 January to 1 March after the year', () => {
    const owed = { lastDay: `${year + 1}-03-01`, turn: 'institution', appearsOn: `${year + 1}-01-01` };
    expect(ids(filed, acceptable)).not.toContain(report);
    expect(one(report, ...approved)).toEqual({ ...owed, closedOn: null });
    expect(one(report, ...approved, reported)).toEqual({ ...owed, closedOn: `${year + 1}-02-15` });
  });
  it('appears with the approval when that comes later', () =>
    expect(one(report, filed, acceptable, workPlacementPlanApproved({ on: '2019-01-15' })).appearsOn).toBe(
      '2019-01-15',
    ));
  it('the class is owed by the assessor from the report to 30 June', () => {
    const owed = { lastDay: `${year + 1}-06-30`, turn: 'assessor', appearsOn: `${year + 1}-02-15` };
    expect(ids(...approved)).not.toContain(classing);
    expect(one(classing, ...approved, reported)).toEqual({ ...owed, closedOn: null });
    const classed = workPlacementResultsClassed({ resultYear: year, on: `${year + 1}-07-01` });
    expect(one(classing, ...approved, reported, classed)).toEqual({ ...owed, closedOn: `${year + 1}-07-01` });
  });
  it.each([
    ['05-01', '06-30'],
    ['05-02', '07-01'],
  ])('of a report of %s the class has the last day %s', (on, last) =>
    expect(
      one(classing, ...approved, workPlacementResultsReported({ resultYear: year, on: `${year + 1}-${on}` })).lastDay,
    ).toBe(`${year + 1}-${last}`),
  );
});

describe('study-value-decision and -payment', () => {
  const data = (year: number, on: string) => studyValueDataReceived({ year, on });
  it('are not there before the data are in, nor a payment before the decision', () => {
    expect(ids()).toEqual([]);
    expect(ids(data(2016, '2016-02-01'))).toEqual(['study-value-decision-2016']);
    expect(ids(data(2016, '2016-02-01'), studyValueDecided())).toEqual([
      'study-value-decision-2016',
      'study-value-payment-2016',
    ]);
  });
  it.each([
    [2016, '2016-03-20', '2016-05-19'],
    [2016, '2016-03-21', '2016-05-20'],
    [2017, '2017-02-01', '2017-10-31'],
    [2018, '2018-09-01', '2018-10-31'],
    [2018, '2018-09-02', '2018-11-01'],
  ])('the decision of %i on data of %s has the last day %s', (year, on, last) =>
    expect(one(`study-value-decision-${year}`, data(year, on))).toEqual({
      lastDay: last,
      turn: 'decisionMaker',
      appearsOn: on,
      closedOn: null,
    }),
  );
  it('the decision is closed by the first one; a second one on other data has no last day of its own', () =>
    expect(
      one(
        'study-value-decision-2016',
        data(2016, '2016-02-01'),
        studyValueDecided({ on: '2016-05-10' }),
        data(2016, '2016-06-01'),
        studyValueDecided({ on: '2016-07-01' }),
      ),
    ).toEqual({ lastDay: '2016-05-19', turn: 'decisionMaker', appearsOn: '2016-02-01', closedOn: '2016-05-10' }));
  it('the payment is owed by DUO in November', () => {
    const given = [data(2016, '2016-02-01'), studyValueDecided()];
    const owed = { lastDay: '2016-11-30', turn: 'duo', appearsOn: '2016-11-01' };
    expect(one('study-value-payment-2016', ...given)).toEqual({ ...owed, closedOn: null });
    expect(one('study-value-payment-2016', ...given, studyValuePaid({ on: '2016-12-01' }))).toEqual({
      ...owed,
      closedOn: '2016-12-01',
    });
  });
  it('are not ended by the closure of the trajectory', () =>
    expect(one('study-value-decision-2018', planSubmitted(), ...closed, data(2018, '2019-10-01')).closedOn).toBeNull());
});

describe('early-leaving-…-decision and -payment', () => {
  it.each([
    ['fixed', '2015-09-30', '2015-10-01', '2015-10-31'],
    ['variable', '2017-10-31', '2017-11-01', '2017-11-30'],
  ])('of the %s part of 2016: decided by %s, paid from %s to %s', (part, decide, first, last) => {
    const data = earlyLeavingDataReceived({ part, on: '2015-03-01' });
    const decided = earlyLeavingDecided({ part, ...(part === 'fixed' && { percentages: [] }) });
    expect(one(`early-leaving-${part}-decision-2016`, data)).toEqual({
      lastDay: decide,
      turn: 'decisionMaker',
      appearsOn: '2015-03-01',
      closedOn: null,
    });
    const owed = { lastDay: last, turn: 'duo', appearsOn: first };
    const id = `early-leaving-${part}-payment-2016`;
    expect(one(id, data, decided)).toEqual({ ...owed, closedOn: null });
    expect(one(id, data, decided, earlyLeavingPaid({ part, on: first })).closedOn).toBe(first);
  });
  it.each([
    ['fixed', 'Regeling prestatiebox mbo, artikel 8, 11 en 12'],
    ['variable', 'Regeling prestatiebox mbo, artikel 8, en Stcrt. 2015-25341'],
  ])('of the %s part come from its own articles: %s', (part, source) => {
    const decided = earlyLeavingDecided({ part, ...(part === 'fixed' && { percentages: [] }) });
    const found = after(earlyLeavingDataReceived({ part, on: '2015-03-01' }), decided).filter(({ id }) =>
      id.startsWith('early-leaving'),
    );
    expect(found.map((deadline) => deadline.source)).toEqual([source, source]);
  });
  it('appear with the decision when that is recorded after the first day of the month', () =>
    expect(
      one(
        'early-leaving-fixed-payment-2016',
        earlyLeavingDataReceived({ part: 'fixed', on: '2015-03-01' }),
        recordedOn('2015-10-09', earlyLeavingDecided({ part: 'fixed', percentages: [] })),
      ).appearsOn,
    ).toBe('2015-10-09'));
});
