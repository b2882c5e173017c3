import { DeliveredItem, DeliveryPreview } from '@mijlpaal/trajectory-contract';
import type { DeliveredKind } from '@mijlpaal/trajectory-ui';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Sending } from '../forms/use-form';
import { ALL, list } from './list';
import { request } from './request';

const SCHEME = '/schemes/2015';

/** What was said of the sector, or of one institution. @param brin null: of the sector */
export const deliveredQuery = (kind: DeliveredKind, brin: string | null) =>
  queryOptions({
    queryKey: ['delivered', kind, brin],
    queryFn: async ({ signal }) => {
      const of = brin === null ? '' : `&brin=${brin}`;
      return (await request(`${SCHEME}/${kind}?${ALL}${of}`, list(DeliveredItem), { signal })).items;
    },
  });

/** What would become of what is posted to a collection of the sector; records nothing. */
export const previewOfScheme =
  <T>(collection: string, answer: z.ZodType<T>) =>
  ({ body, csrfToken, signal }: Sending): Promise<T> =>
    request(`${SCHEME}/${collection}?preview=true`, answer, { method: 'POST', body, csrfToken, signal });

/** How many deadlines of an institution are open. */
export const countOpenDeadlines = async (brin: string): Promise<number> =>
  (await request(`/deadlines?brin=${brin}&state=open&pageSize=1`, z.object({ total: z.int() }))).total;

/** A file of rows, and how it is to be taken. */
export interface Delivery {
  readonly kind: string;
  readonly file: Blob;
  readonly source: string;
  readonly illustrative: boolean;
  /** Leaves the bad rows out. */
  readonly onlyGood: boolean;
}

const asked = ({ source, illustrative, onlyGood }: Delivery, preview: boolean): string =>
  new URLSearchParams({
    source,
    illustrative: String(illustrative),
    rows: onlyGood ? 'good' : 'all',
    preview: String(preview),
  }).toString();

export const previewDelivery = (delivery: Delivery, { csrfToken, signal }: Sending): Promise<DeliveryPreview> =>
  request(`${SCHEME}/${delivery.kind}?${asked(delivery, true)}`, DeliveryPreview, {
    method: 'POST',
    csv: delivery.file,
    csrfToken,
    signal,
  });

const Taken = z.object({ rows: z.int() });
export const takeDelivery = (delivery: Delivery, { csrfToken, idempotencyKey, signal }: Sending) =>
  request(`${SCHEME}/${delivery.kind}?${asked(delivery, false)}`, Taken, {
    method: 'POST',
    csv: delivery.file,
    csrfToken,
    idempotencyKey,
    signal,
  });
