import { describe, expect, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  accountManagerAssigned,
  assignAccountManager,
  ceilingPublished,
  correctFigure,
  deliverFigures,
  figureCorrected,
  figuresDelivered,
  holdMidtermReview,
  institutionRegistered,
  midtermReviewHeld,
  publishCeiling,
  publishSectorReport,
  registerInstitution,
  sectorReportPublished,
} from '@mijlpaal/trajectory-testing';
import { institutionWorkflow } from './institution.workflow';
import { schemeWorkflow } from './scheme.workflow';

const institution = scenario(institutionWorkflow);
const scheme = scenario(schemeWorkflow);
const registered = institutionRegistered();

describe('an institution (instelling)', () => {
  it('is registered once', () => {
    institution.given().when(registerInstitution()).then(registered);
    institution.given(registered).when(registerInstitution()).thenRefused('InstitutionAlreadyRegistered');
    institution
      .given(registered, figuresDelivered())
      .when(registerInstitution({ name: 'Een andere naam' }))
      .thenRefused('InstitutionAlreadyRegistered');
  });
  it('gets an account manager once it is registered, and another one later', () => {
    institution.given().when(assignAccountManager()).thenRefused('InstitutionNotRegistered');
    institution.given(registered).when(assignAccountManager()).then(accountManagerAssigned());
    institution
      .given(registered, accountManagerAssigned())
      .when(assignAccountManager({ accountManager: 'person-9' }))
      .then(accountManagerAssigned({ accountManager: 'person-9' }));
  });
  it('has figures delivered once it is registered, and replaced later', () => {
    institution.given().when(deliverFigures()).thenRefused('InstitutionNotRegistered');
    institution.given(registered).when(deliverFigures()).then(figuresDelivered());
    institution
      .given(registered, figuresDelivered())
      .when(deliverFigures({ level2Students: 4000 }))
      .then(figuresDelivered({ level2Students: 4000 }));
  });
});

describe('the scheme as a whole', () => {
  const everything = [ceilingPublished(), sectorReportPublished(), midtermReviewHeld()];
  it('takes a ceiling, also one that replaces an earlier one', () => {
    scheme.given().when(publishCeiling()).then(ceilingPublished());
    scheme
      .given(...everything)
      .when(publishCeiling({ amount: '164000000.00' }))
      .then(ceilingPublished({ amount: '164000000.00' }));
  });
  it('takes a sector report', () => {
    scheme.given().when(publishSectorReport()).then(sectorReportPublished());
    scheme
      .given(...everything)
      .when(publishSectorReport({ year: 2017 }))
      .then(sectorReportPublished({ year: 2017 }));
  });
  it('takes the midterm review', () => {
    scheme.given().when(holdMidtermReview()).then(midtermReviewHeld());
    scheme
      .given(...everything)
      .when(holdMidtermReview())
      .then(midtermReviewHeld());
  });
});

describe('a ceiling, figure or delivery that was wrong', () => {
  const said = { type: 'CeilingPublished', data: { amount: '163500000.00', source: 'Stcrt.' } };
  const decided = (command: ReturnType<typeof correctFigure>, role: string) => {
    const decision = schemeWorkflow.decide(command, schemeWorkflow.lifecycle.start, {
      actor: { id: 'person-1', organisation: 'ocw', role },
      today: '2016-03-01',
    });
    return 'refused' in decision ? decision.refused.code : decision.accepted;
  };

  it('is corrected, or withdrawn, by who may say it', () => {
    expect(decided(correctFigure({}, said), 'decisionMaker')).toEqual([figureCorrected()]);
    const withdrawn = { right: { type: 'CeilingPublished', data: null } };
    expect(decided(correctFigure(withdrawn, said), 'decisionMaker')).toEqual([figureCorrected(withdrawn)]);
  });
  it.each([
    ['duo', {}, said, 'NotYoursToCorrect'],
    ['decisionMaker', {}, null, 'FactNotKnown'],
    ['decisionMaker', { right: { type: 'FiguresDelivered', data: null } }, said, 'FactNotKnown'],
    [
      'decisionMaker',
      { right: { type: 'FiguresDelivered', data: null } },
      { type: 'FiguresDelivered', data: null },
      'NotYoursToCorrect',
    ],
    [
      'duo',
      { right: { type: 'FiguresDelivered', data: null } },
      { type: 'FiguresDelivered', data: null },
      'CorrectionChangesNothing',
    ],
    ['decisionMaker', { right: said }, said, 'CorrectionChangesNothing'],
  ] as const)('is not corrected: by %s, to %j, when it says %j', (role, change, inForce, code) =>
    expect(decided(correctFigure(change, inForce), role)).toBe(code),
  );
});
