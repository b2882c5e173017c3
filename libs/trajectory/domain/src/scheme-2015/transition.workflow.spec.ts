import { describe, expect, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import {
  institutionMerged,
  institutionStopped,
  institutionSplit,
  mergeInstitutions,
  splitInstitution,
  stopInstitution,
  story,
} from '@mijlpaal/trajectory-testing';
import type { TransitionEvent } from '@mijlpaal/trajectory-contract';
import { lastSuccessor } from './against-transition';
import { transitionWorkflow } from './transition.workflow';

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

describe('an institution that is split (splitsing)', () => {
  const unit = { schoolYear: '2014-2015', domain: '79010', level: 4 };
  const row = (diplomas: number | null, studyValue: string | null, heavierDiplomas: number | null, more = {}) => ({
    ...unit,
    diplomas,
    studyValue,
    heavierDiplomas,
    ...more,
  });
  const mistakesOf = (parts: readonly object[], delivered?: readonly object[]) => {
    const when = splitInstitution(
      { parts: parts.map((one, at) => ({ into: ['25LH', '99ZZ'][at], units: [one].flat() })) },
      delivered && { delivered },
    );
    const decision = transitionWorkflow.decide(when, transitionWorkflow.lifecycle.start, {
      actor: { id: '', organisation: '', role: '' },
      today: '2018-08-01',
    });
    return 'refused' in decision ? decision.refused : null;
  };

  it('is divided as the signed statement says when that divides exactly what was delivered', () =>
    register.given().when(splitInstitution()).then(institutionSplit()));
  it('is told each place where it does not, with both numbers', () => {
    const refused = mistakesOf(
      [[row(80, '44.3', 80), row(1, '0', 0, { level: 2 })], row(41, '22.0', 40)],
      [row(120, '66.30', 120), row(5, '1', 5, { level: 3 })],
    );
    expect([refused?.code, refused?.differences]).toEqual([
      'StatementNotInBalance',
      [
        { schoolYear: '2014-2015', unit: '79010-2', field: 'notDelivered', delivered: null, divided: '1' },
        { schoolYear: '2014-2015', unit: '79010-3', field: 'notDivided', delivered: '5', divided: null },
        { schoolYear: '2014-2015', unit: '79010-4', field: 'diplomas', delivered: '120', divided: '121' },
      ],
    ]);
    expect(refused?.sentence).toBe(
      'De verklaring klopt niet met wat over 25LH is geleverd. 2014-2015, 79010-2: hierover is niets geleverd; 2014-2015, 79010-3: dit is niet verdeeld; 2014-2015, 79010-4: diploma’s, geleverd 120, verdeeld 121.',
    );
  });
  it.each([
    [row(null, null, null), row(null, null, null), null],
    [row(null, null, null), row(40, '22', 40), 'diplomas studyValue heavierDiplomas'],
    [row(80, '44.3', null), row(40, '22', 40), 'heavierDiplomas'],
  ])('keeps what is suppressed with everybody: %j and %j', (one, two, expected) => {
    const delivered = expected === 'heavierDiplomas' ? undefined : [row(null, null, null)];
    expect(
      mistakesOf([one, two], delivered)
        ?.differences?.map(({ field }) => field)
        .join(' ') ?? null,
    ).toBe(expected);
  });
  it('may get a later statement about the same split, and none about another', () => {
    const again = splitInstitution({ source: 'Tweede verklaring' });
    register
      .given(institutionSplit())
      .when(again)
      .then(institutionSplit({ source: 'Tweede verklaring' }));
    expect(reasons([institutionSplit()], splitInstitution({ on: '2018-08-01' }))).toBe(
      'Van instelling 25LH is al een splitsing op 1 augustus 2017 vastgelegd, over 25LH en 99ZZ. Alleen van die splitsing kan een nieuwe verklaring komen.',
    );
  });
  it('is told all that is against it at once', () =>
    expect(
      reasons(
        [institutionMerged({ brin: '13US', into: '25LH' }), institutionMerged({ brin: '99ZZ', into: '25LN' })],
        splitInstitution({}, { unknown: ['99ZZ'], openedOn: { '25LH': '2018-01-01' } }),
      ),
    ).toBe(
      'Instelling 99ZZ staat niet in het register. Instelling 99ZZ bestaat niet meer en kan geen deel krijgen. Het traject van 25LH is pas geopend op 1 januari 2018. In instelling 25LH is een andere opgegaan. Zulke gegevens kunnen hier niet worden verdeeld.',
    ));
  it('is not divided once it went on in another, nor when its data came from a split themselves', () => {
    const merged = [institutionMerged({ brin: '25LH', into: '25LN' })];
    expect(reasons(merged, splitInstitution())).toContain('al verdergegaan als 25LN');
    const received = [institutionSplit({ brin: '25LN' })];
    expect(reasons(received, splitInstitution())).toContain('heeft zelf gegevens uit een splitsing');
  });
});
