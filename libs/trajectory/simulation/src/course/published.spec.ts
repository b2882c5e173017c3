import { describe, expect, it } from '@jest/globals';
import type { Post } from '../act';
import { practiceInstitutions } from '../practice-institutions';
import { course } from './course';

const institutions = practiceInstitutions('infra/data/institutions.csv');
const courses = new Map([1, 2015].map((seed) => [seed, course(institutions, seed)]));

/** What is posted to a collection, with what is said in it. */
const posts = (seed: number, collection: string): readonly Post[] =>
  (courses.get(seed) ?? []).flatMap((act) => ('collection' in act && act.collection === collection ? [act] : []));
const saying = (seed: number, collection: string, body: object) =>
  posts(seed, collection).filter((post) => Object.entries(body).every(([name, value]) => post.body[name] === value));

describe.each([...courses.keys()])('published outcomes with seed %i', (seed) => {
  it('O5: all 66 institutions file their plan by 30 April 2015', () => {
    const days = posts(seed, 'plan-submissions').map(({ on }) => on);
    expect([days.length, days.filter((day) => day <= '2015-04-30').length]).toEqual([66, 66]);
  });

  it('O6: 65 apply for excellence; 64 are approved, some with conditions, and 1 is not', () => {
    const approved = saying(seed, 'excellence-decisions', { outcome: 'approved' }).length;
    const withConditions = saying(seed, 'excellence-decisions', { outcome: 'approvedWithConditions' }).length;
    expect(saying(seed, 'plan-submissions', { excellenceApplication: true })).toHaveLength(65);
    expect([approved + withConditions, withConditions > 0]).toEqual([64, true]);
    expect(saying(seed, 'excellence-decisions', { outcome: 'rejected' })).toHaveLength(1);
  });

  it('O7: 64 bpv plans; 2 acceptable at the first reading; all 64 approved at the end of January 2017', () => {
    expect(posts(seed, 'work-placement-plans')).toHaveLength(64);
    const first = new Map(
      posts(seed, 'work-placement-assessments')
        .toReversed()
        .map((post) => [post.brin, post.body]),
    );
    expect([...first.values()].filter(({ outcome }) => outcome === 'acceptable')).toHaveLength(2);
    const approved = posts(seed, 'work-placement-approvals').map(({ on }) => on);
    expect(approved.filter((day) => day >= '2017-01-23' && day <= '2017-01-31')).toHaveLength(64);
    expect(approved).toHaveLength(64);
  });

  it('O8: bpv of 2017 is good 15 times and sufficient 49 times; there is 58 million', () => {
    const classed = (found: string) =>
      saying(seed, 'work-placement-classifications', { resultYear: 2017, class: found }).length;
    expect([classed('good'), classed('sufficient'), classed('insufficient')]).toEqual([15, 49, 0]);
    const ceiling = saying(seed, 'ceilings', { year: 2017, component: 'workPlacement' });
    expect(ceiling.map(({ body }) => body['amount'])).toEqual(['58000000.00']);
  });
});
