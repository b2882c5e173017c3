import { lazy } from 'react';

/** Comes when there is a document to be read: most forms have none. */
export const DocumentViewer = lazy(() => import('./document-viewer'));
