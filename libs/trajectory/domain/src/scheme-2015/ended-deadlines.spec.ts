import { describe, expect, it } from '@jest/globals';
import type { Given } from '@mijlpaal/engine-testing';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  finalReportSubmitted,
  interimReportSubmitted,
  planAdvised,
  planSubmitted,
  planSupplemented,
  progressTalkHeld,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { deadlines } from './deadlines';
import { absent } from './standing';
import { standingAfter } from './standing-after';

const endedUndone = (...given: readonly Given<TrajectoryEvent>[]): string[] =>
  deadlines(story(...given).reduce(standingAfter, absent))
    .filter(({ ended }) => ended)
    .map(({ id }) => id);

const filed = [trajectoryOpened({ on: '2015-01-05' }), planSubmitted({ on: '2015-04-15' })];
const closed = [
  finalReportSubmitted({ on: '2019-02-15' }),
  progressTalkHeld({ year: 2019 }),
  trajectoryClosed({ on: '2019-09-02' }),
];

describe('a deadline (termijn) of which nothing is asked any more', () => {
  it('is told apart from one that was met: at the closure, all that was never done', () =>
    expect(endedUndone(...filed, interimReportSubmitted({ on: '2016-02-01' }), ...closed)).toEqual([
      'agreement-2015',
      'plan-advice-2015',
      'interim-2017',
      'interim-2018',
      'talk-2016',
      'talk-2017',
      'talk-2018',
      'progress-advice-2019',
    ]));

  it('is none of what was done, however late', () =>
    expect(endedUndone(...filed, agreementSigned({ on: '2019-01-02' }), planAdvised(), ...closed)).not.toContain(
      'agreement-2015',
    ));

  it('is a supplement that a newer advice no longer asks for, not one that was given', () => {
    const asked = [...filed, planAdvised({ on: '2015-07-01', supplementBy: '2015-09-15' })];
    expect(endedUndone(...asked, planAdvised({ on: '2015-08-01', supplementBy: null }))).toEqual(['supplement-1']);
    expect(endedUndone(...asked, planSupplemented({ on: '2015-08-01' }))).toEqual([]);
  });
});
