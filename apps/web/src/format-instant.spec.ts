import { describe, expect, it } from '@jest/globals';
import { formatInstant } from './format-instant';

describe('instants', () => {
  it.each([
    ['2015-05-12T12:32:05.000Z', '12 mei 2015, 14.32.05'],
    ['2015-12-31T23:00:00Z', '1 januari 2016, 00.00.00'],
    ['nog niet bekend', 'nog niet bekend'],
  ])('writes %s by the clock in Amsterdam as %s', (instant, text) => expect(formatInstant(instant)).toBe(text));
});
