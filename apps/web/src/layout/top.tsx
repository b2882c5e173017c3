import { nl, TopBar } from '@mijlpaal/trajectory-ui';
import { useContext } from 'react';
import { type Session, SessionContext } from '../session/session';

const menuFor = ({ institution }: Session) =>
  institution === null
    ? [{ href: '/', label: nl.frame.overview }]
    : [{ href: `/trajecten/${institution}`, label: nl.frame.ownTrajectory }];

/** The menu of whoever is signed in. */
export function Top({ path }: { readonly path: string }) {
  const control = useContext(SessionContext);
  if (control === null) return <TopBar menu={[]} />;
  const menu = menuFor(control.session).map((entry) => ({ ...entry, current: entry.href === path }));
  return <TopBar menu={menu} who={{ label: control.session.label, onSignOut: control.signOut }} />;
}
