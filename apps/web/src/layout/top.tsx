import { type View, viewRights } from '@mijlpaal/trajectory-contract';
import { nl, TopBar } from '@mijlpaal/trajectory-ui';
import { useRouterState } from '@tanstack/react-router';
import { useContext } from 'react';
import { type Session, SessionContext } from '../session/session';

const calendar = { href: '/kalender', label: nl.frame.calendar };
const work = { href: '/werk', label: nl.frame.work };
const talks = { href: '/voorjaarsgesprekken', label: nl.frame.talks };
const runs = { href: '/betaalrondes', label: nl.frame.paymentRuns };
const decisions = { href: '/besluiten', label: nl.frame.decisions };
const reports = { href: '/rapportages', label: nl.frame.reports };
const schemeData = { href: '/gegevens', label: nl.frame.schemeData };
const operations = { href: '/beheer', label: nl.frame.operations };
const monitor = { href: '/monitor', label: nl.frame.open['/monitor'] };
const signIn = { href: '/', label: nl.frame.signIn, current: false };
const maySee = (view: View, role: string): boolean => viewRights[view].some((each) => each === role);
const homeOf = ({ institution, institutions, role }: Session, href: string) => {
  if (institution !== null) {
    const about = institutions.length > 1 ? institutions.find((brin) => href.includes(brin)) : undefined;
    return [{ href: `/mijn-traject${about ? `?instelling=${about}` : ''}`, label: nl.frame.ownTrajectory }];
  }
  if (role === 'networkOffice') return [{ href: '/', label: nl.frame.start }, monitor];
  return maySee('trajectories', role) ? [{ href: '/', label: nl.frame.overview }] : [];
};
const menuFor = (session: Session, href: string) => [
  ...homeOf(session, href),
  ...(session.role === 'assessor' ? [work] : []),
  ...(session.role === 'assessor' || session.role === 'accountManager' ? [talks] : []),
  ...(maySee('deadlines', session.role) ? [calendar] : []),
  ...(session.role === 'decisionMaker' ? [decisions] : []),
  ...(maySee('paymentRuns', session.role) ? [runs] : []),
  ...(maySee('sectorReports', session.role) ? [reports] : []),
  ...(['duo', 'decisionMaker'].includes(session.role) ? [schemeData] : []),
  ...(maySee('status', session.role) ? [operations] : []),
];

/** The menu of whoever is signed in. It keeps to the institution of the address, for who works for several. */
export function Top({ path }: { readonly path: string }) {
  const address = useRouterState({ select: ({ location }) => location.href });
  const control = useContext(SessionContext);
  if (control === null) {
    const visitor = [{ ...monitor, current: path === monitor.href }, signIn];
    return <TopBar menu={path in nl.frame.open ? visitor : []} />;
  }
  const menu = menuFor(control.session, address).map((entry) => ({
    ...entry,
    current: entry.href.replace(/\?.*/, '') === path,
  }));
  return <TopBar menu={menu} who={{ label: control.session.label, onSignOut: control.signOut }} />;
}
