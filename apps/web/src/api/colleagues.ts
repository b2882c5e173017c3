import { Colleague } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { ALL, list } from './list';
import { request } from './request';

/** Who is behind the keys that dossiers name. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async ({ signal }) => (await request(`/colleagues?${ALL}`, list(Colleague), { signal })).items,
  staleTime: 300_000,
});
