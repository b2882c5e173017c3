import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  adviseProgress,
  finalReportSubmitted,
  holdProgressTalk,
  interimReportSubmitted,
  planProgressTalk,
  planSubmitted,
  progressAdvised,
  progressTalkHeld,
  progressTalkPlanned,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const preparing = [trajectoryOpened()];
const executing = [...preparing, planSubmitted()];
const reported = [...executing, finalReportSubmitted()];
const talk2019 = progressTalkHeld({ year: 2019 });

describe('planning the progress talk (voortgangsgesprek)', () => {
  it('is accepted while executing and after the final report', () => {
    trajectory
      .given(...executing)
      .when(planProgressTalk())
      .then(progressTalkPlanned());
    trajectory
      .given(...reported)
      .when(planProgressTalk({ year: 2019 }))
      .then(progressTalkPlanned({ year: 2019 }));
  });
  it('may be repeated', () => {
    const again = { on: '2016-04-11', at: '2016-06-01T14:30' };
    trajectory
      .given(...executing, progressTalkPlanned())
      .when(planProgressTalk(again))
      .then(progressTalkPlanned(again));
  });
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(planProgressTalk())
      .thenRefused('NotPossibleNow'));
});

describe('the progress talk', () => {
  it.each([2016, 2017, 2018, 2019])('of %i is accepted, also without that year’s report', (year) =>
    trajectory
      .given(...executing)
      .when(holdProgressTalk({ year }))
      .then(progressTalkHeld({ year })),
  );
  it.each(['2016-03-31', '2016-04-01', '2016-06-30', '2016-07-01'])('of 2016 is accepted on %s', (on) =>
    trajectory
      .given(...executing, interimReportSubmitted())
      .when(holdProgressTalk({ on }))
      .then(progressTalkHeld({ on })),
  );
  it('of 2019 is accepted after the final report', () =>
    trajectory
      .given(...reported)
      .when(holdProgressTalk({ year: 2019 }))
      .then(talk2019));
  it('is one a year', () =>
    trajectory
      .given(...executing, progressTalkHeld({ year: 2017 }))
      .when(holdProgressTalk({ year: 2017, on: '2017-06-01' }))
      .thenRefused('ProgressTalkAlreadyHeld'));
  it('of another year is still possible', () =>
    trajectory
      .given(...executing, progressTalkHeld())
      .when(holdProgressTalk({ year: 2017 }))
      .then(progressTalkHeld({ year: 2017 })));
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(holdProgressTalk())
      .thenRefused('NotPossibleNow'));
});

describe('advice on progress', () => {
  it('is accepted after that year’s talk', () =>
    trajectory
      .given(...executing, progressTalkHeld())
      .when(adviseProgress())
      .then(progressAdvised()));
  it('is accepted after the final report', () =>
    trajectory
      .given(...reported, talk2019)
      .when(adviseProgress({ year: 2019 }))
      .then(progressAdvised({ year: 2019 })));
  it('is refused before a talk', () =>
    trajectory
      .given(...executing)
      .when(adviseProgress())
      .thenRefused('ProgressTalkNotHeld'));
  it('is refused after the talk of another year', () =>
    trajectory
      .given(...executing, progressTalkHeld())
      .when(adviseProgress({ year: 2017 }))
      .thenRefused('ProgressTalkNotHeld'));
  it('is one a year', () =>
    trajectory
      .given(...executing, progressTalkHeld(), progressAdvised())
      .when(adviseProgress())
      .thenRefused('ProgressAdviceAlreadyGiven'));
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(adviseProgress())
      .thenRefused('NotPossibleNow'));
});
