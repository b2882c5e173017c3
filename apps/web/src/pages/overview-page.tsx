import { viewRights } from '@mijlpaal/trajectory-contract';
import { Loading, nl } from '@mijlpaal/trajectory-ui';
import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';

const Overview = lazy(async () => ({ default: (await import('./overview')).Overview }));
const NetworkOffice = lazy(async () => ({ default: (await import('./network-office')).NetworkOffice }));

/** `/`: the sector for who may see it; an institution goes to its own trajectory, an operator to what it keeps running. */
export function OverviewPage() {
  const { role, institution } = useSession().session;
  useTitle(role === 'networkOffice' ? nl.frame.start : nl.frame.overview);
  if (institution !== null) return <Navigate to="/mijn-traject" replace />;
  if (role === 'operator') return <Navigate to="/beheer" replace />;
  if (role === 'networkOffice')
    return (
      <Suspense fallback={<Loading />}>
        <NetworkOffice />
      </Suspense>
    );
  const maySee = viewRights.trajectories.some((each) => each === role);
  if (!maySee) return <NoRights title={nl.pageState.noRightsOverview} />;
  return (
    <Suspense fallback={<Loading lines={12} />}>
      <Overview />
    </Suspense>
  );
}
