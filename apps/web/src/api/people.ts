import { Person } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { ALL, list } from './list';
import { request } from './request';

/** The register of people, for who looks after it. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await request(`/people?${ALL}`, list(Person), { signal })).items,
});
