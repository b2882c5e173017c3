import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useContext } from 'react';
import { sessionQuery } from '../api/session';
import { SessionContext } from '../session/session';

const PracticeTop = lazy(() => import('./practice-top'));

/** The practice strip; there is none where this is no practice, nor its script. */
export function Strip() {
  const house = useQuery(sessionQuery);
  const control = useContext(SessionContext);
  if (!house.data?.practice) return null;
  return (
    <Suspense fallback={<div className="mp-practice" />}>
      <PracticeTop session={control?.session ?? null} />
    </Suspense>
  );
}
