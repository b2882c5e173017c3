import { Failed } from '@mijlpaal/trajectory-ui';
import { failureKind } from '../api/problem';

/** Where a page could not be shown, or its own file did not come; a browser asks for that again only when it loads the page anew. */
export const PageFailed = ({ error }: { readonly error: unknown }) => (
  <Failed kind={failureKind(error)} onRetry={() => window.location.reload()} />
);
