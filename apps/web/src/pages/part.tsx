import { Failed, Loading } from '@mijlpaal/trajectory-ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureKind } from '../api/problem';

interface PartProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** A part of a page that comes on its own: on its way, not come, or there. */
export function Part<T>({ query, children }: PartProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return query.isError ? <Failed kind={failureKind(query.error)} onRetry={() => void query.refetch()} /> : <Loading />;
}
