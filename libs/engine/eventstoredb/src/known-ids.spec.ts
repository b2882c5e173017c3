import { describe, expect, it } from '@jest/globals';
import { KnownIds } from './known-ids';

describe('known ids', () => {
  it('are those up to a revision without a gap, and what lies behind it is a repeat', () => {
    const known = new KnownIds(10);
    expect(known.upTo('s')).toBe(-1);
    ['a', 'b', 'c'].forEach((id, revision) => known.see('s', revision, id));
    known.see('s', 7, 'far');
    known.see('s', 1, 'other');
    expect(known.upTo('s')).toBe(2);
    expect(known.hasAny('s', ['x', 'b'], 1)).toBe(true);
    expect(known.hasAny('s', ['b'], 0)).toBe(false);
    expect(known.hasAny('s', ['far', 'other'], 9)).toBe(false);
    expect(known.hasAny('t', ['a'], 9)).toBe(false);
  });

  it('of streams used least recently are forgotten, never those in use', () => {
    const known = new KnownIds(3);
    known.see('old', 0, 'a');
    known.see('used', 0, 'b');
    known.see('old', 1, 'c');
    known.see('new', 0, 'd');
    expect(['old', 'used', 'new'].map((stream) => known.upTo(stream))).toEqual([1, -1, 0]);
    for (let revision = 1; revision < 9; revision += 1) known.see('new', revision, `n${revision}`);
    expect(known.upTo('new')).toBe(8);
    expect(known.upTo('old')).toBe(-1);
  });
});
