import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type SignedIn, sessionQuery, signOut } from '../api/session';
import { forgetDevice } from '../forms/draft';
import { ExpiredContext, SessionContext, SIGNED_IN } from './session';

interface SessionProviderProps {
  readonly children: ReactNode;
  /** Calls back when the API no longer knows who asks; returns what stops it. */
  readonly onExpired: (listener: () => void) => () => void;
}

/** Keeps who is signed in. Whatever was read under it goes when it ends, but a page that is being filled in stays. */
export function SessionProvider({ children, onExpired }: SessionProviderProps) {
  const queries = useQueryClient();
  const { data } = useQuery(sessionQuery);
  const [expired, setExpired] = useState(false);
  /** Who it was, as long as the page stays. */
  const [held, setHeld] = useState<SignedIn | null>(null);
  const holds = useRef(0);

  const lapse = useCallback(() => {
    const known = queries.getQueryData(sessionQuery.queryKey);
    if (known?.signedIn && holds.current > 0) setHeld(known.signedIn);
    else if (holds.current === 0) setExpired(true);
    queries.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, signedIn: null });
    if (holds.current === 0)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  }, [queries]);
  const hold = useCallback(() => {
    holds.current += 1;
    return () => {
      holds.current -= 1;
      if (holds.current === 0) setHeld(null);
    };
  }, []);
  const renew = useCallback(async () => {
    const { signedIn } = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (signedIn !== null && held !== null && signedIn.id !== held.id) window.location.reload(); // what was read is not for somebody else
  }, [queries, held]);
  const lapsed = held !== null && data?.signedIn === null;

  useEffect(() => onExpired(lapse), [onExpired, lapse]);
  useEffect(() => {
    if (!lapsed) return;
    const look = () => void renew().catch(() => undefined); // looked again at the next sign of it
    const channel = new BroadcastChannel(SIGNED_IN);
    channel.addEventListener('message', look);
    window.addEventListener('focus', look);
    return () => {
      channel.close();
      window.removeEventListener('focus', look);
    };
  }, [lapsed, renew]);

  const control = useMemo(() => {
    const signedIn = data?.signedIn ?? held;
    if (!data || !signedIn) return null;
    const { id, brins, ...rest } = signedIn;
    const session = { ...rest, actor: id, institutions: brins, institution: brins[0] ?? null, practice: data.practice };
    const leave = () => {
      forgetDevice(id);
      void signOut(rest.csrfToken, '/session').then(
        (provider) => window.location.assign(provider ?? '/'),
        () => window.location.assign('/'),
      );
    };
    const leaveEverywhere = async () => {
      const provider = await signOut(rest.csrfToken, '/sessions');
      forgetDevice(id);
      window.location.assign(provider ?? '/');
    };
    return { session, lapsed, signOut: leave, signOutEverywhere: leaveEverywhere, lapse, renew, hold };
  }, [data, held, lapsed, lapse, renew, hold]);
  return (
    <ExpiredContext value={expired}>
      <SessionContext value={control}>{children}</SessionContext>
    </ExpiredContext>
  );
}
