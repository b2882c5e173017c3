import { PaymentRun, PaymentRunDraft, PaymentRunInFull } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const RUNS = '/schemes/2015/payment-runs';
const Runs = z.object({ items: z.array(PaymentRun), total: z.int() });

/** Confirmed runs, the latest first. */
export const paymentRunsQuery = queryOptions({
  queryKey: ['payment-runs'],
  queryFn: async ({ signal }) => {
    const { items } = await request(`${RUNS}?pageSize=1000`, Runs, { signal });
    return items.toReversed().sort((a, b) => b.confirmedOn.localeCompare(a.confirmedOn));
  },
});
export const paymentRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment-runs', id],
    queryFn: ({ signal }) => request(`${RUNS}/${id}`, PaymentRunInFull, { signal }),
  });
/** Computes a run; it records nothing, so that it may be asked again. */
export const paymentDraftQuery = (component: string, year: number, csrfToken: string) =>
  queryOptions({
    queryKey: ['payment-runs', 'draft', component, year],
    queryFn: ({ signal }) =>
      request(RUNS, PaymentRunDraft, { method: 'POST', body: { component, year }, csrfToken, signal }),
    staleTime: Infinity, // what is confirmed is what was seen: it is computed again when somebody asks
    refetchOnWindowFocus: false,
  });

const Confirmed = z.object({ facts: z.array(z.object({ id: z.string() })) });
export const confirmRun = (draft: string, csrfToken: string, idempotencyKey: string) =>
  request(`${RUNS}/${draft}/confirmations`, Confirmed, { method: 'POST', body: {}, csrfToken, idempotencyKey });
