import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  agreementSigned,
  finalReportSubmitted,
  issueReminder,
  planAdvised,
  planSubmitted,
  progressTalkHeld,
  recordReminderFailed,
  recordReminderSent,
  reminderFailed,
  reminderIssued,
  reminderSent,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const opened = trajectoryOpened();
const today = '2015-04-16';

describe('issuing a reminder (herinnering)', () => {
  it('is accepted while its deadline is open', () =>
    trajectory.given(opened).when(issueReminder(), { today }).then(reminderIssued()));
  it.each([
    ['another deadline', { deadlineId: 'plan-2016' }],
    ['another generation', { generation: 2 }],
    ['another last day', { lastDay: '2015-05-01' }],
    ['a deadline that the facts have not made', { deadlineId: 'plan-advice-2015', lastDay: '2015-08-31' }],
  ])('is refused for %s', (_, said) =>
    trajectory.given(opened).when(issueReminder(said), { today }).thenRefused('DeadlineNotOpen'),
  );
  it('is refused once the deadline is closed', () =>
    trajectory.given(opened, planSubmitted()).when(issueReminder(), { today }).thenRefused('DeadlineNotOpen'));
  it('is accepted from the day the deadline appears, and refused the day before', () => {
    const interim = { deadlineId: 'interim-2016', lastDay: '2016-03-01', on: '2016-01-01' };
    const given = trajectory.given(opened, planSubmitted());
    given.when(issueReminder(interim), { today: '2015-12-31' }).thenRefused('DeadlineNotOpen');
    given.when(issueReminder(interim), { today: '2016-01-01' }).then(reminderIssued(interim));
  });
  it('is accepted after the last day, when the deadline is still open', () => {
    const said = { rung: 1, on: '2015-05-01' };
    trajectory
      .given(opened, agreementSigned())
      .when(issueReminder(said), { today: '2015-05-01' })
      .then(reminderIssued(said));
  });
  it('is refused a second time for the same rung and recipient', () =>
    trajectory.given(opened, reminderIssued()).when(issueReminder(), { today }).thenRefused('DeadlineNotOpen'));
  it('is accepted on the next ladder when there was one before it, and not beyond that', () => {
    const given = trajectory.given(opened, reminderIssued());
    given.when(issueReminder({ generation: 2 }), { today }).then(reminderIssued({ generation: 2 }));
    given.when(issueReminder({ generation: 3 }), { today }).thenRefused('DeadlineNotOpen');
  });
  it('is accepted for another rung, and for another recipient', () => {
    const given = trajectory.given(opened, reminderIssued());
    given.when(issueReminder({ rung: -7 }), { today }).then(reminderIssued({ rung: -7 }));
    given
      .when(issueReminder({ recipient: 'accountManager' }), { today })
      .then(reminderIssued({ recipient: 'accountManager' }));
  });
  it('is refused before opening and after closing', () => {
    trajectory.given().when(issueReminder(), { today }).thenRefused('DeadlineNotOpen');
    trajectory
      .given(opened, planSubmitted(), finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed())
      .when(issueReminder({ deadlineId: 'agreement-2015', lastDay: '2015-03-01' }), { today: '2019-10-01' })
      .thenRefused('DeadlineNotOpen');
  });
  it('reaches a supplement by its number', () => {
    const said = { deadlineId: 'supplement-1', lastDay: '2015-09-15', on: '2015-09-01' };
    trajectory
      .given(opened, planSubmitted(), planAdvised({ supplementBy: '2015-09-15' }))
      .when(issueReminder(said), { today: '2015-09-01' })
      .then(reminderIssued(said));
  });
});

describe('recording what became of a reminder', () => {
  it('is accepted for one that was issued', () => {
    trajectory.given(opened, reminderIssued()).when(recordReminderSent()).then(reminderSent());
    trajectory.given(opened, reminderIssued()).when(recordReminderFailed()).then(reminderFailed());
  });
  it('is refused for one that was not issued', () => {
    trajectory.given(opened).when(recordReminderSent()).thenRefused('ReminderNotIssued');
    trajectory
      .given(opened, reminderIssued({ rung: -7 }))
      .when(recordReminderFailed())
      .thenRefused('ReminderNotIssued');
    trajectory.given().when(recordReminderSent()).thenRefused('ReminderNotIssued');
  });
  it('is refused for one that was sent', () => {
    const given = trajectory.given(opened, reminderIssued(), reminderSent());
    given.when(recordReminderSent()).thenRefused('ReminderNotIssued');
    given.when(recordReminderFailed()).thenRefused('ReminderNotIssued');
  });
  it('is accepted as sent after it failed', () =>
    trajectory.given(opened, reminderIssued(), reminderFailed()).when(recordReminderSent()).then(reminderSent()));
  it('is accepted when the deadline or the trajectory was closed meanwhile', () => {
    const closed = [planSubmitted(), finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed()];
    trajectory.given(opened, reminderIssued(), planSubmitted()).when(recordReminderSent()).then(reminderSent());
    trajectory
      .given(opened, reminderIssued(), ...closed)
      .when(recordReminderSent())
      .then(reminderSent());
    trajectory
      .given(opened, reminderIssued(), ...closed)
      .when(recordReminderFailed())
      .then(reminderFailed());
  });
});
