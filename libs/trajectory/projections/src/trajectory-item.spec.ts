import { describe, expect, it } from '@jest/globals';
import type { Given } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import { type MijlpaalEvent, TrajectoryItem } from '@mijlpaal/trajectory-contract';
import {
  accountManagerAssigned,
  agreementSigned,
  excellenceAdvised,
  excellenceDecided,
  figuresDelivered,
  finalReportSubmitted,
  folded,
  institutionRegistered,
  interimReportSubmitted,
  planAdvised,
  planSubmitted,
  progressTalkHeld,
  reminderIssued,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { progressProjection } from './progress.projection';
import { trajectoryItem } from './trajectory-item';

const registered = institutionRegistered({ name: 'ROC Nijmegen', type: 'roc', province: 'Gelderland' });
const on = (today: string, ...facts: readonly Given<MijlpaalEvent>[]) => {
  const row = folded(progressProjection, story(...facts)).get('25LH');
  if (!row) throw new Error('no row');
  return trajectoryItem(row, isoDate(today));
};
const opened = trajectoryOpened();
const applied = planSubmitted({ excellenceApplication: true });

describe('a line of the overview', () => {
  it('is not there before the institution is registered and its trajectory opened', () => {
    expect(on('2015-01-05', registered)).toBeNull();
    expect(on('2015-01-05', registered, accountManagerAssigned())).toBeNull();
    expect(on('2015-01-05', opened)).toBeNull();
  });
  it('says where a trajectory is and what it waits for', () =>
    expect(on('2015-01-05', registered, opened)).toEqual({
      brin: '25LH',
      name: 'ROC Nijmegen',
      type: 'roc',
      province: 'Gelderland',
      accountManager: null,
      phase: 'preparing',
      step: 'unsigned',
      year: null,
      turn: 'institution',
      nextDeadline: { id: 'agreement-2015', lastDay: '2015-03-01', daysLeft: 55 },
      late: [],
      excellence: 'open',
      successor: null,
      predecessors: [],
      successorAwaitedSince: null,
    }));
  it('judges the same facts anew each day', () => {
    const facts = [registered, opened, agreementSigned(), applied, excellenceAdvised()];
    expect(on('2015-07-15', ...facts)).toMatchObject({
      turn: 'decisionMaker',
      late: [],
      nextDeadline: { daysLeft: 0 },
    });
    expect(on('2015-07-16', ...facts)).toMatchObject({
      turn: 'decisionMaker',
      late: ['excellence-decision-2015'],
      nextDeadline: { id: 'plan-advice-2015', lastDay: '2015-08-31', daysLeft: 46 },
    });
    expect(
      on(
        '2015-07-16',
        ...facts,
        excellenceDecided({
          outcome: 'approvedWithConditions',
          conditions: [{ item: 'E1.4', text: 'Kies.', by: null }],
        }),
      ),
    ).toMatchObject({
      turn: 'assessor',
      late: [],
      excellence: 'approvedWithConditions',
    });
  });
  it('waits for nobody after the closure', () =>
    expect(
      on(
        '2019-09-03',
        registered,
        opened,
        applied,
        finalReportSubmitted(),
        progressTalkHeld({ year: 2019 }),
        trajectoryClosed(),
      ),
    ).toMatchObject({ phase: 'closed', step: 'closed', year: null, turn: null, late: [], nextDeadline: null }));
  it('has the year of its step', () =>
    expect(
      on('2017-02-16', registered, opened, applied, planAdvised(), interimReportSubmitted({ reportYear: 2017 })),
    ).toMatchObject({
      step: 'reported',
      year: 2017,
    }));
  it('is what the contract says', () => {
    const item = on('2016-05-01', registered, accountManagerAssigned(), opened, applied, reminderIssued());
    expect(TrajectoryItem.parse(item)).toEqual(item);
  });
  it('does not change with figures', () =>
    expect(on('2015-01-05', registered, opened, figuresDelivered())).toEqual(on('2015-01-05', registered, opened)));
});

describe('who looks after an institution (accountmanager)', () => {
  const one = accountManagerAssigned({ accountManager: 'person-1', from: '2015-01-05' });
  const two = accountManagerAssigned({ accountManager: 'person-2', from: '2016-01-01' });
  const again = accountManagerAssigned({ accountManager: 'person-3', from: '2016-01-01' });
  const managerOn = (today: string, ...facts: MijlpaalEvent[]) =>
    on(today, registered, opened, ...facts)?.accountManager;
  it.each([
    ['2015-01-04', [one, two], null],
    ['2015-01-05', [one, two], 'person-1'],
    ['2015-12-31', [one, two], 'person-1'],
    ['2016-01-01', [one, two], 'person-2'],
    ['2016-01-01', [two, one], 'person-2'],
    ['2016-01-01', [one, two, again], 'person-3'],
  ])('on %s is who was assigned last by then', (today, facts, expected) =>
    expect(managerOn(today, ...facts)).toBe(expected),
  );
});
