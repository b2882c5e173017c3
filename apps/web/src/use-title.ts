import { nl } from '@mijlpaal/trajectory-ui';
import { useEffect } from 'react';

/** The name of the page in the tab. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = nl.frame.title(page);
  }, [page]);
}
