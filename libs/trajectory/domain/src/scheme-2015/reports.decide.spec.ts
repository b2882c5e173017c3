import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  adviseProgress,
  changeNotified,
  closeTrajectory,
  finalReportSubmitted,
  interimReportSubmitted,
  notifyChange,
  planSubmitted,
  progressTalkHeld,
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
