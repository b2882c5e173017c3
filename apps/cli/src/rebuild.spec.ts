import { expect, it } from '@jest/globals';
import { progressLine } from './rebuild';

const look = (facts: number | null, factsLeft: number | null, atMs: number) => ({ facts, factsLeft, atMs });

it.each([
  [look(1_000, 9_000, 0), look(4_000, 6_000, 2_000), '4000 of 10000 facts, 1500 a second, about 4 s left'],
  [look(1_000, 0, 0), look(4_000, 1, 1_000), '4000 of 4001 facts, 3000 a second, about 1 s left'],
  [look(4_000, 6_000, 0), look(4_000, 6_000, 1_000), '4000 of 10000 facts, 0 a second, time left unknown'],
  [look(1_000, null, 0), look(4_000, null, 1_000), '4000 facts, 3000 a second, time left unknown'],
  [look(null, null, 0), look(null, null, 1_000), 'being built, how far is not known'],
])('from %j to %j a rebuild tells: %s', (before, now, told) =>
  expect(progressLine('progress', before, now)).toBe(`progress: ${told}`),
);
