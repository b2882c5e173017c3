import { MidtermReview } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { ALL, list } from './list';
import { request } from './request';

/** Recorded last first. */
export const midtermReviewsQuery = queryOptions({
  queryKey: ['midterm-reviews'],
  queryFn: async ({ signal }) =>
    (await request(`/schemes/2015/midterm-reviews?${ALL}`, list(MidtermReview), { signal })).items,
});
