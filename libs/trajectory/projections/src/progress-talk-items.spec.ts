import { describe, expect, it } from '@jest/globals';
import type { Given } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  folded,
  institutionRegistered,
  interimReportSubmitted,
  planSubmitted,
  progressTalkHeld,
  progressTalkPlanned,
  story,
  trajectoryHandedOver,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { correctionOf } from './parse';
import { progressTalkItem } from './progress-talk-items';
import { progressProjection } from './progress.projection';

const filed = [institutionRegistered(), trajectoryOpened(), planSubmitted()];
const itemOf = (year: number, ...given: readonly Given<MijlpaalEvent>[]) => {
  const row = folded(progressProjection, story(...given), correctionOf).get('25LH');
  if (!row) throw new Error('no row');
  return progressTalkItem(row, year, isoDate('2016-04-20'));
};

describe('the talk of a year', () => {
  it('is neither planned nor held at first', () =>
    expect(itemOf(2016, ...filed)).toMatchObject({
      brin: '25LH',
      year: 2016,
      planned: null,
      heldOn: null,
      revision: 1,
    }));
  it('is planned as the last plan says', () => {
    const again = { at: '2016-06-01T14:30', assessor: 'practice-assessor', place: 'Nijmegen' };
    const { planned } = itemOf(2016, ...filed, progressTalkPlanned(), progressTalkPlanned(again)) ?? {};
    expect(planned).toEqual(again);
  });
  it('says nobody and nowhere when the plan says a time alone', () =>
    expect(itemOf(2016, ...filed, progressTalkPlanned())?.planned).toEqual({
      at: '2016-05-16T10:00',
      assessor: null,
      place: null,
    }));
  it('is of its own year, with the report of that year', () => {
    const given = [...filed, interimReportSubmitted({ on: '2016-02-15' }), progressTalkPlanned(), progressTalkHeld()];
    expect(itemOf(2016, ...given)).toMatchObject({ heldOn: '2016-05-16', reportedOn: '2016-02-15' });
    expect(itemOf(2017, ...given)).toMatchObject({ planned: null, heldOn: null, reportedOn: null });
  });
  it('is owed by nobody without a plan, and not by one that went on elsewhere', () => {
    expect(itemOf(2016, institutionRegistered(), trajectoryOpened())).toBeNull();
    expect(itemOf(2016, ...filed, trajectoryHandedOver())).toBeNull();
  });
});
