import { expect, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import {
  CALENDAR,
  calendarShared,
  calendarWithdrawn,
  shareCalendar,
  withdrawCalendar,
} from '@mijlpaal/trajectory-testing';
import { calendarWorkflow, worksUntil } from './calendar.workflow';

const calendar = scenario(calendarWorkflow);

it('a calendar (agenda) is shared by one address at a time: a new one ends the old one', () => {
  const other = { secretHash: CALENDAR.replaceAll('a', 'b'), on: '2015-02-01' };
  calendar.given().when(shareCalendar()).then(calendarShared());
  calendar
    .given(calendarShared())
    .when(shareCalendar(other))
    .then(calendarWithdrawn({ on: '2015-02-01' }), calendarShared(other));
});

it('an address is withdrawn once, and another one can be made', () => {
  calendar.given().when(withdrawCalendar()).thenRefused('CalendarNotShared');
  calendar.given(calendarShared()).when(withdrawCalendar()).then(calendarWithdrawn());
  calendar.given(calendarShared(), calendarWithdrawn()).when(withdrawCalendar()).thenRefused('CalendarNotShared');
  calendar.given(calendarShared(), calendarWithdrawn()).when(shareCalendar()).then(calendarShared());
});

it('an address works for a year', () => expect(worksUntil(isoDate('2015-01-05'))).toBe('2016-01-05'));
