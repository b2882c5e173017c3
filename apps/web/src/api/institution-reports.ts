import { Guidance, KeyFigure } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { ALL, list } from './list';
import { request } from './request';

/** What DUO delivered of an institution. */
export const keyFiguresQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'key-figures'],
    queryFn: async ({ signal }) =>
      (await request(`/trajectories/2015/${brin}/key-figures?${ALL}`, list(KeyFigure), { signal })).items,
  });

/** For every institution. */
export const guidanceQuery = queryOptions({
  queryKey: ['guidance'],
  queryFn: async ({ signal }) =>
    (await request(`/schemes/2015/guidance-documents?${ALL}`, list(Guidance), { signal })).items,
});
