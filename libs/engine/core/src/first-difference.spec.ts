import { describe, expect, it } from '@jest/globals';
import { firstDifference } from './first-difference';

describe('the first difference of two values', () => {
  it.each([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, null],
    [{ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, { path: 'a.b.1.c', left: 2, right: 3 }],
    [[1], [1, 2], { path: '1', left: undefined, right: 2 }],
    [{}, { a: null }, { path: 'a', left: undefined, right: null }],
    [{ a: [] }, { a: {} }, { path: 'a', left: [], right: {} }],
    ['1', 1, { path: '', left: '1', right: 1 }],
    [JSON.parse('{"__proto__":1}'), {}, { path: '__proto__', left: 1, right: undefined }],
  ])('of %j and %j', (left, right, difference) => expect(firstDifference(left, right)).toEqual(difference));
});
