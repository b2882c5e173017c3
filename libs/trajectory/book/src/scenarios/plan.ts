import { isoDate } from '@mijlpaal/shared-time';
import {
  agreementSigned,
  correctFact,
  notifyPlanDelay,
  people,
  planDelayNotified,
  planProgressTalk,
  planAdvised,
  planSubmitted,
  signAgreement,
  submitPlan,
  supplementPlan,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import type { TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import type { Played, Scenario } from '../played';

const { institution, assessor, duo } = people;
const opened = trajectoryOpened();

/** The plan came on 29 April and not on 4 May. */
const otherDayOfPlan = (history: Played['given']): TrajectoryCommand =>
  correctFact({
    fact: history[2]?.id,
    right: { type: 'PlanSubmitted', data: { ...history[2]?.data, submittedOn: '2015-04-29' } },
    on: '2015-05-11',
  });

export const planScenarios: readonly Scenario[] = [
  {
    title: 'Een plan op de laatste dag is op tijd',
    given: [opened, agreementSigned()],
    when: { command: submitPlan({ on: '2015-04-30' }), actor: institution, today: isoDate('2015-04-30') },
    then: 'accepted',
  },
  {
    title: 'Een plan een dag later is te laat, en het geld begint later',
    given: [opened, agreementSigned()],
    when: { command: submitPlan({ on: '2015-05-01' }), actor: institution, today: isoDate('2015-05-01') },
    then: 'accepted',
  },
  {
    title: 'Uitstel melden kan zolang er geen plan is',
    given: [opened, agreementSigned()],
    when: { command: notifyPlanDelay({ on: '2015-04-20' }), actor: institution, today: isoDate('2015-04-20') },
    then: 'accepted',
  },
  {
    title: 'Na gemeld uitstel volgt het plan dezelfde late weg',
    given: [opened, agreementSigned(), planDelayNotified()],
    when: { command: submitPlan({ on: '2015-05-20' }), actor: institution, today: isoDate('2015-05-20') },
    then: 'accepted',
  },
  {
    title: 'Een tweede plan kan niet',
    given: [opened, planSubmitted()],
    when: { command: submitPlan({ on: '2015-06-01' }), actor: institution, today: isoDate('2015-06-01') },
    then: 'NotPossibleNow',
  },
  {
    title: 'Wie nooit een plan indient, heeft ook geen voortgangsgesprek',
    given: [opened, agreementSigned()],
    when: { command: planProgressTalk(), actor: assessor, today: isoDate('2016-04-04') },
    then: 'NotPossibleNow',
  },
  {
    title: 'De overeenkomst na het plan tekenen: het geld begint de maand erna',
    given: [opened, planSubmitted()],
    when: { command: signAgreement({ on: '2015-06-10' }), actor: institution, today: isoDate('2015-06-10') },
    then: 'accepted',
  },
  {
    title: 'MBO in Bedrijf vraagt een aanvulling, en de instelling vult het plan aan',
    given: [opened, planSubmitted(), planAdvised({ supplementBy: '2015-09-15' })],
    when: { command: supplementPlan({ on: '2015-09-10' }), actor: institution, today: isoDate('2015-09-10') },
    then: 'accepted',
  },
  {
    title: 'DUO herstelt de dag van het plan: het was toch op tijd',
    given: [opened, agreementSigned(), planSubmitted({ on: '2015-05-04' })],
    when: {
      command: otherDayOfPlan,
      actor: duo,
      today: isoDate('2015-05-11'),
    },
    then: 'accepted',
  },
  {
    title: 'Een plan waarover al advies is gegeven, kan niet vervallen',
    given: [opened, planSubmitted(), planAdvised()],
    when: {
      command: (history) =>
        correctFact({ fact: history[1]?.id, right: { type: 'PlanSubmitted', data: null }, on: '2015-07-06' }),
      actor: duo,
      today: isoDate('2015-07-06'),
    },
    then: 'LaterFactNotPossible',
  },
  {
    title: 'De instelling kan die dag niet zelf herstellen',
    given: [opened, agreementSigned(), planSubmitted({ on: '2015-05-04' })],
    when: {
      command: otherDayOfPlan,
      actor: institution,
      today: isoDate('2015-05-11'),
    },
    then: 'CorrectionMovesTrajectory',
  },
];
