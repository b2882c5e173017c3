import { KeptDocument } from '@mijlpaal/trajectory-contract';
import type { UploadFailure, Uploading } from '@mijlpaal/trajectory-ui';
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

interface Bytes {
  readonly address: string;
  readonly file: File;
  readonly mediaType: string;
  readonly csrfToken: string;
}

/** The page holds the token of an earlier session. */
const OTHER_SESSION = 'CsrfTokenMissing';

/** Why it was not kept, by the status of the answer. */
const FAILURES: Readonly<Record<number, UploadFailure>> = {
  401: 'signedOut',
  403: 'refused',
  413: 'tooLarge',
  415: 'wrongKind',
  429: 'tooMany',
};

/** Sends the bytes of a file, and tells how far it is, which `fetch` cannot. @returns null when they are kept */
export const putDocument = (
  { address, file, mediaType, csrfToken }: Bytes,
  { onProgress, signal }: Uploading,
): Promise<UploadFailure | 'otherSession' | null> =>
  new Promise((resolve) => {
    const sending = new XMLHttpRequest();
    sending.open('PUT', address);
    sending.setRequestHeader('content-type', mediaType);
    sending.setRequestHeader('x-csrf-token', csrfToken);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    sending.onload = () => {
      if (sending.status < 300) return resolve(null);
      if (sending.responseText.includes(OTHER_SESSION)) return resolve('otherSession');
      resolve(FAILURES[sending.status] ?? 'unreachable');
    };
    sending.onerror = () => resolve('unreachable');
    sending.onabort = () => resolve('unreachable');
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
