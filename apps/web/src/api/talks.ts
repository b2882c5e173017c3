import { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const Talks = z.object({ items: z.array(ProgressTalkItem), total: z.int() });

/** The talks of a year with everyone who owes one. */
export const talksQuery = (year: number) =>
  queryOptions({
    queryKey: ['progress-talks', year],
    queryFn: async ({ signal }) =>
      (await request(`/progress-talks?year=${year}&pageSize=1000`, Talks, { signal })).items,
  });
