import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonMistakes } from './json-body';

const told = (text: string) => jsonMistakes(text).map(({ path, message }) => `${path} ${message}`);

describe('a key that stands twice in one object', () => {
  it.each([
    ['{"a":1,"a":2}', ['a stands here twice']],
    ['{"a":{"b":1,"c":[{"d":1},{"d":1,"e":2,"\\u0064":3}]}}', ['a.c[1].d stands here twice']],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":{"a":{"a":"a"}},"b":"a"}', []],
    ['{"a":"}{\\"a\\":","b":[",","a"]}', []],
    ['{"__proto__x":1,"constructor":2,"constructor":3}', ['constructor stands here twice']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('is never seen in what JSON.stringify writes', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => expect(told(JSON.stringify(value, null, 1))).toEqual([])),
    ));
});

describe('half of a character pair', () => {
  it.each([
    ['"\\ud800"', [' holds half a character']],
    ['{"a":[{"b":"x\\udfff"}]}', ['a[0].b holds half a character']],
    ['{"a":{"\\ud800":"b"},"c":"\\ud800"}', ['a has a key with half a character', 'c holds half a character']],
    ['{"a":"\\ud83c\\udf08","b":"🌈"}', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('how deep it may be', () => {
  it.each([
    [32, []],
    [33, [' is more than 32 levels deep']],
    [500_000, [' is more than 32 levels deep']],
  ])('%d levels', (levels, expected) => {
    expect(told('['.repeat(levels) + ']'.repeat(levels))).toEqual(expected);
    expect(told('{"a":'.repeat(levels) + '1' + '}'.repeat(levels))).toEqual(expected);
  });
});
