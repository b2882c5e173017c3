import { expect, it } from '@jest/globals';
import { LatestLook } from './latest-look';

it('is one for all who ask meanwhile, and always begun after they asked', async () => {
  const looks: PromiseWithResolvers<number>[] = [];
  const look = new LatestLook(() => {
    const begun = Promise.withResolvers<number>();
    looks.push(begun);
    return begun.promise;
  });
  const first = look.take();
  const late = [look.take(), look.take()];
  expect(looks).toHaveLength(1);
  looks[0]?.resolve(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  expect(looks).toHaveLength(2);
  looks[1]?.resolve(2);
  expect(await Promise.all(late)).toEqual([2, 2]);
});

it('begins again after one that failed', async () => {
  let looks = 0;
  const look = new LatestLook(async () => {
    if ((looks += 1) === 1) throw new Error('not now');
    return 'there';
  });
  const [first, second] = [look.take(), look.take()];
  await expect(first).rejects.toThrow('not now');
  expect(await second).toBe('there');
});
