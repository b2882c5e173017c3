import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pictures } from './tour';

const DOCS = resolve(import.meta.dirname, '../../docs');
/** In bytes: a page with all of them is to load at once. */
const LARGEST = 60_000;

it('the tour shows each picture that is made of it, and they are small', () => {
  const kept = readdirSync(resolve(DOCS, 'tour'));
  const shown = [...readFileSync(resolve(DOCS, 'tour.md'), 'utf8').matchAll(/\(tour\/([\w-]+)\.png\)/g)].map(
    ([, name]) => name,
  );
  expect(kept.map((file) => file.replace('.png', '')).sort()).toEqual([...pictures].sort());
  expect(shown.sort()).toEqual([...pictures].sort());
  expect(kept.filter((file) => statSync(resolve(DOCS, 'tour', file)).size > LARGEST)).toEqual([]);
});
