import { PublishedIndicators, PublishedInstitutions, PublishedSector } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { request } from './request';

const ALL = 'pageSize=1000';
type List = 'institutions' | 'ceilings' | 'indicator-figures';

const list = <T>(name: List, answer: z.ZodType<T>) =>
  queryOptions({
    queryKey: ['public', name],
    queryFn: ({ signal }) => request(`/public/${name}?${ALL}`, answer, { cache: 'no-cache', signal }),
  });
export const publicInstitutionsQuery = list('institutions', PublishedInstitutions);
export const publicCeilingsQuery = list('ceilings', PublishedSector);
export const publicIndicatorsQuery = list('indicator-figures', PublishedIndicators);

/** Where a list is for whoever wants it as a file. */
export const publicHref = (name: List, format: 'csv' | 'json'): string =>
  `/v1/public/${name}?${format === 'csv' ? 'format=csv' : ALL}`;
