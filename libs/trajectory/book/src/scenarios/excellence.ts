import { by } from '../told';
import { isoDate } from '@mijlpaal/shared-time';
import {
  agreementSigned,
  decideExcellence,
  excellenceAdvised,
  excellenceDecided,
  people,
  planSubmitted,
  submitPlan,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import type { Scenario } from '../played';

const { institution, assessor, decisionMaker } = people;
const applied = [trajectoryOpened(), agreementSigned(), planSubmitted({ excellenceApplication: true })];
const advised = [...applied, by(assessor, excellenceAdvised())];
const conditions = [{ item: 'E1.4', text: 'Werk de aanpak per opleiding uit.', by: '2015-10-01' }];

export const excellenceScenarios: readonly Scenario[] = [
  {
    title: 'Na 30 april kan excellentie niet meer worden aangevraagd',
    given: [trajectoryOpened(), agreementSigned()],
    when: {
      command: submitPlan({ on: '2015-05-01', excellenceApplication: true }),
      actor: institution,
      today: isoDate('2015-05-01'),
    },
    then: 'ExcellenceNotInTime',
  },
  {
    title: 'Besluiten kan pas na het advies',
    given: applied,
    when: { command: decideExcellence(), actor: decisionMaker, today: isoDate('2015-07-10') },
    then: 'NotPossibleNow',
  },
  {
    title: 'Goedgekeurd',
    given: advised,
    when: { command: decideExcellence(), actor: decisionMaker, today: isoDate('2015-07-10') },
    then: 'accepted',
  },
  {
    title: 'Goedgekeurd met voorwaarden betaalt hetzelfde',
    given: advised,
    when: {
      command: decideExcellence({ outcome: 'approvedWithConditions', conditions }),
      actor: decisionMaker,
      today: isoDate('2015-07-10'),
    },
    then: 'accepted',
  },
  {
    title: 'Afgewezen: het geld voor investering blijft',
    given: advised,
    when: { command: decideExcellence({ outcome: 'rejected' }), actor: decisionMaker, today: isoDate('2015-07-10') },
    then: 'accepted',
  },
  {
    title: 'Een besluit na 15 juli is te laat, en telt wel',
    given: advised,
    when: { command: decideExcellence({ on: '2015-07-20' }), actor: decisionMaker, today: isoDate('2015-07-20') },
    then: 'accepted',
  },
  {
    title: 'Wie adviseerde, mag niet besluiten',
    given: [...applied, by(decisionMaker, excellenceAdvised())],
    when: { command: decideExcellence(), actor: decisionMaker, today: isoDate('2015-07-10') },
    then: 'AdviserMayNotDecide',
  },
  {
    title: 'Een besluit is definitief',
    given: [...advised, excellenceDecided({ outcome: 'rejected' })],
    when: { command: decideExcellence({ on: '2015-09-01' }), actor: decisionMaker, today: isoDate('2015-09-01') },
    then: 'NotPossibleNow',
  },
];
