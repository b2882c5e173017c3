import { describe, expect, it } from '@jest/globals';
import { eventId } from '@mijlpaal/engine-core';
import { by, type Given } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import { DeadlineItem, DeadlinePassport, type MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  excellenceAdvised,
  factCorrected,
  finalReportSubmitted,
  folded,
  institutionRegistered,
  interimReportSubmitted,
  people,
  planAdvised,
  planSubmitted,
  progressTalkHeld,
  reminderFailed,
  reminderIssued,
  reminderSent,
  story,
  trajectoryOpened,
  workClaimed,
} from '@mijlpaal/trajectory-testing';
import { deadlineItems, deadlinePassports } from './deadline-items';
import { deadlinesProjection } from './deadlines.projection';
import { correctionOf } from './parse';
import { remindersProjection } from './reminders.projection';

const registered = institutionRegistered({ name: 'ROC Nijmegen' });
const opened = trajectoryOpened();
const rowsOf = (given: readonly Given<MijlpaalEvent>[]) => {
  const facts = story(...given);
  const row = folded(deadlinesProjection, facts, correctionOf).get('25LH');
  if (!row) throw new Error('no row');
  return { row, reminders: [...folded(remindersProjection, facts).values()] };
};
const itemsOn = (today: string, ...given: readonly Given<MijlpaalEvent>[]) => {
  const { row, reminders } = rowsOf(given);
  return deadlineItems(row, isoDate(today), reminders);
};
const passportOf = (id: string, today: string, ...given: readonly Given<MijlpaalEvent>[]) => {
  const { row, reminders } = rowsOf([registered, opened, ...given]);
  return deadlinePassports(row, isoDate(today), reminders).find((item) => item.id === id);
};
const itemOn = (id: string, today: string, ...given: readonly Given<MijlpaalEvent>[]) =>
  itemsOn(today, registered, opened, ...given).find((item) => item.id === id);
const ladder = (id: string, today: string, ...given: readonly Given<MijlpaalEvent>[]) =>
  itemOn(id, today, ...given)?.reminders.map(({ rung, day, recipient, state }) => [rung, day, recipient, state]);

describe('the passport of a deadline', () => {
  it('says what the words of the source are, how they bound it, and what comes after', () => {
    const passport = passportOf('agreement-2015', '2015-02-20');
    expect(passport).toMatchObject({
      wording: { quote: 'uiterlijk op 1 maart 2015', bound: 'onOrBefore' },
      anchor: { fact: null },
      calendar: { timeZone: 'Europe/Amsterdam', lateFrom: '2015-03-02', weekday: 7, weekend: 'none' },
      afterwards: expect.stringContaining('Tekenen kan nog'),
      doneBy: null,
    });
    expect(passport?.wording.elsewhere).toContain('voor 1 maart 2015');
    expect(DeadlinePassport.parse(passport)).toEqual(passport);
  });

  it('names the day before a day that the source excludes', () =>
    expect(passportOf('plan-advice-2015', '2015-06-01', planSubmitted())).toMatchObject({
      lastDay: '2015-08-31',
      wording: { quote: 'voor 1 september 2015', bound: 'before' },
      calendar: { lateFrom: '2015-09-01' },
    }));

  it('names the fact that did it, of several on one day, and none where it only ended', () => {
    const on = (reportYear: number) => interimReportSubmitted({ reportYear, submittedOn: isoDate('2019-02-20') });
    const given = [planSubmitted(), on(2016), on(2018), finalReportSubmitted({ submittedOn: isoDate('2019-02-20') })];
    const doneBy = (id: string) => passportOf(id, '2019-03-02', ...given)?.doneBy;
    const ids = story<MijlpaalEvent>(registered, opened, ...given).map(({ id }) => id);
    expect(['interim-2016', 'interim-2017', 'interim-2018', 'final-2019'].map(doneBy)).toEqual([
      ids[3],
      null,
      ids[4],
      ids[5],
    ]);
  });

  it('names the fact from whose day it is counted', () => {
    const facts = story<MijlpaalEvent>(
      registered,
      opened,
      planSubmitted(),
      progressTalkHeld({ year: 2016, heldOn: isoDate('2016-07-20') }),
    );
    const row = folded(deadlinesProjection, facts).get('25LH');
    const passport =
      row && deadlinePassports(row, isoDate('2016-07-21'), []).find(({ id }) => id === 'progress-advice-2016');
    expect(passport).toMatchObject({
      lastDay: '2016-09-18',
      wording: { quote: null, bound: 'chosen' },
      anchor: { fact: facts.at(-1)?.id },
    });
  });

  it('is there for every deadline', () => {
    const { row, reminders } = rowsOf([registered, opened, planSubmitted()]);
    const today = isoDate('2016-03-02');
    expect(deadlinePassports(row, today, reminders).map(({ id }) => id)).toEqual(
      deadlineItems(row, today, reminders).map(({ id }) => id),
    );
  });
});

