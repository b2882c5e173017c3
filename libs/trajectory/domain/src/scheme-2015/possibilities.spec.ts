import { describe, expect, it } from '@jest/globals';
import { addDays, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import {
  commandRights,
  correctionDoor,
  type Possibility,
  Refusal,
  trajectoryDoors,
  type TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';
import {
  earlyLeavingDataReceived,
  earlyLeavingDecided,
  everyFact,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  interimReportSubmitted,
  planSubmitted,
  progressAdvised,
  progressTalkHeld,
  story,
  studyValueDataReceived,
  studyValueDecided,
  trajectoryClosed,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanSubmitted,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';
import fc from 'fast-check';
import { env } from 'node:process';
import { possibilities } from './possibilities';
import { trajectoryWorkflow } from './trajectory.decide';
import type { TrajectorySnapshot } from './trajectory.machine';

const { lifecycle } = trajectoryWorkflow;
const after = (...facts: readonly TrajectoryEvent[]): TrajectorySnapshot =>
  story(...facts).reduce((snapshot, fact) => {
    const next = lifecycle.next(snapshot, fact);
    if (next === null) throw new Error(`${fact.type} was possible`);
    return next;
  }, lifecycle.start);
const of = (command: string, snapshot: TrajectorySnapshot, today: IsoDate): Possibility | undefined =>
  possibilities(snapshot, today).find((one) => one.command === command);
const answer = (command: string, today: string, ...facts: readonly TrajectoryEvent[]) => {
  const { possible, reason } = of(command, after(...facts), isoDate(today)) ?? {};
  return possible ? 'possible' : [reason?.code, reason?.wouldOpen];
};

const opened = trajectoryOpened();
const executing = [opened, planSubmitted({ excellenceApplication: true })];
const placed = [opened, workPlacementPlanSubmitted()];
const approved = [...placed, workPlacementPlanAssessed({ outcome: 'acceptable' }), workPlacementPlanApproved()];
const reported = [...executing, finalReportSubmitted()];
const talks = [2016, 2017, 2018, 2019].map((year) => progressTalkHeld({ year }));

describe('what is possible (mogelijk) today, and what would open the rest', () => {
  it('has an answer for every door and every role that may use it', () =>
    expect(possibilities(after(opened), isoDate('2015-01-05')).map(({ command, role }) => [command, role])).toEqual(
      [...trajectoryDoors, correctionDoor].flatMap(({ collection, roles }) => roles.map((role) => [collection, role])),
    ));
  it('before opening nothing, and opening would open it', () => {
    for (const { possible, reason } of possibilities(lifecycle.start, isoDate('2015-01-05')))
      expect([possible, reason?.wouldOpen]).toEqual([false, 'TrajectoryOpened']);
  });
  it('after closing nothing, for good, but deciding and paying what nobody applies for, and correcting', () => {
    for (const { command, possible, reason } of possibilities(
      after(...reported, ...talks, trajectoryClosed()),
      isoDate('2019-09-03'),
    )) {
      if (command === 'corrections') continue;
      const [, money] = /^(study-value|early-leaving|endings)/.exec(command) ?? [];
      const opens = {
        'study-value': 'StudyValueDataReceived',
        'early-leaving': 'EarlyLeavingDataReceived',
        endings: 'SuccessorAwaited',
      }[money ?? ''];
      expect([command, possible, reason?.wouldOpen]).toEqual([command, false, opens ?? null]);
    }
  });
  it.each([
    ['agreement-signatures', '2015-01-05', [opened], 'possible'],
    ['plan-submissions', '2015-04-30', [opened], 'possible'],
    ['plan-submissions', '2015-05-01', [opened], 'possible'],
    ['plan-submissions', '2015-05-01', executing, ['NotPossibleNow', null]],
    ['delay-notices', '2015-04-20', executing, ['NotPossibleNow', null]],
    ['plan-confirmations', '2015-04-20', [opened], ['NotPossibleNow', 'PlanSubmitted']],
    ['plan-confirmations', '2015-04-20', executing, ['NotPossibleNow', null]],
    ['plan-advices', '2015-04-20', [opened], ['NotPossibleNow', 'PlanSubmitted']],
    ['excellence-advices', '2015-04-20', [opened], ['NotPossibleNow', 'PlanSubmitted']],
    ['excellence-advices', '2015-05-20', [opened, planSubmitted()], ['NotPossibleNow', null]],
    ['excellence-decisions', '2015-05-20', executing, ['NotPossibleNow', 'ExcellenceAdvised']],
    ['excellence-decisions', '2015-07-16', [...executing, excellenceAdvised()], 'possible'],
    [
      'excellence-decisions',
      '2015-07-16',
      [...executing, excellenceAdvised(), excellenceDecided()],
      ['NotPossibleNow', null],
    ],
    ['interim-reports', '2015-12-31', executing, ['InterimReportTooEarly', '2016-01-01']],
    ['interim-reports', '2016-01-01', executing, 'possible'],
    [
      'interim-reports',
      '2016-05-01',
      [...executing, interimReportSubmitted()],
      ['InterimReportTooEarly', '2017-01-01'],
    ],
    ['interim-reports', '2017-01-01', [...executing, interimReportSubmitted()], 'possible'],
    [
      'interim-reports',
      '2018-05-01',
      [...executing, ...[2016, 2017, 2018].map((reportYear) => interimReportSubmitted({ reportYear }))],
      ['InterimReportAlreadySubmitted', null],
    ],
    ['interim-reports', '2019-02-20', reported, ['NotPossibleNow', null]],
    ['progress-talks', '2016-04-01', executing, 'possible'],
    ['progress-talks', '2019-07-01', [...executing, ...talks], ['ProgressTalkAlreadyHeld', null]],
    ['progress-advices', '2016-04-01', executing, ['ProgressTalkNotHeld', 'ProgressTalkHeld']],
    ['progress-advices', '2016-06-01', [...executing, progressTalkHeld()], 'possible'],
    [
      'progress-advices',
      '2016-08-01',
      [...executing, progressTalkHeld(), progressAdvised()],
      ['ProgressTalkNotHeld', 'ProgressTalkHeld'],
    ],
    ['final-reports', '2018-12-31', executing, ['FinalReportTooEarly', '2019-01-01']],
    ['final-reports', '2019-01-01', executing, 'possible'],
    ['work-placement-plans', '2016-07-19', [opened], ['WorkPlacementPlanTooEarly', '2016-07-20']],
    ['work-placement-plans', '2016-07-20', [opened], 'possible'],
    ['work-placement-plans', '2016-10-01', placed, ['NotPossibleNow', null]],
    ['work-placement-assessments', '2016-10-01', [opened], ['NotPossibleNow', 'WorkPlacementPlanSubmitted']],
    ['work-placement-assessments', '2016-10-01', placed, 'possible'],
    ['work-placement-assessments', '2018-10-01', approved, ['NotPossibleNow', null]],
    ['work-placement-revisions', '2016-10-01', [opened], ['NotPossibleNow', 'WorkPlacementPlanSubmitted']],
    ['work-placement-revisions', '2016-10-01', [...placed, workPlacementPlanAssessed()], 'possible'],
    ['work-placement-approvals', '2016-10-01', placed, ['NotPossibleNow', 'WorkPlacementPlanAssessed']],
    ['work-placement-reports', '2016-10-01', placed, ['NotPossibleNow', 'WorkPlacementPlanAssessed']],
    ['work-placement-reports', '2017-12-31', approved, ['WorkPlacementReportTooEarly', '2018-01-01']],
    ['work-placement-reports', '2018-01-01', approved, 'possible'],
    ['work-placement-classifications', '2018-01-01', approved, ['NotPossibleNow', 'WorkPlacementResultsReported']],
    ['work-placement-classifications', '2018-03-01', [...approved, workPlacementResultsReported()], 'possible'],
    ['study-value-decisions', '2016-03-01', [opened], ['NotPossibleNow', 'StudyValueDataReceived']],
    ['study-value-decisions', '2017-03-01', [opened, studyValueDataReceived({ year: 2017 })], 'possible'],
    ['study-value-payments', '2016-03-01', [opened, studyValueDataReceived()], ['NotPossibleNow', 'StudyValueDecided']],
    [
      'study-value-payments',
      '2016-10-31',
      [opened, studyValueDataReceived(), studyValueDecided()],
      ['PaymentTooEarly', '2016-11-01'],
    ],
    ['study-value-payments', '2016-11-01', [opened, studyValueDataReceived(), studyValueDecided()], 'possible'],
    ['early-leaving-decisions', '2016-03-01', [opened], ['NotPossibleNow', 'EarlyLeavingDataReceived']],
    ['early-leaving-decisions', '2016-03-01', [opened, earlyLeavingDataReceived()], 'possible'],
    [
      'early-leaving-payments',
      '2016-03-01',
      [opened, earlyLeavingDataReceived(), earlyLeavingDecided()],
      ['PaymentTooEarly', '2017-11-01'],
    ],
    ['closures', '2015-04-20', [opened], ['NotPossibleNow', 'PlanSubmitted']],
    ['closures', '2019-02-01', executing, ['FinalReportMissing', 'FinalReportSubmitted']],
    ['closures', '2019-03-01', reported, ['LastTalkMissing', 'ProgressTalkHeld']],
    ['closures', '2019-07-01', [...reported, ...talks], 'possible'],
    ['corrections', '2015-01-06', [opened], ['NotPossibleNow', 'AgreementSigned']],
    ['corrections', '2015-04-20', executing, 'possible'],
    ['corrections', '2019-09-02', [...reported, ...talks, trajectoryClosed()], 'possible'],
  ])('%s on %s', (command, today, facts, expected) => expect(answer(command, today, ...facts)).toEqual(expected));

  it('says of nobody’s role more than the table of rights', () => {
    for (const { command, role } of possibilities(after(...executing), isoDate('2016-01-01')))
      expect(Object.entries(commandRights).find(([door]) => door === command)?.[1]).toContain(role);
  });
});

const facts = story(...everyFact);
/** No reason can foresee what an institution that merges brings along; and a correction needs a fact that was wrong. */
const foreseen = (type: string): boolean => type !== 'PredecessorTakenOver' && type !== 'FactCorrected';
const moves = (snapshot: TrajectorySnapshot): readonly { readonly type: string; readonly next: TrajectorySnapshot }[] =>
  facts.flatMap((fact) => {
    const next = snapshot.can(fact) ? lifecycle.next(snapshot, fact) : null;
    return next === null ? [] : [{ type: fact.type, next }];
  });
const isDay = (text: string): boolean => /^\d/.test(text);

/** Following what a reason names changes the answer; where it names nothing, no fact makes it possible. */
function expectHonest(snapshot: TrajectorySnapshot, today: IsoDate): void {
  const followed = moves(snapshot).map(({ type, next }) => ({ type, answers: possibilities(next, today) }));
  possibilities(snapshot, today).forEach((one, index) => {
    expect(one.possible).toBe(one.reason === undefined);
    if (!one.reason) return;
    expect(Refusal.parse(one.reason)).toEqual(one.reason);
    const { wouldOpen } = one.reason;
    if (wouldOpen === null) {
      const opening = followed.filter(({ type, answers }) => foreseen(type) && answers[index]?.possible);
      expect(opening.map(({ type }) => type)).toEqual([]);
    } else if (isDay(wouldOpen)) {
      expect(of(one.command, snapshot, isoDate(wouldOpen))?.possible).toBe(true);
      expect(of(one.command, snapshot, addDays(isoDate(wouldOpen), -1))?.possible).toBe(false);
    } else {
      const others = followed
        .filter(({ type }) => type === wouldOpen)
        .map(({ answers }) => JSON.stringify(answers[index]));
      expect([one, others.filter((other) => other !== JSON.stringify(one)).length > 0]).toEqual([one, true]);
    }
  });
}

it('an answer is honest wherever a walk over the chart leads, on any day', () => {
  const walk = fc.array(fc.nat(facts.length - 1), { maxLength: 40 });
  const day = fc.constantFrom(
    '2015-01-05',
    '2015-05-01',
    '2015-12-31',
    '2016-01-01',
    '2017-06-01',
    '2018-12-31',
    '2019-09-01',
  );
  fc.assert(
    fc.property(walk, day, (choices, today) => {
      let snapshot = lifecycle.start;
      for (const choice of choices) {
        const possible = facts.filter((fact) => snapshot.can(fact));
        const fact = possible[choice % possible.length];
        snapshot = (fact && lifecycle.next(snapshot, fact)) ?? snapshot;
      }
      expectHonest(snapshot, isoDate(today));
    }),
    { seed: 2015, numRuns: env['MIJLPAAL_TEST_DEEP'] === undefined ? 25 : 2_000 },
  );
});
