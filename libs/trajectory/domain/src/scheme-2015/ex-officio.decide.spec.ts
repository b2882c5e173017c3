import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  decideEarlyLeaving,
  decideStudyValue,
  earlyLeavingDataReceived,
  earlyLeavingDecided,
  earlyLeavingPaid,
  finalReportSubmitted,
  noteEarlyLeavingData,
  noteStudyValueData,
  planSubmitted,
  progressTalkHeld,
  recordEarlyLeavingPaid,
  recordStudyValuePaid,
  studyValueDataReceived,
  studyValueDecided,
  studyValuePaid,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const money = scenario(trajectoryWorkflow);
const opened = trajectoryOpened();
const received = [opened, studyValueDataReceived()];
const decided = [...received, studyValueDecided()];
const paid = [...decided, studyValuePaid()];
const OTHER = '5f0c2c1e-7c7f-4b6d-9a55-6c2b1a0f4d12';
const refused = 'NotPossibleNow';

describe('study value (studiewaarde)', () => {
  it('has its data noted once the trajectory is opened', () => {
    money.given().when(noteStudyValueData()).thenRefused(refused);
    money.given(opened).when(noteStudyValueData()).then(studyValueDataReceived());
  });
  it('is decided once the data of that year are in', () => {
    money.given(opened).when(decideStudyValue()).thenRefused(refused);
    money
      .given(...received)
      .when(decideStudyValue({ year: 2017 }))
      .thenRefused(refused);
    money
      .given(...received)
      .when(decideStudyValue())
      .then(studyValueDecided());
  });
  it('is decided again only when other data came in since, and not after payment', () => {
    const other = studyValueDataReceived({ delivery: OTHER });
    money
      .given(...decided)
      .when(decideStudyValue())
      .thenRefused(refused);
    money
      .given(...decided, other)
      .when(decideStudyValue())
      .then(studyValueDecided());
    money
      .given(...paid, other)
      .when(decideStudyValue())
      .thenRefused(refused);
  });
  it('is paid once, after the decision on the data that count', () => {
    money
      .given(...received)
      .when(recordStudyValuePaid())
      .thenRefused(refused);
    money
      .given(...decided, studyValueDataReceived({ delivery: OTHER }))
      .when(recordStudyValuePaid())
      .thenRefused(refused);
    money
      .given(...decided)
      .when(recordStudyValuePaid())
      .then(studyValuePaid());
    money
      .given(...paid)
      .when(recordStudyValuePaid())
      .thenRefused(refused);
  });
  it('is paid in November: not on 31 October, on 1 November, and late on 1 December', () => {
    money
      .given(...decided)
      .when(recordStudyValuePaid({ on: '2016-10-31' }))
      .thenRefused('PaymentTooEarly');
    for (const on of ['2016-11-01', '2016-12-01'])
      money
        .given(...decided)
        .when(recordStudyValuePaid({ on }))
        .then(studyValuePaid({ on }));
  });
});

describe('early leaving (vsv)', () => {
  const fixed = { part: 'fixed', percentages: [] };
  const all = [opened, earlyLeavingDataReceived(), earlyLeavingDataReceived({ part: 'fixed' })];
  it('has its two parts side by side, each with its own data', () => {
    money.given(opened).when(noteEarlyLeavingData()).then(earlyLeavingDataReceived());
    money.given(opened, earlyLeavingDataReceived()).when(decideEarlyLeaving(fixed)).thenRefused(refused);
    money
      .given(...all)
      .when(decideEarlyLeaving(fixed))
      .then(earlyLeavingDecided(fixed));
    money
      .given(...all, earlyLeavingDecided(fixed))
      .when(decideEarlyLeaving())
      .then(earlyLeavingDecided());
  });
  it.each([
    ['fixed', '2015-09-30', '2015-10-01'],
    ['variable', '2017-10-31', '2017-11-01'],
  ])('is paid in its month: the %s part of 2016 not on %s but on %s', (part, early, first) => {
    const facts = [...all, earlyLeavingDecided(part === 'fixed' ? fixed : {})];
    money
      .given(...facts)
      .when(recordEarlyLeavingPaid({ part, on: early }))
      .thenRefused('PaymentTooEarly');
    money
      .given(...facts)
      .when(recordEarlyLeavingPaid({ part, on: first }))
      .then(earlyLeavingPaid({ part, on: first }));
  });
  it('is paid after the trajectory is closed too: the variable part of 2018 comes in November 2019', () => {
    const year = { year: 2018 };
    money
      .given(
        opened,
        planSubmitted(),
        finalReportSubmitted(),
        progressTalkHeld({ year: 2019 }),
        trajectoryClosed({ on: '2019-09-02' }),
        earlyLeavingDataReceived({ ...year, on: '2019-09-20' }),
        earlyLeavingDecided({ ...year, on: '2019-10-10' }),
      )
      .when(recordEarlyLeavingPaid({ ...year, on: '2019-11-01' }))
      .then(earlyLeavingPaid({ ...year, on: '2019-11-01' }));
  });
});