describe('the work of the assessors', () => {
  const claimed = by(people.assessor, workClaimed());
  const mine = (...given: readonly Given<MijlpaalEvent>[]) =>
    itemsOn('2016-05-01', registered, opened, planSubmitted(), ...given).map(({ id, assignee }) => [id, assignee]);
  it('is nobody’s until somebody claims it', () =>
    expect(mine().every(([, assignee]) => assignee === null)).toBe(true));
  it('is theirs who claimed it: what is theirs to do, and not done yet', () => {
    const of = Object.fromEntries(mine(claimed, progressTalkHeld({ year: 2016 })));
    expect(of).toMatchObject({
      'plan-advice-2015': people.assessor.id,
      'talk-2017': people.assessor.id,
      'progress-advice-2016': people.assessor.id,
      'talk-2016': null,
      'interim-2016': null,
    });
  });
  it('leads to the advice on a talk, while the talk is to be held', () => {
    const [held, ahead] = ['talk-2016', 'talk-2017'].map((wanted) =>
      itemsOn('2016-05-20', registered, opened, planSubmitted(), progressTalkHeld({ year: 2016 })).find(
        ({ id }) => id === wanted,
      ),
    );
    expect(held?.leadsTo).toBeNull();
    expect(ahead?.leadsTo).toEqual({ id: 'progress-advice-2017', lastDay: '2017-08-31' });
  });
});

describe('a deadline', () => {
  it('says everything that is to be known of it', () =>
    expect(itemOn('plan-2015', '2015-04-16', reminderIssued())).toEqual({
      id: 'plan-2015',
      brin: '25LH',
      name: 'ROC Nijmegen',
      lastDay: '2015-04-30',
      state: 'open',
      late: false,
      daysLeft: 14,
      turn: 'institution',
      assignee: null,
      leadsTo: null,
      appearsOn: '2015-01-05',
      closedOn: null,
      ended: false,
      closedLate: false,
      closesWith: 'PlanSubmitted',
      source: 'Regeling kwaliteitsafspraken mbo, artikel 1.4 lid 4',
      reading: null,
      reminders: [
        { rung: -14, day: '2015-04-16', recipient: 'institution', state: 'issued' },
        { rung: -7, day: '2015-04-23', recipient: 'institution', state: 'planned' },
        { rung: -2, day: '2015-04-28', recipient: 'institution', state: 'planned' },
        { rung: 0, day: '2015-04-30', recipient: 'institution', state: 'planned' },
        { rung: 1, day: '2015-05-01', recipient: 'institution', state: 'planned' },
        { rung: 1, day: '2015-05-01', recipient: 'accountManager', state: 'planned' },
      ],
    }));
  it.each([
    ['2015-04-30', 'open', false, 0],
    ['2015-05-01', 'open', true, -1],
  ])('on %s it is %s, late %s, with %i days left', (today, state, late, daysLeft) =>
    expect(itemOn('plan-2015', today)).toMatchObject({ state, late, daysLeft }),
  );
  it.each([
    ['2015-12-31', 'later', 61],
    ['2016-01-01', 'open', 60],
  ])('a report is on %s %s', (today, state, daysLeft) =>
    expect(itemOn('interim-2016', today, planSubmitted())).toMatchObject({ state, late: false, daysLeft }),
  );
  it.each([
    ['2015-03-01', false],
    ['2015-03-02', true],
  ])('closed on %s it has no days left, and was closed late: %s', (on, closedLate) =>
    expect(itemOn('agreement-2015', '2015-06-01', agreementSigned({ on }))).toMatchObject({
      state: 'closed',
      late: false,
      daysLeft: null,
      closedOn: on,
      closedLate,
    }),
  );
  it('is what the contract says', () => {
    for (const item of itemsOn('2016-02-01', registered, opened, planSubmitted({ excellenceApplication: true })))
      expect(DeadlineItem.parse(item)).toEqual(item);
  });
  it('is not shown of an institution that nobody registered', () => expect(itemsOn('2015-04-16', opened)).toEqual([]));
});

