import { describe, expect, it } from '@jest/globals';
import { type Actor, decideAfter, eventId } from '@mijlpaal/engine-core';
import { by, recordedOn, scenario } from '@mijlpaal/engine-testing';
import { examples, type TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  correctFact,
  decideExcellence,
  excellenceAdvised,
  excellenceDecided,
  factCorrected,
  interimReportSubmitted,
  people,
  planSubmitted,
  progressAdvised,
  progressTalkHeld,
  adviseProgress,
  reminderIssued,
  story,
  trajectoryHandedOver,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { trajectoryWorkflow } from './trajectory.decide';

const trajectory = scenario(trajectoryWorkflow);
const idOf = (revision: number): string => eventId('trajectory-2015-test', `given-${revision}`, 0);
const duo = { actor: people.duo, today: '2016-07-01' };
const as = (actor: Actor) => ({ ...duo, actor });
/** A correction of the fact of a revision: to what this one says, or to nothing. */
const right = (revision: number, { type, data }: TrajectoryEvent, none?: 'none') => ({
  fact: idOf(revision),
  right: { type, data: none === undefined ? data : null },
});
const paper = (sha256: string) => ({ sha256, name: 'Plan.pdf', size: 1, mediaType: 'application/pdf' });
const opened = trajectoryOpened();
const applied = planSubmitted({ on: '2015-04-15', excellenceApplication: true });
const decided = [
  opened,
  applied,
  by(people.assessor, excellenceAdvised()),
  by(people.decisionMaker, excellenceDecided()),
];

describe('a correction (herstel) of a fact', () => {
  const signed = recordedOn('2015-03-05', agreementSigned({ on: '2015-03-05' }));
  const earlier = right(1, agreementSigned({ on: '2015-02-20' }));

  it('says what the fact should have said, and why', () =>
    trajectory.given(opened, signed).when(correctFact(earlier), duo).then(factCorrected(earlier)));
  it('may say that the fact should not have been there', () => {
    const nothing = right(1, agreementSigned(), 'none');
    trajectory.given(opened, signed).when(correctFact(nothing), duo).then(factCorrected(nothing));
  });
  it('may be corrected in its turn, also back to what was recorded first', () => {
    const back = right(1, agreementSigned({ on: '2015-03-05' }));
    trajectory.given(opened, signed, factCorrected(earlier)).when(correctFact(back), duo).then(factCorrected(back));
    const nothing = right(1, agreementSigned(), 'none');
    trajectory.given(opened, signed, factCorrected(nothing)).when(correctFact(back), duo).then(factCorrected(back));
  });
  it('is refused when it says what is there already', () => {
    trajectory
      .given(opened, signed)
      .when(correctFact(right(1, agreementSigned({ on: '2015-03-05' }))), duo)
      .thenRefused('CorrectionChangesNothing');
    trajectory
      .given(opened, signed, factCorrected(earlier))
      .when(correctFact(earlier), duo)
      .thenRefused('CorrectionChangesNothing');
  });
  it('is refused of a fact that is not there, of another kind, or that nobody recorded', () => {
    for (const wrong of [right(7, agreementSigned()), right(0, agreementSigned()), right(1, planSubmitted())])
      trajectory.given(opened, signed).when(correctFact(wrong), duo).thenRefused('FactNotKnown');
  });
  it('gives no day after that on which the fact was recorded', () => {
    const to = (on: string) => correctFact(right(1, agreementSigned({ on })));
    trajectory.given(opened, signed).when(to('2015-03-06'), duo).thenRefused('CorrectedDayNotPossible');
    const late = recordedOn('2015-03-09', agreementSigned({ on: '2015-03-05' }));
    const until = right(1, agreementSigned({ on: '2015-03-09' }));
    trajectory.given(opened, late).when(correctFact(until), duo).then(factCorrected(until));
  });
});

describe('the history as corrected', () => {
  it('decides what is possible from then on', () => {
    const talked = [opened, planSubmitted(), progressTalkHeld({ year: 2016 })];
    const to2017 = factCorrected(right(2, progressTalkHeld({ year: 2017, on: '2016-05-16' })));
    const advise = adviseProgress({ year: 2016 });
    const assessor = { actor: people.assessor, today: '2016-06-20' };
    trajectory
      .given(...talked)
      .when(advise, assessor)
      .then(progressAdvised({ year: 2016 }));
    trajectory
      .given(...talked, to2017)
      .when(advise, assessor)
      .thenRefused('ProgressTalkNotHeld');
  });
  it('must be one that the policy accepts, the corrected fact itself too', () =>
    trajectory
      .given(opened, recordedOn('2015-06-01', planSubmitted({ on: '2015-05-10', excellenceApplication: false })))
      .when(correctFact(right(1, planSubmitted({ on: '2015-05-10', excellenceApplication: true }))), duo)
      .thenRefused('ExcellenceNotInTime'));
  it('must leave every later fact possible, and says which one it would not', () => {
    const history = story(...decided);
    const notApplied = right(1, planSubmitted({ on: '2015-04-15', excellenceApplication: false }));
    const refused = decideAfter(trajectoryWorkflow, history, correctFact({ ...notApplied, fact: history[1]?.id }), duo);
    expect(refused).toMatchObject({
      refused: {
        code: 'LaterFactNotPossible',
        laterFact: { id: history[2]?.id, type: 'ExcellenceAdvised', revision: 2 },
        sentence: expect.stringContaining('Advies over excellentie vastleggen'),
      },
    });
  });
  it('leaves the documents that an advice names pages of with the plan; others may be changed, also by the institution', () => {
    const plan = (...documents: readonly string[]) =>
      planSubmitted({ on: '2015-04-15', excellenceApplication: true, documents: documents.map(paper) });
    const [found, other, third] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [string, string, string];
    const items = {
      ...examples['excellence-advices'].items,
      'E3.1': { result: 'met', pages: [{ sha256: found, page: 2 }] },
    };
    const given = trajectory.given(opened, plan(found, other), by(people.assessor, excellenceAdvised({ items })));
    given.when(correctFact(right(1, plan(other))), duo).thenRefused('LaterFactNotPossible');
    const replaced = right(1, plan(found, third));
    given.when(correctFact(replaced), as(people.institution)).then(factCorrected(replaced));
  });
  it('may not have a year twice, whichever of the two is corrected', () => {
    const reports = [2016, 2017].map((reportYear) =>
      recordedOn('2017-02-20', interimReportSubmitted({ reportYear, on: '2017-02-20' })),
    );
    const of = (revision: number, reportYear: number) =>
      correctFact(right(revision, interimReportSubmitted({ reportYear, on: '2017-02-20' })));
    const given = trajectory.given(opened, planSubmitted(), ...reports);
    given.when(of(3, 2016), duo).thenRefused('InterimReportAlreadySubmitted');
    given.when(of(2, 2017), duo).thenRefused('LaterFactNotPossible');
  });
  it('may not undo what another institution went on with', () => {
    const plan = planSubmitted({ on: '2015-04-15' });
    const given = trajectory.given(opened, plan, trajectoryHandedOver());
    const later = { ...duo, today: '2018-09-01' };
    given
      .when(correctFact(right(1, planSubmitted({ on: '2015-04-01' }))), later)
      .thenRefused('CorrectionMovesTrajectory');
    const words = right(1, planSubmitted({ on: '2015-04-15', remark: 'Anders' }));
    given.when(correctFact(words), later).then(factCorrected(words));
  });
  it('leaves the reminders that went out: they stay facts, whatever the deadline says now', () => {
    const nothing = right(1, planSubmitted({ on: '2015-04-15', remark: 'Anders' }));
    trajectory
      .given(opened, planSubmitted(), reminderIssued())
      .when(correctFact(nothing), duo)
      .then(factCorrected(nothing));
  });
});

it('has nothing to be of before anybody recorded a fact, and says what would open it', () => {
  trajectory.given(opened).when(correctFact(), duo).thenRefused('NotPossibleNow');
  trajectory.given(opened, agreementSigned()).when(correctFact(), as(people.assessor)).thenRefused('NotPossibleNow');
});

describe('who may correct', () => {
  const remark = right(1, {
    ...applied,
    data: { ...applied.data, remark: 'Bijlage 3 hoort erbij.' },
  } as TrajectoryEvent);
  it.each([
    ['institution', 'its own words', 1, remark.right, null],
    ['assessor', 'what an institution sent', 1, remark.right, 'NotYoursToCorrect'],
    ['accountManager', 'what an institution sent, and nothing of its own is there', 1, remark.right, 'NotPossibleNow'],
    ['decisionMaker', 'what an institution sent', 1, remark.right, null],
    ['institution', 'an advice', 2, excellenceAdvised({ on: '2015-06-30' }), 'NotYoursToCorrect'],
    ['assessor', 'an advice', 2, excellenceAdvised({ on: '2015-06-30' }), null],
    ['duo', 'an advice', 2, excellenceAdvised({ on: '2015-06-30' }), null],
    ['duo', 'a decision', 3, excellenceDecided({ outcome: 'rejected' }), 'NotYoursToCorrect'],
    ['decisionMaker', 'a decision', 3, excellenceDecided({ outcome: 'rejected' }), null],
  ] as const)('%s corrects %s', (role, _, revision, to, refusal) => {
    const correction = { fact: idOf(revision), right: { type: to.type, data: to.data } };
    const outcome = trajectory
      .given(...decided)
      .when(
        correctFact(correction),
        as({ ...people.duo, ...Object.values(people).find((one) => one.role === role), role }),
      );
    if (refusal === null) outcome.then(factCorrected(correction));
    else outcome.thenRefused(refusal);
  });
  it('an institution may not move a day, a deadline or a right', () => {
    const own = as(people.institution);
    for (const change of [{ on: '2015-04-01' }, { excellenceApplication: true }, { provisional: true }])
      trajectory
        .given(opened, planSubmitted({ on: '2015-04-15' }))
        .when(correctFact(right(1, planSubmitted({ on: '2015-04-15', ...change }))), own)
        .thenRefused('CorrectionMovesTrajectory');
  });
  it('who corrected an advice gave it too: that person does not decide', () => {
    const advice = by(people.assessor, excellenceAdvised());
    const corrected = by(people.duo, factCorrected(right(2, excellenceAdvised({ on: '2015-06-30' }))));
    const decide = (id: string) =>
      trajectory.given(opened, applied, advice, corrected).when(decideExcellence(), {
        actor: { ...people.decisionMaker, id },
        today: '2015-07-10',
      });
    decide(people.duo.id).thenRefused('AdviserMayNotDecide');
    decide(people.assessor.id).thenRefused('AdviserMayNotDecide');
    decide(people.decisionMaker.id).then(excellenceDecided());
  });
  it('who advised does not correct the decision, and who decided does not correct the advice', () => {
    const adviser = { ...people.decisionMaker, id: people.assessor.id };
    const otherwise = right(3, excellenceDecided({ outcome: 'rejected' }));
    trajectory
      .given(...decided)
      .when(correctFact(otherwise), as(adviser))
      .thenRefused('AdviserMayNotDecide');
    const decider = { ...people.assessor, id: people.decisionMaker.id };
    const advice = right(2, excellenceAdvised({ on: '2015-06-30' }));
    trajectory
      .given(...decided)
      .when(correctFact(advice), as(decider))
      .thenRefused('LaterFactNotPossible');
  });
});
