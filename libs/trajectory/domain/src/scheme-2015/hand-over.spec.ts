import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  interimReportSubmitted,
  planAdvised,
  planSubmitted,
  predecessorTakenOver,
  progressAdvised,
  progressTalkHeld,
  reminderIssued,
  story,
  trajectoryClosed,
  trajectoryHandedOver,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanSubmitted,
  workPlacementResultsClassed,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';
import { deadlines } from './deadlines';
import { handOver } from './hand-over';
import { judged } from './judged';
import { mergerSettings } from './merger-settings';
import type { Standing } from './standing';
import { trajectoryWorkflow } from './trajectory.decide';

const { lifecycle } = trajectoryWorkflow;
const today = isoDate('2018-08-01');

/** Where a trajectory stands after these facts; the chart must take each of them. */
function standingAfter(...facts: readonly TrajectoryEvent[]): Standing {
  let state = lifecycle.start;
  for (const fact of story(...facts)) {
    const next = lifecycle.next(state, fact);
    if (next === null) throw new Error(`The chart takes no ${fact.type}`);
    state = next;
  }
  return state.context;
}

const until2018 = [
  trajectoryOpened(),
  agreementSigned(),
  planSubmitted({ excellenceApplication: true }),
  planAdvised(),
  excellenceAdvised(),
  excellenceDecided(),
  ...[2016, 2017].flatMap((reportYear) => [
    interimReportSubmitted({ reportYear }),
    progressTalkHeld({ year: reportYear }),
    progressAdvised({ year: reportYear }),
  ]),
];
const report = interimReportSubmitted({ reportYear: 2018 });
const talk = progressTalkHeld({ year: 2018 });
const advice = progressAdvised({ year: 2018 });
const workPlacement = [
  workPlacementPlanSubmitted(),
  workPlacementPlanAssessed({ outcome: 'acceptable' }),
  workPlacementPlanApproved(),
];
const handed = trajectoryHandedOver();
const opened = trajectoryOpened({ on: '2018-08-01' });

/** The successor once it has taken these over, in order. */
function taking(successor: readonly TrajectoryEvent[], ...predecessors: readonly (readonly TrajectoryEvent[])[]) {
  const facts = [...successor];
  for (const [index, own] of predecessors.entries()) {
    const data = handOver(standingAfter(...own, handed), standingAfter(...facts));
    facts.push(predecessorTakenOver({ ...data, predecessor: `0${index}AA` }));
  }
  return standingAfter(...facts);
}
const openIds = (standing: Standing) => judged(deadlines(standing), today).open.map(({ id }) => id);

describe('a trajectory that goes on elsewhere', () => {
  const standing = standingAfter(...until2018, report, talk, handed);
  it('is closed, says where it goes on, and owes nothing any more', () => {
    expect([standing.phase, standing.step, standing.ended?.successor]).toEqual(['closed', 'handedOver', '25LN']);
    expect(openIds(standing)).toEqual([]);
    expect(deadlines(standing).find(({ id }) => id === 'final-2019')).toMatchObject({
      ended: true,
      closedOn: '2018-08-01',
    });
  });
});

describe('a new institution that goes on for two', () => {
  it('has a plan, an agreement and an approval when one of them has', () => {
    const standing = taking([opened], [trajectoryOpened()], [...until2018, ...workPlacement]);
    expect(standing).toMatchObject({
      predecessors: ['00AA', '01AA'],
      phase: 'executing',
      step: 'progressAdvised',
      excellence: 'approved',
      signed: { on: '2015-02-20' },
      plan: { on: '2015-04-15' },
      workPlacement: { state: 'approved' },
    });
  });
  it('goes on with the deadlines that were open', () =>
    expect(openIds(taking([opened], [...until2018, report, talk], [...until2018, report, talk]))).toEqual([
      'progress-advice-2018',
    ]));
  it.each([
    [
      [...until2018, report, talk, advice],
      [...until2018, report, talk],
    ],
    [
      [...until2018, report, talk],
      [...until2018, report, talk, advice],
    ],
  ])('owes what one of them had not done, whichever came first', (first, second) =>
    expect(openIds(taking([opened], first, second))).toEqual(['progress-advice-2018']),
  );
  it('owes what neither had done once, with the days that were', () => {
    const standing = taking([opened], until2018, until2018);
    expect(judged(deadlines(standing), today).open).toMatchObject([
      { id: 'interim-2018', lastDay: '2018-03-01', turn: 'institution' },
      { id: 'talk-2018', lastDay: '2018-06-30' },
    ]);
  });
  it('can go on: what it owes can be done, and what is done counts once', () => {
    const facts = [opened, predecessorTakenOver(handOver(standingAfter(...until2018, handed), standingAfter(opened)))];
    const standing = standingAfter(...facts, report, talk, advice, finalReportSubmitted());
    expect([standing.phase, openIds(standing)]).toEqual(['reported', []]);
  });
});

