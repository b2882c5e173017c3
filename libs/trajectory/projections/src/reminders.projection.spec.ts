import { describe, expect, it } from '@jest/globals';
import { ReminderItem, type TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  folded,
  reminderFailed,
  reminderIssued,
  reminderSent,
  story,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { remindersProjection } from './reminders.projection';

const rows = (...facts: readonly TrajectoryEvent[]) => [
  ...folded(remindersProjection, story(trajectoryOpened(), ...facts)),
];
const issued = {
  brin: '25LH',
  deadlineId: 'plan-2015',
  generation: 1,
  rung: -14,
  recipient: 'institution',
  lastDay: '2015-04-30',
  state: 'issued',
  issuedOn: '2015-04-17',
  late: true,
  sentOn: null,
  messageId: null,
  reason: null,
};
const first = reminderIssued({ on: '2015-04-17', late: true });
const sent = { ...issued, state: 'sent', sentOn: '2015-04-18', messageId: '<1@voorbeeld.invalid>' };
const failed = { ...issued, state: 'failed', reason: 'Er is geen adres bekend.' };

describe('a reminder and what became of it', () => {
  it.each([
    ['issued', [first], issued],
    ['sent', [first, reminderSent({ on: '2015-04-18' })], sent],
    ['failed', [first, reminderFailed()], failed],
    ['sent after it failed', [first, reminderFailed(), reminderSent({ on: '2015-04-18' })], sent],
  ])('is %s', (_, facts, expected) => {
    expect(rows(...facts)).toEqual([['25LH/plan-2015/1/-14/institution', expected]]);
    expect(ReminderItem.parse(expected)).toEqual(expected);
  });
  it('has a row for each rung, recipient and institution', () =>
    expect(
      rows(first, reminderIssued({ rung: 1 }), reminderIssued({ rung: 1, recipient: 'accountManager' })).map(
        ([key]) => key,
      ),
    ).toEqual([
      '25LH/plan-2015/1/-14/institution',
      '25LH/plan-2015/1/1/institution',
      '25LH/plan-2015/1/1/accountManager',
    ]));
});
