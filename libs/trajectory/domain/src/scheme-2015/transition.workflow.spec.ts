import { describe, expect, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  institutionMerged,
  institutionStopped,
  mergeInstitutions,
  stopInstitution,
  story,
} from '@mijlpaal/trajectory-testing';
import type { TransitionEvent } from '@mijlpaal/trajectory-contract';
import { lastSuccessor, transitionWorkflow } from './transition.workflow';

const register = scenario(transitionWorkflow);
/** The sentence of a refusal names every reason. */
const reasons = (given: readonly TransitionEvent[], when: ReturnType<typeof mergeInstitutions>) => {
  const decision = transitionWorkflow.decide(
    when,
    story(...given).reduce(
      (state, fact) => transitionWorkflow.lifecycle.next(state, fact) ?? state,
      transitionWorkflow.lifecycle.start,
    ),
    { actor: { id: '', organisation: '', role: '' }, today: '2018-08-01' },
  );
  return 'refused' in decision ? decision.refused.sentence : null;
};

describe('institutions that merge (fusie)', () => {
  it('end together in one decision, each with who goes on', () =>
    register
      .given()
      .when(mergeInstitutions({ parts: ['01IC', '13US'], into: '31JC' }))
      .then(institutionMerged({ brin: '01IC', into: '31JC' }), institutionMerged({ brin: '13US', into: '31JC' })));
  it('end once', () =>
    register
      .given(institutionMerged())
      .when(mergeInstitutions({ into: '25PL' }))
      .thenRefused('TransitionNotPossible'));
  it('may get a successor after they stopped without one', () =>
    register
      .given(institutionStopped())
      .when(mergeInstitutions({ parts: ['11UL'], into: '31JC' }))
      .then(institutionMerged({ brin: '11UL', into: '31JC' })));
  it('may go on for others and end later themselves', () => {
    register
      .given(institutionMerged())
      .when(mergeInstitutions({ parts: ['25LN'], into: '25PL' }))
      .then(institutionMerged({ brin: '25LN', into: '25PL' }));
    expect(lastSuccessor({ '25MA': '25LN' as never, '25LN': '25PL' as never }, '25MA')).toBe('25PL');
  });
  it('do not go on in one another in a ring', () =>
    expect(reasons([institutionMerged()], mergeInstitutions({ parts: ['25LN'], into: '25MA' }))).toBe(
      'Instelling 25MA is zelf verdergegaan als 25LN: dat wordt een kring.',
    ));
  it('do not go on in one that ended', () =>
    expect(reasons([institutionMerged()], mergeInstitutions({ parts: ['25PU'], into: '25MA' }))).toBe(
      'Instelling 25MA bestaat niet meer en kan niet verdergaan voor een andere.',
    ));
  it('are told all that is wrong at once', () =>
    expect(
      reasons(
        [institutionMerged()],
        mergeInstitutions(
          { parts: ['25MA', '99XX', '25PU'], into: '98XX' },
          { unknown: ['99XX', '98XX'], openedOn: { '25PU': '2018-08-02' } },
        ),
      ),
    ).toBe(
      'Instelling 99XX staat niet in het register. Instelling 98XX staat niet in het register. ' +
        'Instelling 25MA is al verdergegaan als 25LN. Het traject van 25PU is pas geopend op 2 augustus 2018.',
    ));
});

describe('an institution that stops without a successor', () => {
  it('is said to', () => register.given().when(stopInstitution()).then(institutionStopped()));
  it('stops once, and not after it went on in another', () => {
    register.given(institutionStopped()).when(stopInstitution()).thenRefused('TransitionNotPossible');
    register
      .given(institutionMerged())
      .when(stopInstitution({ brin: '25MA' }))
      .thenRefused('TransitionNotPossible');
  });
  it('is known, and not before its trajectory was opened', () => {
    register
      .given()
      .when(stopInstitution({}, { unknown: ['11UL'] }))
      .thenRefused('TransitionNotPossible');
    register
      .given()
      .when(stopInstitution({}, { openedOn: { '11UL': '2018-08-02' } }))
      .thenRefused('TransitionNotPossible');
  });
});
