import { KeptDocument } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { attended } from './attended';
import { ALL, list } from './list';
import { problemOf } from './problem';
import { request } from './request';

const Kept = list(KeptDocument);

/** Where the bytes of a document about an institution are. */
export const documentHref = (brin: string, sha256: string): string => `/v1/institutions/${brin}/documents/${sha256}`;

/** SHA-256 of the documents about an institution of which the bytes are kept. */
export const keptDocumentsQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'documents'],
    queryFn: async ({ signal }) => {
      const { items } = await request(`/institutions/${brin}/documents?${ALL}`, Kept, { signal });
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
