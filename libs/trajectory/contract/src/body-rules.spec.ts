import { describe, expect, it } from '@jest/globals';
import {
  conditionMistakes,
  earlyLeavingDecisionMistakes,
  earlyLeavingYearMistakes,
  excellenceAdviceMistakes,
} from './body-rules';
import { ExcellenceItem } from './fields';

const met = Object.fromEntries(ExcellenceItem.options.map((item) => [item, { result: 'met' }]));
const motivated = (result: string) => ({ result, motivation: 'Omdat.' });
const conditions = [{ item: 'E1.4', text: 'Kies indicatoren.', by: null }];
const mistakesIn = (outcome: string, items: Record<string, unknown>, more: object = {}): string[] =>
  excellenceAdviceMistakes({ outcome, items: { ...met, ...items }, ...more }).map(({ path }) => path.join('.'));

describe('advice on excellence: each point', () => {
  it('needs no motivation when met, left out or empty', () =>
    expect(mistakesIn('positive', { 'E1.1': { result: 'met' }, 'E1.2': { result: 'met', motivation: '' } })).toEqual(
      [],
    ));
  it.each(['notMet', 'notApplicable'])('needs a motivation when %s', (result) => {
    const motivation = ['items.E1.8.motivation'];
    expect(mistakesIn('negative', { 'E1.8': { result } })).toEqual(motivation);
    expect(mistakesIn('negative', { 'E1.8': { result, motivation: '' } })).toEqual(motivation);
    expect(mistakesIn('negative', { 'E1.8': { result, motivation: '  ' } })).toEqual(motivation);
    expect(mistakesIn('negative', { 'E1.8': motivated(result) })).toEqual([]);
  });
  it.each(ExcellenceItem.options)('%s may be left out of the assessment only when it is E1.8, E1.9 or E1.10', (item) =>
    expect(mistakesIn('positive', { [item]: motivated('notApplicable') })).toEqual(
      ['E1.8', 'E1.9', 'E1.10'].includes(item) ? [] : [`items.${item}.result`],
    ),
  );
});

describe('advice on excellence: E1.10 motivates why E1.8 or E1.9 is skipped', () => {
  const skipped = motivated('notApplicable');
  it.each([
    ['E1.8', { 'E1.8': skipped }],
    ['E1.9', { 'E1.9': skipped }],
    ['both', { 'E1.8': skipped, 'E1.9': skipped }],
  ])('so it must be met or notMet when %s is notApplicable', (_, items) => {
    expect(mistakesIn('negative', { ...items, 'E1.10': skipped })).toEqual(['items.E1.10.result']);
    expect(mistakesIn('negative', { ...items, 'E1.10': motivated('notMet') })).toEqual([]);
    expect(mistakesIn('negative', items)).toEqual([]);
  });
  it('and may be notApplicable when neither is', () =>
    expect(mistakesIn('positive', { 'E1.8': motivated('notMet'), 'E1.10': skipped })).toEqual(['items.E1.8.result']));
});

describe('advice on excellence: the outcome', () => {
  const notMet = { 'E2.2': motivated('notMet') };
  it('is positive only with nothing notMet', () => {
    expect(mistakesIn('positive', notMet)).toEqual(['items.E2.2.result']);
    expect(mistakesIn('positiveWithConditions', notMet, { conditions })).toEqual([]);
    expect(mistakesIn('negative', notMet)).toEqual([]);
  });
  it('may be negative with everything met', () => expect(mistakesIn('negative', {})).toEqual([]));
  it.each([
    ['positive', [], []],
    ['positive', conditions, ['conditions']],
    ['negative', conditions, ['conditions']],
    ['positiveWithConditions', conditions, []],
    ['positiveWithConditions', [], ['conditions']],
  ])('%s with conditions %j', (outcome, given, expected) =>
    expect(mistakesIn(outcome, {}, { conditions: given })).toEqual(expected),
  );
  it('positiveWithConditions needs conditions that are there', () =>
    expect(mistakesIn('positiveWithConditions', {})).toEqual(['conditions']));
});

describe('the decision on excellence', () => {
  it.each([
    ['approved', [], 0],
    ['approved', conditions, 1],
    ['rejected', conditions, 1],
    ['rejected', [], 0],
    ['approvedWithConditions', conditions, 0],
    ['approvedWithConditions', [], 1],
  ])('%s with conditions %j has %i mistakes', (outcome, given, count) =>
    expect(conditionMistakes({ outcome, conditions: given }, 'approvedWithConditions')).toHaveLength(count),
  );
});

describe('early leaving', () => {
  const percentages = [{ category: 'entry', percentage: '9.50' }];
  it.each([
    [{ part: 'variable', year: 2015, percentages }, []],
    [{ part: 'variable', year: 2015, percentages: [] }, ['percentages']],
    [{ part: 'variable', year: 2016 }, ['percentages']],
    [{ part: 'fixed', year: 2016 }, []],
    [{ part: 'fixed', year: 2016, percentages }, ['percentages']],
    [{ part: 'fixed', year: 2015, percentages }, ['year', 'percentages']],
  ])('decided as %j has the mistakes %j', (body, expected) =>
    expect(earlyLeavingDecisionMistakes(body).map(({ path }) => path.join('.'))).toEqual(expected),
  );
  it('is paid from 2015 on, its fixed part from 2016 on', () => {
    expect(earlyLeavingYearMistakes({ part: 'variable', year: 2015, amount: '1.00' })).toEqual([]);
    expect(earlyLeavingYearMistakes({ part: 'fixed', year: 2016, amount: '1.00' })).toEqual([]);
    expect(earlyLeavingYearMistakes({ part: 'fixed', year: 2015, amount: '1.00' })).toHaveLength(1);
  });
});

describe('a body of another shape', () => {
  it.each([{}, { items: null, outcome: 7 }, { items: { 'E1.1': 'met' }, outcome: 'positive', conditions: 'none' }])(
    'is looked at without throwing: %j',
    (body) => expect(excellenceAdviceMistakes(body)).toEqual([]),
  );
  it('has all its mistakes said at once', () =>
    expect(
      mistakesIn('positive', { 'E1.1': { result: 'notApplicable' }, 'E1.2': { result: 'notMet' } }, { conditions }),
    ).toEqual([
      'conditions',
      'items.E1.1.motivation',
      'items.E1.1.result',
      'items.E1.2.motivation',
      'items.E1.2.result',
    ]));
});
