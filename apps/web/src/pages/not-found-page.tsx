import { AppLink, nl, Notice } from '@mijlpaal/trajectory-ui';
import { useTitle } from '../use-title';

export function NotFoundPage() {
  useTitle(nl.pageState.notFoundTitle);
  return (
    <Notice title={nl.pageState.notFoundTitle} icon="late">
      <p>{nl.pageState.notFoundText}</p>
      <p>
        <AppLink href="/">{nl.pageState.toOverview}</AppLink>
      </p>
    </Notice>
  );
}
