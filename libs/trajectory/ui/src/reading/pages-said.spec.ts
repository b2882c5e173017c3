import { expect, it } from '@jest/globals';
import { pagesSaid } from './pages-said';

const [PLAN, MORE] = ['a'.repeat(64), 'b'.repeat(64)] as [string, string];
const names = new Map([[PLAN, 'Plan.pdf']]);
const said = (...pages: readonly (readonly [sha256: string, page: number])[]) =>
  pagesSaid(
    pages.map(([sha256, page]) => ({ sha256, page })),
    (sha256) => names.get(sha256) ?? null,
  );

it.each([
  [[[PLAN, 4]], 'bladzijde 4'],
  [
    [
      [PLAN, 12],
      [PLAN, 4],
      [PLAN, 5],
    ],
    'bladzijde 4, 5 en 12',
  ],
  [
    [
      [PLAN, 5],
      [MORE, 2],
      [PLAN, 4],
    ],
    'bladzijde 4 en 5 van Plan.pdf en bladzijde 2 van een ander stuk',
  ],
] as const)('%j are told as %s', (pages, words) => expect(said(...pages)).toBe(words));
