import { describe, expect, it } from '@jest/globals';
import { concerns } from './concerns';

const differences = (views: string[], brins: string[]) => ({
  views: new Set(views),
  brins: new Set(brins),
  everything: false,
});
const missed = { ...differences([], []), everything: true };

describe('what is read again after a change', () => {
  const signed = differences(['trajectories', 'deadlines', 'funding'], ['25LH']);
  it.each([
    [['trajectories'], true],
    [['trajectories', '25LH'], true],
    [['trajectories', '25LH', 'events'], true],
    [['trajectories', '00GT'], false],
    [['trajectories', '00GT', 'funding'], true], // money is divided over all
    [['deadlines', 'late'], true],
    [['payment-runs'], false],
    [['payment-runs', 'draft', 'investment', 2015], false],
    [['session'], false],
    [['drafts', 'a', 'plan'], false],
  ])('%j: %s', (key, again) => expect(concerns(key, signed)).toBe(again));

  it('never reads the bytes of a document again: they are known by their fingerprint', () =>
    expect(concerns(['documents', '25LH', 'ab'], missed)).toBe(false));
  it('leaves a draft of a payment run as it was seen', () => {
    const paid = differences(['paymentRuns'], []);
    expect(concerns(['payment-runs'], paid)).toBe(true);
    expect(concerns(['payment-runs', 'draft', 'investment', 2015], paid)).toBe(false);
    expect(concerns(['payment-runs', 'draft', 'investment', 2015], missed)).toBe(false);
  });

  it('is everything else when nobody said what changed', () =>
    expect([concerns(['trajectories', '25LH'], missed), concerns(['session'], missed)]).toEqual([true, false]));
});
