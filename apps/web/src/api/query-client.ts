import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, hasStatus } from './problem';

const TRIES = 2;
/** A refusal stays a refusal; a busy server or a lost connection is worth another try. */
const worthAnother = (failures: number, error: unknown): boolean =>
  failures < TRIES &&
  (error instanceof TypeError || (error instanceof ApiProblem && [429, 502, 503, 504].includes(error.status)));

/** One place that sees every answer, so that a session that has ended is noticed whatever was asked. */
export function makeQueryClient(): { client: QueryClient; onExpired: (listener: () => void) => () => void } {
  const listeners = new Set<() => void>();
  const onError = (error: unknown) => {
    if (hasStatus(error, 401)) listeners.forEach((listener) => listener());
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: worthAnother, staleTime: 5_000 } },
  });
  return {
    client,
    onExpired: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
