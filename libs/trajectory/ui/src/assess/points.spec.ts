import { describe, expect, it } from '@jest/globals';
import { ExcellenceItem, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { mistakesIn } from '../form/mistakes';
import { adviceBody, against, mayBeLeftOut, outcomeOf, pointsOf } from './points';

const all = (results: Readonly<Record<string, string>> = {}) => ({
  items: Object.fromEntries(
    ExcellenceItem.options.map((item) => [item, { result: results[item] ?? 'met', motivation: 'Zie bladzijde 4.' }]),
  ),
});
const condition = { item: 'E1.4', text: 'Noem indicatoren.', by: null };

describe('the outcome of an assessment', () => {
  it('is nothing until every point is filled in', () => {
    expect(outcomeOf({ items: {} })).toBeNull();
    expect(outcomeOf({ items: { ...all().items, 'E3.2': {} } })).toBeNull();
  });
  it('is positive when the plan meets every point, or says why it leaves one out', () => {
    expect(outcomeOf(all())).toBe('positive');
    expect(outcomeOf(all({ 'E1.8': 'notApplicable' }))).toBe('positive');
  });
  it('is not positive as soon as one point is not met, unless there is a condition', () => {
    expect(outcomeOf({ items: { 'E1.4': { result: 'notMet' } } })).toBe('negative');
    expect(outcomeOf({ ...all({ 'E1.4': 'notMet' }), conditions: [condition] })).toBe('positiveWithConditions');
  });
  it('is what somebody chose, as far as the points allow it', () => {
    expect(outcomeOf({ ...all(), outcome: 'negative' })).toBe('negative');
    expect(outcomeOf({ ...all({ 'E1.4': 'notMet' }), conditions: [condition], outcome: 'negative' })).toBe('negative');
    expect(outcomeOf({ ...all({ 'E1.4': 'notMet' }), outcome: 'positive' })).toBe('negative');
  });
  it('says which points go against it', () => {
    const values = all({ 'E1.4': 'notMet', 'E2.1': 'notMet', 'E1.8': 'notApplicable', 'E1.10': 'notApplicable' });
    expect(against(values, 'positive')).toEqual(['E1.4', 'E2.1']);
    expect(against(values, 'positiveWithConditions')).toEqual([]);
  });
});

describe('what is sent of an assessment', () => {
  const door = trajectoryDoors.find(({ collection }) => collection === 'excellence-advices');
  if (!door) throw new Error('there is no such door');
  it('has conditions only with the outcome that has them, and keeps what was typed', () => {
    const values = { ...all(), conditions: [condition] };
    expect(adviceBody(values)).toMatchObject({ outcome: 'positive', conditions: [] });
    expect(adviceBody({ ...values, outcome: 'positiveWithConditions' })).toMatchObject({ conditions: [condition] });
    expect(values.conditions).toEqual([condition]);
  });
  it.each([
    all(),
    { ...all({ 'E1.4': 'notMet' }), conditions: [condition] },
    all({ 'E1.4': 'notMet' }),
    all({ 'E1.9': 'notApplicable' }),
  ])('is what the contract takes: %#', (values) =>
    expect([...mistakesIn(adviceBody(values), door.body, door.rules)]).toEqual([]),
  );
});

describe('the points', () => {
  it('are fourteen in three parts', () =>
    expect(['E1', 'E2', 'E3'].map((part) => pointsOf(part).length)).toEqual([10, 2, 2]));
  it('may be left out of a plan where the framework says so', () =>
    expect(ExcellenceItem.options.filter(mayBeLeftOut)).toEqual(['E1.8', 'E1.9', 'E1.10']));
});
