import { by } from '../told';
import { isoDate } from '@mijlpaal/shared-time';
import {
  agreementSigned,
  adviseProgress,
  approveWorkPlacementPlan,
  assessWorkPlacementPlan,
  closeTrajectory,
  decideStudyValue,
  finalReportSubmitted,
  holdProgressTalk,
  interimReportSubmitted,
  notifyChange,
  people,
  planSubmitted,
  progressTalkHeld,
  recordStudyValuePaid,
  studyValueDataReceived,
  studyValueDecided,
  submitInterimReport,
  submitWorkPlacementPlan,
  trajectoryHandedOver,
  trajectoryOpened,
  workPlacementPlanAssessed,
  workPlacementPlanSubmitted,
} from '@mijlpaal/trajectory-testing';
import type { Scenario } from '../played';

const { institution, assessor, otherAssessor, decisionMaker, duo } = people;
const opened = trajectoryOpened();
const executing = [opened, agreementSigned(), planSubmitted()];
const filed = [opened, workPlacementPlanSubmitted()];

export const yearScenarios: readonly Scenario[] = [
  {
    title: 'Een tussenrapportage voor haar jaar kan nog niet',
    given: executing,
    when: { command: submitInterimReport({ on: '2015-12-31' }), actor: institution, today: isoDate('2015-12-31') },
    then: 'InterimReportTooEarly',
  },
  {
    title: 'Een tussenrapportage na 1 maart wordt aangenomen en telt als te laat',
    given: executing,
    when: { command: submitInterimReport({ on: '2016-03-02' }), actor: institution, today: isoDate('2016-03-02') },
    then: 'accepted',
  },
  {
    title: 'Een voortgangsgesprek zonder rapport van dat jaar kan',
    given: executing,
    when: { command: holdProgressTalk(), actor: assessor, today: isoDate('2016-05-16') },
    then: 'accepted',
  },
  {
    title: 'Advies over de voortgang kan pas na het gesprek',
    given: [...executing, interimReportSubmitted()],
    when: { command: adviseProgress(), actor: assessor, today: isoDate('2016-07-01') },
    then: 'ProgressTalkNotHeld',
  },
  {
    title: 'Na een fusie gaat het traject verder bij de andere instelling',
    given: [...executing, trajectoryHandedOver()],
    when: { command: notifyChange({ on: '2018-10-01' }), actor: institution, today: isoDate('2018-10-01') },
    then: 'NotPossibleNow',
  },
  {
    title: 'Afsluiten kan niet zonder het laatste gesprek',
    given: [...executing, finalReportSubmitted()],
    when: { command: closeTrajectory(), actor: assessor, today: isoDate('2019-09-02') },
    then: 'LastTalkMissing',
  },
  {
    title: 'Afsluiten na de eindrapportage en het laatste gesprek',
    given: [...executing, finalReportSubmitted(), progressTalkHeld({ year: 2019 })],
    when: { command: closeTrajectory(), actor: assessor, today: isoDate('2019-09-02') },
    then: 'accepted',
  },
];

export const resultScenarios: readonly Scenario[] = [
  {
    title: 'Een verbeterplan bpv kan vanaf 20 juli 2016',
    given: [opened],
    when: { command: submitWorkPlacementPlan({ on: '2016-07-19' }), actor: institution, today: isoDate('2016-07-19') },
    then: 'WorkPlacementPlanTooEarly',
  },
  {
    title: 'MBO in Bedrijf vindt dat het verbeterplan moet worden aangepast',
    given: filed,
    when: { command: assessWorkPlacementPlan(), actor: assessor, today: isoDate('2016-11-01') },
    then: 'accepted',
  },
  {
    title: 'Een plan dat moet worden aangepast, kan niet worden goedgekeurd',
    given: [...filed, by(assessor, workPlacementPlanAssessed())],
    when: { command: approveWorkPlacementPlan(), actor: decisionMaker, today: isoDate('2017-01-30') },
    then: 'NotPossibleNow',
  },
  {
    title: 'Een aanvaardbaar verbeterplan wordt goedgekeurd',
    given: [...filed, by(otherAssessor, workPlacementPlanAssessed({ outcome: 'acceptable' }))],
    when: { command: approveWorkPlacementPlan(), actor: decisionMaker, today: isoDate('2017-01-30') },
    then: 'accepted',
  },
  {
    title: 'Studiewaarde vaststellen kan pas als DUO gegevens heeft geleverd',
    given: [opened],
    when: { command: decideStudyValue(), actor: decisionMaker, today: isoDate('2016-05-10') },
    then: 'NotPossibleNow',
  },
  {
    title: 'Nieuwe gegevens na het besluit vragen een nieuw besluit',
    given: [opened, studyValueDataReceived(), studyValueDecided(), studyValueDataReceived({ on: '2016-06-01' })],
    when: { command: recordStudyValuePaid(), actor: duo, today: isoDate('2016-11-15') },
    then: 'NotPossibleNow',
  },
  {
    title: 'Studiewaarde wordt niet voor november betaald',
    given: [opened, studyValueDataReceived(), studyValueDecided()],
    when: { command: recordStudyValuePaid({ on: '2016-10-31' }), actor: duo, today: isoDate('2016-10-31') },
    then: 'PaymentTooEarly',
  },
];
