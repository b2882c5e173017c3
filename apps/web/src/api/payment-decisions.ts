import { PaymentDecision } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request';

export const decisionQuery = (id: string, brin: string) =>
  queryOptions({
    queryKey: ['payment-runs', id, brin],
    queryFn: ({ signal }) => request(`/schemes/2015/payment-runs/${id}/decisions/${brin}`, PaymentDecision, { signal }),
    staleTime: Infinity, // a decision never changes
  });
/** Where the letter is. */
export const decisionDocument = (id: string, brin: string): string =>
  `/v1/schemes/2015/payment-runs/${id}/decisions/${brin}/document`;
