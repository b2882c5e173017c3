import { viewRights } from '@mijlpaal/trajectory-contract';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { sessionQuery } from '../api/session';
import { SessionContext } from '../session/session';
import { followChanges, type Told } from './change-stream';
import { concerns } from './concerns';
import { type Live, LiveContext } from './live';

interface Waiting {
  readonly views: Set<string>;
  readonly brins: Set<string>;
  everything: boolean;
}
const nothing = (): Waiting => ({ views: new Set(), brins: new Set(), everything: false });

/** Reads again what others change, unless it is paused. What is typed is in no query: it stays. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const control = useContext(SessionContext);
  const queries = useQueryClient();
  const session = control === null || control.lapsed ? null : control.session;
  const who = session !== null && viewRights.changes.some((role) => role === session.role) ? session.actor : null;
  const [heard, setHeard] = useState<boolean | null>(null);
  const [last, setLast] = useState<Live['last']>(null);
  const [waiting, setWaiting] = useState(0);
  const [paused, setPaused] = useState(false);
  const kept = useRef(nothing());
  const isPaused = useRef(false);

  const readAgain = useCallback(() => {
    const differences = kept.current;
    kept.current = nothing();
    setWaiting(0);
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => concerns(queryKey, differences),
    });
  }, [queries]);

  const hear = useCallback(
    (told: Told) => {
      if (told.kind === 'heard') return setHeard(told.heard);
      if (told.kind === 'missed') kept.current.everything = true;
      else {
        for (const view of told.views) kept.current.views.add(view);
        for (const brin of told.brins) kept.current.brins.add(brin);
        setLast({ at: new Date().toISOString(), brins: told.brins });
      }
      if (isPaused.current) setWaiting((count) => count + 1);
      else readAgain();
    },
    [readAgain],
  );

  useEffect(() => {
    if (who === null) return;
    return followChanges(who, hear, () => void queries.refetchQueries({ queryKey: sessionQuery.queryKey }));
  }, [who, hear, queries]);

  const toggle = useCallback(() => {
    isPaused.current = !isPaused.current;
    setPaused(isPaused.current);
    if (!isPaused.current) readAgain();
  }, [readAgain]);

  const live = useMemo((): Live => {
    const state = paused ? 'paused' : heard === null ? 'connecting' : heard ? 'live' : 'lost';
    return { state: who === null ? 'off' : state, last, waiting, toggle };
  }, [who, heard, paused, last, waiting, toggle]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
