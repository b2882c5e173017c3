import { expect, it } from '@jest/globals';
import { springHolidays } from '@mijlpaal/trajectory-contract';
import type { Post } from '../act';
import { practiceInstitutions } from '../practice-institutions';
import { course } from './course';

const acts = course(practiceInstitutions('infra/data/institutions.csv'), 2015);
const posts = (collection: string): readonly Post[] =>
  acts.flatMap((act) => ('collection' in act && act.collection === collection ? [act] : []));

it('nobody plans or holds a talk on a holiday', () => {
  const days = [
    ...posts('progress-talks').map(({ on }) => on),
    ...posts('progress-talk-plans').map(({ body }) => `${body['at']}`.slice(0, 10)),
  ];
  expect(days.length).toBeGreaterThan(66 * 8 - 20);
  expect(days.filter((day) => springHolidays(Number(day.slice(0, 4))).has(day))).toEqual([]);
});

it('on 20 April 2017 some talks are held, most are planned, some not yet, and a few reports are late', () => {
  const until = (list: readonly Post[], year: number) =>
    list.filter(({ on, body }) => on <= '2017-04-20' && (body['year'] ?? body['reportYear']) === year).length;
  const [held, planned] = [until(posts('progress-talks'), 2017), until(posts('progress-talk-plans'), 2017)];
  expect([held > 5, planned > held + 20, planned < 62]).toEqual([true, true, true]);
  const late = 66 - until(posts('interim-reports'), 2017);
  expect([late > 0, late < 5]).toEqual([true, true]);
});
