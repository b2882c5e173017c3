import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotJson, placesOf } from './json-places';

const places = (text: string): boolean => {
  try {
    return placesOf(text).lineOf([]) !== undefined;
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
};
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the places of a JSON text', () => {
  it('are the lines on which values begin', () => {
    const { lineOf } = placesOf('{\n  "a": [\n    1,\n    {"b":\n 2}], "c.d": ""}');
    expect(
      [[], ['a'], ['a', 0], ['a', 1], ['a', 1, 'b'], ['c.d'], ['c'], ['a', 2]].map((path) => lineOf(path)),
    ).toEqual([1, 2, 3, 4, 5, 5, undefined, undefined]);
  });

  it('takes what JSON.parse takes', () =>
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) =>
        expect(places(JSON.stringify(JSON.parse(text), null, indent))).toBe(true),
      ),
    ));

  it('refuses what JSON.parse refuses', () =>
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '1', '\\', '\n', '\u0001'),
        (text, place, put) => {
          const at = place % (text.length + 1);
          const spoilt = text.slice(0, at) + put + text.slice(at + 1);
          expect([spoilt, places(spoilt)]).toEqual([spoilt, parses(spoilt)]);
        },
      ),
      { numRuns: 1000 },
    ));
});
