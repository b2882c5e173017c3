import { describe, expect, it } from '@jest/globals';
import { by, type Given, recordedOn } from '@mijlpaal/engine-testing';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  changeNotified,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  interimReportSubmitted,
  people,
  planAdvised,
  planConfirmed,
  planDelayNotified,
  planSubmitted,
  planSupplemented,
  planTalkHeld,
  progressAdvised,
  progressTalkHeld,
  progressTalkPlanned,
  reminderFailed,
  reminderIssued,
  reminderSent,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { absent } from './standing';
import { standingAfter } from './standing-after';

const after = (...given: readonly Given<TrajectoryEvent>[]) => story(...given).reduce(standingAfter, absent);
const opened = trajectoryOpened();
const filed = planSubmitted({ provisional: true });

describe('the step of a trajectory (stap)', () => {
  it.each([
    ['unsigned', null, [opened]],
    ['awaitingPlan', null, [opened, agreementSigned()]],
    ['delayNotified', null, [opened, planDelayNotified()]],
    ['delayNotified', null, [opened, agreementSigned(), planDelayNotified()]],
    ['delayNotified', null, [opened, planDelayNotified(), agreementSigned()]],
    ['planFiled', null, [opened, filed]],
    ['planFiled', null, [opened, filed, agreementSigned()]],
    ['planFiled', null, [opened, filed, planConfirmed()]],
    ['inAssessment', null, [opened, filed, planTalkHeld()]],
    ['inAssessment', null, [opened, filed, planSupplemented()]],
    ['advised', null, [opened, filed, planAdvised()]],
    ['supplementAsked', null, [opened, filed, planAdvised({ supplementBy: '2015-09-15' })]],
    ['inAssessment', null, [opened, filed, planAdvised({ supplementBy: '2015-09-15' }), planSupplemented()]],
    ['reported', 2017, [opened, filed, interimReportSubmitted({ reportYear: 2017 })]],
    ['talkPlanned', 2016, [opened, filed, interimReportSubmitted(), progressTalkPlanned()]],
    ['talked', 2018, [opened, filed, progressTalkHeld({ year: 2018 })]],
    ['progressAdvised', 2016, [opened, filed, progressTalkHeld(), progressAdvised()]],
    ['progressAdvised', 2016, [opened, filed, progressTalkHeld(), progressAdvised(), changeNotified()]],
    ['inAssessment', null, [opened, filed, interimReportSubmitted(), planSupplemented()]],
    ['finalReported', null, [opened, filed, progressTalkHeld(), finalReportSubmitted()]],
    ['talked', 2019, [opened, filed, finalReportSubmitted(), progressTalkHeld({ year: 2019 })]],
    ['closed', null, [opened, filed, finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed()]],
  ])('is %s (%s) after %j', (step, year, facts) => {
    const standing = after(...facts);
    expect([standing.step, standing.year]).toEqual([step, year]);
  });
  it('is left alone by excellence and reminders', () => {
    const applied = planSubmitted({ excellenceApplication: true });
    const facts = [opened, applied, excellenceAdvised(), excellenceDecided(), reminderIssued(), reminderSent()];
    expect(after(...facts).step).toBe('planFiled');
  });
});

describe('the phase (fase)', () => {
  it.each([
    ['preparing', [opened, agreementSigned(), planDelayNotified()]],
    ['executing', [opened, filed, interimReportSubmitted()]],
    ['reported', [opened, filed, finalReportSubmitted()]],
    ['closed', [opened, filed, finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed()]],
  ])('is %s', (phase, facts) => expect(after(...facts).phase).toBe(phase));
});

describe('what is remembered', () => {
  it('is the fact’s own day, the day it was recorded, and which fact it was', () => {
    const [first, second] = story(opened, recordedOn('2015-03-04', agreementSigned({ on: '2015-03-01' })));
    if (!first || !second) throw new Error('two facts');
    const { signed, revision, brin } = [first, second].reduce(standingAfter, absent);
    expect(signed).toEqual({ on: '2015-03-01', recordedOn: '2015-03-04', factId: second.id });
    expect([revision, brin]).toEqual([1, '25LH']);
  });
  it('is who gave each advice on excellence', () =>
    expect(
      after(
        opened,
        planSubmitted({ excellenceApplication: true }),
        by(people.assessor, excellenceAdvised({ outcome: 'negative' })),
        by(people.otherAssessor, excellenceAdvised()),
      ).excellenceAdvices.map(({ advisers, outcome }) => [...advisers, outcome]),
    ).toEqual([
      ['person-1', 'negative'],
      ['person-2', 'positive'],
    ]));
  it('is the last plan for a talk', () =>
    expect(
      after(opened, filed, progressTalkPlanned(), progressTalkPlanned({ at: '2016-06-01T14:30' })).talksPlanned[2016]
        ?.at,
    ).toBe('2016-06-01T14:30'));
  it.each([
    [true, 2016, [progressTalkHeld()]],
    [false, 2016, [interimReportSubmitted(), progressTalkHeld()]],
    [true, 2016, [progressTalkHeld(), interimReportSubmitted()]],
    [true, 2017, [interimReportSubmitted(), progressTalkHeld({ year: 2017 })]],
    [true, 2019, [interimReportSubmitted({ reportYear: 2018 }), progressTalkHeld({ year: 2019 })]],
    [false, 2019, [finalReportSubmitted(), progressTalkHeld({ year: 2019 })]],
  ])('is whether a talk came without that year’s report: %s for %i', (withoutReport, year, facts) =>
    expect(after(opened, filed, ...facts).talks[year]?.withoutReport).toBe(withoutReport),
  );
  it('is how far each reminder is', () => {
    const other = { rung: -7 };
    expect(
      after(opened, reminderIssued(), reminderIssued(other), reminderFailed(), reminderSent(other)).reminders,
    ).toEqual({ 'plan-2015/1/-14/institution': 'failed', 'plan-2015/1/-7/institution': 'sent' });
  });
});
