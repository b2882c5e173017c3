import { KeptDocument } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { attended } from './attended';
import { ALL, list } from './list';
import { problemOf } from './problem';
import { request } from './request';

const Kept = list(KeptDocument);

/** Of whom documents are: an institution; null: all of them, such as guidance. */
export type Whose = string | null;

const at = (whose: Whose): string => (whose === null ? '/schemes/2015/documents' : `/institutions/${whose}/documents`);

/** Where the bytes of a document are. */
export const documentHref = (whose: Whose, sha256: string): string => `/v1${at(whose)}/${sha256}`;

/** SHA-256 of the documents of which the bytes are kept. */
export const keptDocumentsQuery = (whose: Whose) =>
  queryOptions({
    queryKey: whose === null ? ['guidance', 'documents'] : ['trajectories', whose, 'documents'],
    queryFn: async ({ signal }) => {
      const { items } = await request(`${at(whose)}?${ALL}`, Kept, { signal });
      return new Set(items.map(({ sha256 }) => sha256));
    },
  });

/** The bytes of one document: they are what their SHA-256 says, so they never change. */
export const documentBytesQuery = (brin: string, sha256: string) =>
  queryOptions({
    queryKey: ['documents', brin, sha256],
    queryFn: async ({ signal }) => {
      const response = await fetch(documentHref(brin, sha256), {
        headers: !attended() ? { 'x-unattended': 'true' } : {},
        signal,
      });
      if (!response.ok) throw await problemOf(response);
      return new Uint8Array(await response.arrayBuffer());
    },
    staleTime: Infinity,
  });
