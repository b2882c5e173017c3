import { expect, it } from '@jest/globals';
import { BUDGET, pageLoads } from './first-load';
import { pages } from './pages';

const loads = pageLoads();

it('every page of the server is measured', () =>
  expect(loads.map(({ path }) => path).toSorted()).toEqual(pages().toSorted()));

it('parts that come after their page are measured too', () =>
  expect(loads.flatMap(({ withPart }) => Object.keys(withPart))).toEqual(
    expect.arrayContaining(['src/pages/overview.tsx', 'src/pages/correct-fact.tsx', 'src/pages/own-action.tsx']),
  ));

it.each(loads)(
  'the first load of $path is at most 180 kB of script in gzip, also with any part that follows by itself',
  ({ bytes, withPart }) => {
    expect(bytes).toBeGreaterThan(100_000); // React and what every page needs are in it
    const all = Object.entries({ itself: bytes, ...withPart });
    expect(all.filter(([, size]) => size > BUDGET)).toEqual([]);
  },
);
