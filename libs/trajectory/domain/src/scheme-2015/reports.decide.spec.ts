import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  adviseProgress,
  changeNotified,
  closeTrajectory,
  finalReportSubmitted,
  holdProgressTalk,
  interimReportSubmitted,
  notifyChange,
  planProgressTalk,
  planSubmitted,
  progressAdvised,
  progressTalkHeld,
  progressTalkPlanned,
  submitFinalReport,
  submitInterimReport,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const preparing = [trajectoryOpened()];
const executing = [...preparing, planSubmitted()];
const reported = [...executing, finalReportSubmitted()];
const talk2019 = progressTalkHeld({ year: 2019 });
const closed = [...reported, talk2019, trajectoryClosed()];

describe('the interim report (tussenrapportage)', () => {
  it.each([2016, 2017, 2018])('of %i is accepted from 1 January of its year', (reportYear) => {
    const said = { reportYear, on: `${reportYear}-01-01` };
    trajectory
      .given(...executing)
      .when(submitInterimReport(said))
      .then(interimReportSubmitted(said));
  });
  it.each([2016, 2017, 2018])('of %i is refused on 31 December before it', (reportYear) =>
    trajectory
      .given(...executing)
      .when(submitInterimReport({ reportYear, on: `${reportYear - 1}-12-31` }))
      .thenRefused('InterimReportTooEarly'),
  );
  it.each(['2016-03-01', '2016-03-02', '2018-06-01'])('of 2016 is accepted on %s, late or not', (on) =>
    trajectory
      .given(...executing)
      .when(submitInterimReport({ on }))
      .then(interimReportSubmitted({ on })),
  );
  it('is one a year', () =>
    trajectory
      .given(...executing, interimReportSubmitted())
      .when(submitInterimReport({ on: '2016-02-20' }))
      .thenRefused('InterimReportAlreadySubmitted'));
  it('comes in any order', () => {
    const late = { reportYear: 2016, on: '2018-03-01' };
    trajectory
      .given(...executing, interimReportSubmitted({ reportYear: 2018 }))
      .when(submitInterimReport(late))
      .then(interimReportSubmitted(late));
  });
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(submitInterimReport())
      .thenRefused('NotPossibleNow'));
  it('is not possible after the final report', () =>
    trajectory
      .given(...reported)
      .when(submitInterimReport({ reportYear: 2018, on: '2019-03-01' }))
      .thenRefused('NotPossibleNow'));
});

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

describe('telling of a change (wijziging)', () => {
  it.each(['content', 'duration', 'budget'])('is accepted while executing: %s', (kind) =>
    trajectory
      .given(...executing, changeNotified())
      .when(notifyChange({ kind }))
      .then(changeNotified({ kind })),
  );
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(notifyChange())
      .thenRefused('NotPossibleNow'));
  it('is not possible after the final report', () =>
    trajectory
      .given(...reported)
      .when(notifyChange())
      .thenRefused('NotPossibleNow'));
});

describe('the final report (eindrapportage)', () => {
  it.each(['2019-01-01', '2019-03-01', '2019-03-02'])('is accepted on %s, late or not', (on) =>
    trajectory
      .given(...executing)
      .when(submitFinalReport({ on }))
      .then(finalReportSubmitted({ on })),
  );
  it('is refused on 31 December 2018', () =>
    trajectory
      .given(...executing)
      .when(submitFinalReport({ on: '2018-12-31' }))
      .thenRefused('FinalReportTooEarly'));
  it('is not possible twice', () =>
    trajectory
      .given(...reported)
      .when(submitFinalReport())
      .thenRefused('NotPossibleNow'));
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(submitFinalReport())
      .thenRefused('NotPossibleNow'));
});

describe('closing the trajectory', () => {
  it('is accepted with the final report in and the talk of 2019 held, in either order', () => {
    trajectory
      .given(...reported, talk2019)
      .when(closeTrajectory())
      .then(trajectoryClosed());
    trajectory
      .given(...executing, talk2019, finalReportSubmitted())
      .when(closeTrajectory())
      .then(trajectoryClosed());
  });
  it('is refused without the final report', () =>
    trajectory
      .given(...executing, talk2019)
      .when(closeTrajectory())
      .thenRefused('FinalReportMissing'));
  it('is refused without the talk of 2019', () =>
    trajectory
      .given(...reported, progressTalkHeld({ year: 2018 }))
      .when(closeTrajectory())
      .thenRefused('LastTalkMissing'));
  it('is not possible without a plan', () =>
    trajectory
      .given(...preparing)
      .when(closeTrajectory())
      .thenRefused('NotPossibleNow'));
  it('is for good: nothing can follow', () => {
    trajectory
      .given(...closed)
      .when(closeTrajectory())
      .thenRefused('NotPossibleNow');
    trajectory
      .given(...closed)
      .when(adviseProgress({ year: 2019 }))
      .thenRefused('NotPossibleNow');
    trajectory
      .given(...closed)
      .when(submitInterimReport())
      .thenRefused('NotPossibleNow');
  });
});
