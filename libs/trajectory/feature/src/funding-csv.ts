import { ProblemError } from '@mijlpaal/shared-http';
import type { FundingItem } from '@mijlpaal/trajectory-contract';
import { stringify } from 'csv-stringify/sync';
import Negotiator from 'negotiator';

const MEDIA_TYPES = ['application/json', 'text/csv'];

/** Whether the sender would rather have CSV than JSON. @throws ProblemError 406 when neither will do */
export function wantsCsv(accept: unknown): boolean {
  const best = new Negotiator({ headers: typeof accept === 'string' ? { accept } : {} }).mediaType(MEDIA_TYPES);
  if (best === undefined) throw new ProblemError(406, `Dit is er als ${MEDIA_TYPES.join(' of ')}.`);
  return best === 'text/csv';
}

/** One line an item; an amount that is not known is empty, `illustrative` says that figures are made up, `incomplete` that facts are missing. */
export const fundingCsv = (items: readonly FundingItem[], complete: boolean): string =>
  stringify(
    items.map(({ brin, component, entitled, since, firstPaymentMonth, amount, illustrative }) => ({
      brin,
      component,
      entitled: String(entitled),
      since,
      firstPaymentMonth,
      amount,
      illustrative: illustrative ? 'voorbeeldcijfers' : '',
      incomplete: complete ? '' : 'onvolledig',
    })),
    {
      header: true,
      record_delimiter: 'windows',
      columns: ['brin', 'component', 'entitled', 'since', 'firstPaymentMonth', 'amount', 'illustrative', 'incomplete'],
    },
  );
