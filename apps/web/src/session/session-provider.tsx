import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { sessionQuery, signOut } from '../api/session';
import { ExpiredContext, SessionContext } from './session';

interface SessionProviderProps {
  readonly children: ReactNode;
  /** Calls back when the API no longer knows who asks; returns what stops it. */
  readonly onExpired: (listener: () => void) => () => void;
}

/** Keeps who is signed in. Whatever was read under it goes when it ends. */
export function SessionProvider({ children, onExpired }: SessionProviderProps) {
  const queries = useQueryClient();
  const { data } = useQuery(sessionQuery);
  const [expired, setExpired] = useState(false);

  useEffect(
    () =>
      onExpired(() => {
        setExpired(true);
        queries.setQueryData(sessionQuery.queryKey, (known) => known && { ...known, signedIn: null });
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      }),
    [onExpired, queries],
  );

  const control = useMemo(() => {
    if (!data?.signedIn) return null;
    const { id, brins, ...rest } = data.signedIn;
    const session = { ...rest, actor: id, institution: brins[0] ?? null, practice: data.practice };
    const leave = () =>
      void signOut(rest.csrfToken).then(
        (provider) => window.location.assign(provider ?? '/'),
        () => window.location.assign('/'),
      );
    return { session, signOut: leave };
  }, [data]);
  return (
    <ExpiredContext value={expired}>
      <SessionContext value={control}>{children}</SessionContext>
    </ExpiredContext>
  );
}
