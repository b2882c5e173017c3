import { type Paper, paperOf, type UploadFailure, type Uploading } from '@mijlpaal/trajectory-ui';
import { documentHref, type Whose } from './documents';

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

/** Sends the bytes of a file, and tells how far it is, which `fetch` cannot. @returns the document once they are kept */
export async function putDocument(
  file: File,
  { whose, csrfToken }: { readonly whose: Whose; readonly csrfToken: string },
  { onProgress, signal }: Uploading,
): Promise<Paper | UploadFailure | 'otherSession'> {
  const paper = await paperOf(file);
  if (typeof paper === 'string') return paper;
  if (signal.aborted) return 'unreachable';
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest();
    sending.open('PUT', documentHref(whose, paper.sha256));
    sending.setRequestHeader('content-type', paper.mediaType);
    sending.setRequestHeader('x-csrf-token', csrfToken);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    sending.onload = () => {
      if (sending.status < 300) return resolve(paper);
      if (sending.responseText.includes(OTHER_SESSION)) return resolve('otherSession');
      resolve(FAILURES[sending.status] ?? 'unreachable');
    };
    sending.onerror = () => resolve('unreachable');
    sending.onabort = () => resolve('unreachable');
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}