describe('an institution that goes on for another beside itself', () => {
  const done = [...until2018, report, talk, advice];
  it('keeps its own plan, and owes again what the other had not done', () => {
    const standing = taking(done, [...until2018, report]);
    expect([standing.plan, standing.step]).toEqual([standingAfter(...done).plan, 'progressAdvised']);
    expect(openIds(standing)).toEqual(['talk-2018']);
    expect(openIds(taking(done, [...until2018, report, talk]))).toEqual(['progress-advice-2018']);
  });
  it.each([
    ['report and class', [], ['work-placement-report-2017']],
    ['class', [workPlacementResultsReported()], ['work-placement-class-2017']],
    ['nothing', [workPlacementResultsReported(), workPlacementResultsClassed()], []],
  ])('keeps its own plan for work placement, and owes again what the other had not done: %s', (_, more, owed) => {
    const results = [workPlacementResultsReported(), workPlacementResultsClassed()];
    const standing = taking([...done, ...workPlacement, ...results], [...done, ...workPlacement, ...more]);
    expect(standing.workPlacement.plan?.factId).toBe(
      standingAfter(...done, ...workPlacement).workPlacement.plan?.factId,
    );
    expect(openIds(standing)).toEqual(owed);
  });
  it('owes nothing for one that never had a plan', () =>
    expect(openIds(taking(done, [trajectoryOpened()]))).toEqual([]));
  it('owes the final report again when the other had not sent it', () => {
    const last = [finalReportSubmitted(), progressTalkHeld({ year: 2019 })];
    const standing = taking([...done, ...last], done);
    expect([standing.phase, standing.finalReport]).toEqual(['executing', null]);
    expect(taking([...done, ...last], [...done, ...last]).phase).toBe('reported');
  });
  it('takes nothing but the pointer when it is closed', () => {
    const closed = [...done, finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed()];
    expect(taking(closed, until2018)).toEqual({
      ...standingAfter(...closed),
      revision: closed.length,
      predecessors: ['00AA'],
    });
  });
  it('counts what one of them did for both under the other reading', () => {
    const settings = {
      ...mergerSettings,
      mergedObligations: { value: 'anyPart', source: '' },
    } as const;
    const data = handOver(standingAfter(...done, handed), standingAfter(...until2018), settings);
    expect(openIds(standingAfter(...until2018, predecessorTakenOver({ ...data })))).toEqual([]);
  });
});

describe('reminders that were issued already', () => {
  const issued = (deadlineId: string) => reminderIssued({ deadlineId, lastDay: '2018-08-31', recipient: 'assessor' });
  it('go along with the deadlines that go on, and with no other', () => {
    const own = [...until2018, report, talk, issued('progress-advice-2018'), issued('talk-2018')];
    expect(taking([opened], own).reminders).toEqual({ 'progress-advice-2018/1/-14/assessor': 'sent' });
  });
  it('are refused when they would be issued again', () => {
    const own = [...until2018, report, talk, issued('progress-advice-2018')];
    const data = handOver(standingAfter(...own, handed), standingAfter(opened));
    let state = lifecycle.start;
    for (const fact of story(opened, predecessorTakenOver({ ...data }))) state = lifecycle.next(state, fact) ?? state;
    const { data: reminder } = issued('progress-advice-2018') as Extract<TrajectoryEvent, { type: 'ReminderIssued' }>;
    const circumstances = { actor: { id: '', organisation: '', role: '' }, today };
    const ask = (rung: number) =>
      trajectoryWorkflow.decide(
        { type: 'IssueReminder', data: { ...reminder, brin: brin('25LH'), rung } },
        state,
        circumstances,
      );
    expect([ask(-14), ask(-7)]).toMatchObject([{ refused: { code: 'DeadlineNotOpen' } }, { accepted: [{}] }]);
  });
});
