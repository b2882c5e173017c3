import { describe, expect, it } from '@jest/globals';
import { by, type Given, recordedOn } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import { Dossier, type MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  folded,
  institutionRegistered,
  interimReportSubmitted,
  people,
  planAdvised,
  planSubmitted,
  planSupplemented,
  progressAdvised,
  progressTalkHeld,
  reminderIssued,
  reminderSent,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { dossier } from './dossier';
import { progressProjection } from './progress.projection';
import { remindersProjection } from './reminders.projection';
import { timelineProjection } from './timeline.projection';

const registered = institutionRegistered({ name: 'ROC Nijmegen' });
const opened = trajectoryOpened();
const dossierOn = (today: string, ...given: readonly Given<MijlpaalEvent>[]) => {
  const facts = story<MijlpaalEvent>(registered, opened, ...given);
  const row = folded(progressProjection, facts).get('25LH');
  if (!row) throw new Error('no row');
  const timeline = [...folded(timelineProjection, facts)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  return dossier(row, timeline, [...folded(remindersProjection, facts).values()], isoDate(today));
};
const marks = (...given: readonly Given<MijlpaalEvent>[]) => dossierOn('2019-12-31', ...given)?.facts.at(-1)?.marks;
const filed = planSubmitted();
const applied = planSubmitted({ excellenceApplication: true });

describe('a dossier', () => {
  it('is not there before its trajectory is opened', () => {
    const row = folded(progressProjection, story(registered)).get('25LH');
    expect(row && dossier(row, [], [], isoDate('2015-01-05'))).toBeNull();
  });
  it('holds every fact but the reminders, oldest first, and the revision of the last fact of all', () => {
    const found = dossierOn('2015-05-01', agreementSigned(), reminderIssued(), filed, reminderSent());
    expect(found?.facts.map(({ fact, revision }) => [revision, fact])).toEqual([
      [0, 'TrajectoryOpened'],
      [1, 'AgreementSigned'],
      [3, 'PlanSubmitted'],
    ]);
    expect([found?.revision, found?.openedOn, found?.scheme, found?.rules]).toEqual([
      4,
      '2015-01-05',
      '2015',
      '2015.1',
    ]);
  });
  it('is made of a row in which reminders leave nothing but the revision', () => {
    const [without, reminded] = [[opened], [opened, reminderIssued(), reminderSent()]].map((facts) =>
      folded(progressProjection, story<MijlpaalEvent>(...facts)).get('25LH'),
    );
    expect(reminded?.standing).toEqual({ ...without?.standing, revision: 2 });
  });
  it('says of each fact who, when it happened, when it was recorded, and everything that was said', () => {
    const signed = agreementSigned({ on: '2015-03-01', ground: 'Per post.' });
    const [, fact] = dossierOn('2015-05-01', by(people.duo, recordedOn('2015-03-04', signed)))?.facts ?? [];
    expect(fact).toEqual({
      id: story(opened, signed)[1]?.id,
      brin: '25LH',
      correction: null,
      revision: 1,
      fact: 'AgreementSigned',
      on: '2015-03-01',
      recordedOn: '2015-03-04',
      recordedAt: '2015-03-04T09:00:00.000Z',
      actor: people.duo,
      marks: ['backdated'],
      data: signed.data,
    });
  });
  it('is what the contract says', () => {
    const found = dossierOn(
      '2016-06-01',
      agreementSigned(),
      applied,
      planAdvised({ supplementBy: '2015-09-15' }),
      progressTalkHeld(),
      reminderIssued(),
    );
    expect(Dossier.parse(found)).toEqual(found);
  });
});

describe('the mark late (te laat)', () => {
  it.each([
    ['agreement', '2015-03-01', '2015-03-02', (on: string) => [agreementSigned({ on })]],
    ['plan', '2015-04-30', '2015-05-01', (on: string) => [planSubmitted({ on })]],
    ['decision', '2015-07-15', '2015-07-16', (on: string) => [applied, excellenceAdvised(), excellenceDecided({ on })]],
    ['plan advice', '2015-08-31', '2015-09-01', (on: string) => [filed, planAdvised({ on })]],
    [
      'supplement',
      '2015-09-15',
      '2015-09-16',
      (on: string) => [filed, planAdvised({ supplementBy: '2015-09-15' }), planSupplemented({ on })],
    ],
    ['interim report', '2016-03-01', '2016-03-02', (on: string) => [filed, interimReportSubmitted({ on })]],
    [
      'progress advice',
      '2016-08-31',
      '2016-09-01',
      (on: string) => [filed, progressTalkHeld(), progressAdvised({ on })],
    ],
    ['final report', '2019-03-01', '2019-03-02', (on: string) => [filed, finalReportSubmitted({ on })]],
  ])('of the %s: not on %s, but on %s', (_, inTime, late, facts) => {
    expect(marks(...facts(inTime))).toEqual([]);
    expect(marks(...facts(late))).toEqual(['late']);
  });
  it('follows the own day: one of 30 April that is recorded in May is in time', () =>
    expect(marks(recordedOn('2015-05-06', planSubmitted({ on: '2015-04-30' })))).toEqual(['backdated']));
  it('is not for a second advice, nor for a supplement that nobody asked for', () => {
    expect(marks(filed, planAdvised({ on: '2015-07-01' }), planAdvised({ on: '2015-10-01' }))).toEqual([]);
    expect(marks(filed, planSupplemented({ on: '2018-01-01' }))).toEqual([]);
  });
  it('is not for a final report or a closure that ends other deadlines', () => {
    expect(marks(filed, finalReportSubmitted({ on: '2019-02-15' }))).toEqual([]);
    expect(marks(filed, finalReportSubmitted(), progressTalkHeld({ year: 2019 }), trajectoryClosed())).toEqual([]);
  });
  it('stays when the facts go on', () => {
    const facts = dossierOn(
      '2015-12-31',
      planSubmitted({ on: '2015-05-01' }),
      agreementSigned({ on: '2015-06-01' }),
    )?.facts;
    expect(facts?.map(({ marks }) => marks)).toEqual([[], ['late'], ['late']]);
  });
});

describe('the marks of a progress talk', () => {
  const report = interimReportSubmitted();
  it.each([
    ['2016-03-31', ['outsideSecondQuarter']],
    ['2016-04-01', []],
    ['2016-06-30', []],
    ['2016-07-01', ['late', 'outsideSecondQuarter']],
    ['2017-05-01', ['late', 'outsideSecondQuarter']],
  ])('of 2016 held on %s: %j', (on, expected) =>
    expect(marks(filed, report, progressTalkHeld({ on }))).toEqual(expected),
  );
  it('withoutReport when that year’s report was not recorded before it, and for good', () => {
    expect(marks(filed, progressTalkHeld())).toEqual(['withoutReport']);
    expect(marks(filed, report, progressTalkHeld({ year: 2017 }))).toEqual(['withoutReport']);
    const facts = dossierOn('2016-12-31', filed, progressTalkHeld(), report)?.facts;
    expect(facts?.map(({ marks }) => marks)).toEqual([[], [], ['withoutReport'], []]);
  });
  it('of 2019 look at the final report', () => {
    expect(marks(filed, progressTalkHeld({ year: 2019 }))).toEqual(['withoutReport']);
    expect(marks(filed, finalReportSubmitted(), progressTalkHeld({ year: 2019 }))).toEqual([]);
  });
});
