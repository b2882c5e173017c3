import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import {
  EarlyLeavingPart,
  Refusal,
  TrajectoryCommand,
  trajectoryDoors,
  type TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';
import {
  BRIN,
  earlyLeavingDataReceived,
  earlyLeavingDecided,
  earlyLeavingPaid,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  issueReminder,
  noteEarlyLeavingData,
  noteStudyValueData,
  openTrajectory,
  planSubmitted,
  progressTalkHeld,
  recordReminderFailed,
  recordReminderSent,
  story,
  studyValueDataReceived,
  studyValueDecided,
  studyValuePaid,
  trajectoryClosed,
  trajectoryOpened,
  workPlacementPlanApproved,
  workPlacementPlanAssessed,
  workPlacementPlanSubmitted,
  workPlacementResultsClassed,
  workPlacementResultsReported,
} from '@mijlpaal/trajectory-testing';
import { correctionRefusals } from './correction-refusals';
import { closedText, documentNotFiled, refusals, rulesRefusals } from './refusal-texts';
import { resultRefusals } from './result-refusals';
import { refusal } from './rim-refusals';
import { absent } from './standing';
import { standingAfter } from './standing-after';

/** A command for every door, with each year and part, and those that Mijlpaal itself gives. */
const commands: readonly TrajectoryCommand[] = [
  openTrajectory(),
  issueReminder(),
  recordReminderSent(),
  recordReminderFailed(),
  noteStudyValueData(),
  noteEarlyLeavingData(),
  ...trajectoryDoors.flatMap(({ command, example, ownDay }) =>
    [{}, { year: 2017, resultYear: 2018 }, { part: 'fixed' }].map((more) =>
      TrajectoryCommand.parse({
        type: command,
        data: { brin: BRIN, ...example, ...more, ...(ownDay && { [ownDay]: '2017-01-01' }) },
      }),
    ),
  ),
];
const after = (...facts: readonly TrajectoryEvent[]) => story(...facts).reduce(standingAfter, absent);
const applied = [trajectoryOpened(), planSubmitted({ excellenceApplication: true })];
const reported = [...applied, finalReportSubmitted()];
const placement = [
  workPlacementPlanSubmitted(),
  workPlacementPlanAssessed({ outcome: 'acceptable' }),
  workPlacementPlanApproved(),
  workPlacementResultsReported(),
  workPlacementResultsClassed(),
];
const money = [
  [studyValueDataReceived(), earlyLeavingDataReceived(), earlyLeavingDataReceived({ part: 'fixed' })],
  [studyValueDecided(), earlyLeavingDecided(), earlyLeavingDecided({ part: 'fixed', percentages: [] })],
  [studyValuePaid(), earlyLeavingPaid(), earlyLeavingPaid({ part: 'fixed' })],
];
const withResults = [
  ...placement.map((_, index) => after(trajectoryOpened(), ...placement.slice(0, index + 1))),
  ...money.map((_, index) => after(trajectoryOpened(), ...money.slice(0, index + 1).flat())),
];
const standings = [
  absent,
  after(trajectoryOpened()),
  after(trajectoryOpened(), planSubmitted()),
  after(...applied),
  after(...applied, excellenceAdvised(), excellenceDecided()),
  after(...reported),
  after(...reported, progressTalkHeld({ year: 2019 }), trajectoryClosed()),
  ...withResults,
];
const all: readonly Refusal[] = [
  ...standings.flatMap((standing) => commands.map((command) => closedText(command, standing))),
  ...Object.values(refusals).map((text) => text(2017)),
  resultRefusals.planTooEarly(),
  resultRefusals.assessorMayNotApprove(),
  resultRefusals.reportTooEarly(2017),
  resultRefusals.studyValuePaidTooEarly(2017),
  ...EarlyLeavingPart.options.map((part) => resultRefusals.earlyLeavingPaidTooEarly(part, 2017)),
  correctionRefusals.nothingToCorrect('AgreementSigned'),
  correctionRefusals.factNotKnown(),
  correctionRefusals.notYours(),
  correctionRefusals.changesNothing(),
  correctionRefusals.dayNotPossible(isoDate('2015-03-05')),
  correctionRefusals.movesTrajectory(),
  correctionRefusals.takenOver(),
  correctionRefusals.couldNotFollow(),
  correctionRefusals.laterFactNotPossible(
    { id: '', type: 'ProgressAdvised', revision: 4 },
    'Advies over de voortgang vastleggen',
    isoDate('2016-06-09'),
    refusals.progressTalkNotHeld(2016),
  ),
  documentNotFiled(['E1.2', 'E3.1']),
  rulesRefusals.notKnown('2015.2', ['2015.1']),
  rulesRefusals.alreadyInForce('2015.1'),
  refusal('InstitutionNotRegistered'),
  refusal('KeyReused'),
];

describe('the reason of a refusal', () => {
  it('is a whole Dutch sentence, with where it comes from', () => {
    for (const reason of all) {
      expect(Refusal.parse(reason)).toEqual(reason);
      expect(reason.sentence).toMatch(/^[A-Z].{20,}\.$/);
      expect(reason.article).toMatch(
        /^(Regeling kwaliteitsafspraken mbo, |Regeling prestatiebox mbo, |MBO Today, artikel ‘|Facilitering door OCW en MBO in Bedrijf|kwaliteitsafsprakenmbo\.nl, |reading: )/,
      );
    }
  });
  it('is short enough to read at once: no sentence of more than 20 words', () => {
    const sentences = all.flatMap(({ sentence }) => sentence.split(/(?<=[.:;]) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
  });
  it('never says two things under one sentence', () => {
    const reasons = new Map<string, string>();
    for (const { sentence, ...rest } of all) {
      expect(reasons.get(sentence) ?? JSON.stringify(rest)).toBe(JSON.stringify(rest));
      reasons.set(sentence, JSON.stringify(rest));
    }
  });
});