describe('the ladder of a deadline', () => {
  it('shows what was sent and what failed', () => {
    const failed = { rung: -7, on: '2015-04-23' };
    const given = [reminderIssued(), reminderSent(), reminderIssued(failed), reminderFailed(failed)];
    expect(ladder('plan-2015', '2015-04-24', ...given)?.slice(0, 3)).toEqual([
      [-14, '2015-04-16', 'institution', 'sent'],
      [-7, '2015-04-23', 'institution', 'failed'],
      [-2, '2015-04-28', 'institution', 'planned'],
    ]);
  });
  it('never issues a rung of before the day the deadline appeared; that day itself counts', () =>
    expect(
      ladder(
        'excellence-decision-2015',
        '2015-07-08',
        planSubmitted({ on: '2015-07-08', excellenceApplication: true }),
      ),
    ).toEqual([
      [-14, '2015-07-01', 'assessor', 'never'],
      [-7, '2015-07-08', 'assessor', 'planned'],
      [-2, '2015-07-13', 'assessor', 'planned'],
      [0, '2015-07-15', 'assessor', 'planned'],
      [1, '2015-07-16', 'assessor', 'planned'],
      [1, '2015-07-16', 'accountManager', 'planned'],
    ]));
  it('ends when the deadline is closed', () =>
    expect(
      ladder('plan-2015', '2015-04-20', reminderIssued(), planSubmitted({ on: '2015-04-17' }))?.map(
        ([, , , state]) => state,
      ),
    ).toEqual(['issued', 'never', 'never', 'never', 'never', 'never']));
  it('goes on to the next whose turn it is, and does not repeat what went out', () => {
    const first = {
      deadlineId: 'excellence-decision-2015',
      lastDay: '2015-07-15',
      recipient: 'assessor',
      on: '2015-07-01',
    };
    const given = [
      planSubmitted({ excellenceApplication: true }),
      reminderIssued(first),
      excellenceAdvised({ on: '2015-07-02' }),
    ];
    expect(
      ladder('excellence-decision-2015', '2015-07-03', ...given)?.map(([rung, , recipient]) => [rung, recipient]),
    ).toEqual([
      [-14, 'assessor'],
      [-7, 'decisionMaker'],
      [-2, 'decisionMaker'],
      [0, 'decisionMaker'],
      [1, 'decisionMaker'],
      [1, 'accountManager'],
    ]);
  });
});

it('the row of deadlines does not change with reminders', () => {
  const before = folded(deadlinesProjection, story<MijlpaalEvent>(registered, opened));
  expect(
    folded(deadlinesProjection, story<MijlpaalEvent>(registered, opened, reminderIssued(), reminderSent())),
  ).toEqual(before);
});

describe('a deadline that a correction gave another last day', () => {
  const advice = planAdvised({ on: '2015-05-12', supplementBy: '2015-05-29' });
  const reminder = { deadlineId: 'supplement-1', lastDay: '2015-05-29', recipient: 'institution' };
  const first = reminderIssued({ ...reminder, rung: -14, on: '2015-05-15' });
  const history = [planSubmitted(), advice, first];
  const right = { ...advice, data: { ...advice.data, supplementBy: '2015-06-30' } };
  const moved = factCorrected({ fact: eventId('trajectory-2015-25LH', 'given-2', 0), right, on: '2015-06-18' });

  it('begins its ladder anew, and asks for nothing that lay before the correction', () => {
    expect(ladder('supplement-1', '2015-05-20', ...history)?.[0]).toEqual([-14, '2015-05-15', 'institution', 'issued']);
    expect(ladder('supplement-1', '2015-06-18', ...history, moved)).toEqual([
      [-14, '2015-06-16', 'institution', 'never'],
      [-7, '2015-06-23', 'institution', 'planned'],
      [-2, '2015-06-28', 'institution', 'planned'],
      [0, '2015-06-30', 'institution', 'planned'],
      [1, '2015-07-01', 'institution', 'planned'],
      [1, '2015-07-01', 'accountManager', 'planned'],
    ]);
  });
  it('shows what went out on the new ladder, and goes on with the old one when it is corrected back', () => {
    const second = reminderIssued({ ...reminder, lastDay: '2015-06-30', generation: 2, rung: -7, on: '2015-06-23' });
    const now = ladder('supplement-1', '2015-06-23', ...history, moved, second);
    expect(now?.find(([rung]) => rung === -7)).toEqual([-7, '2015-06-23', 'institution', 'issued']);
    const back = factCorrected({
      fact: eventId('trajectory-2015-25LH', 'given-2', 0),
      right: advice,
      on: '2015-06-24',
    });
    const then = ladder('supplement-1', '2015-06-24', ...history, moved, second, back);
    expect(then?.find(([rung]) => rung === -14)).toEqual([-14, '2015-05-15', 'institution', 'issued']);
  });
});
