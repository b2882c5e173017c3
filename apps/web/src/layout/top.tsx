import { viewRights } from '@mijlpaal/trajectory-contract';
import { nl, TopBar } from '@mijlpaal/trajectory-ui';
import { useContext } from 'react';
import { type Session, SessionContext } from '../session/session';

const calendar = { href: '/kalender', label: nl.calendar.title };
const runs = { href: '/betaalrondes', label: nl.payments.menu };
const menuFor = ({ institution, role }: Session) => [
  institution === null
    ? { href: '/', label: nl.frame.overview }
    : { href: `/trajecten/${institution}`, label: nl.frame.ownTrajectory },
  ...(viewRights.deadlines.some((each) => each === role) ? [calendar] : []),
  ...(viewRights.paymentRuns.some((each) => each === role) ? [runs] : []),
];

/** The menu of whoever is signed in. */
export function Top({ path }: { readonly path: string }) {
  const control = useContext(SessionContext);
  if (control === null) return <TopBar menu={[]} />;
  const menu = menuFor(control.session).map((entry) => ({ ...entry, current: entry.href === path }));
  return <TopBar menu={menu} who={{ label: control.session.label, onSignOut: control.signOut }} />;
}
