import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { type Session, SessionContext, SignInContext } from './session';

interface SessionProviderProps {
  readonly children: ReactNode;
  /** Calls back when the API no longer knows the token; returns what stops it. */
  readonly onExpired: (listener: () => void) => () => void;
}

/** Keeps who is signed in. Whatever was read under it goes when it ends. */
export function SessionProvider({ children, onExpired }: SessionProviderProps) {
  const queries = useQueryClient();
  const [session, setSession] = useState<Session | null>(null);
  const [expired, setExpired] = useState(false);

  const end = useCallback(
    (isExpired: boolean) => {
      setExpired(isExpired);
      setSession(null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'personas' });
    },
    [queries],
  );
  useEffect(() => onExpired(() => end(true)), [onExpired, end]);

  const control = useMemo(() => (session === null ? null : { session, signOut: () => end(false) }), [session, end]);
  const signIn = useCallback((next: Session) => {
    setExpired(false);
    setSession(next);
  }, []);
  return (
    <SignInContext value={{ signIn, expired }}>
      <SessionContext value={control}>{children}</SessionContext>
    </SignInContext>
  );
}
