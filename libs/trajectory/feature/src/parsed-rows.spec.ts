import { expect, it } from '@jest/globals';
import { ParsedRows } from './parsed-rows';

const views = (rows: Readonly<Record<string, string>>) => ({
  async *pages(view: string) {
    yield Object.entries(rows).map(([key, body]) => ({ key: `${view} ${key}`, body }));
  },
});

it('gives every row of now in order, and the very row of last time where its text is the same', async () => {
  const parsed = new ParsedRows();
  const before = await parsed.over(views({ a: '{"n":1}', b: '{"n":2}', c: '{"n":3}' })).list('one');
  expect(before).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  const now = await parsed.over(views({ a: '{"n":1}', b: '{"n":5}', d: '{"n":4}' })).list('one');
  expect(now).toEqual([{ n: 1 }, { n: 5 }, { n: 4 }]);
  expect([now[0] === before[0], await parsed.over(views({ a: '{"n":9}' })).list('other')]).toEqual([true, [{ n: 9 }]]);
});
