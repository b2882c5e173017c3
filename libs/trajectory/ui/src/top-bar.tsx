import { Button } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { Icon } from './icon';
import { nl } from './nl';

interface TopBarProps {
  /** Where the menu leads, in order. */
  readonly menu: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** Left out before anyone is signed in. */
  readonly who?: { readonly label: string; readonly onSignOut: () => void };
}

export const TopBar = ({ menu, who }: TopBarProps) => (
  <header className="mp-top">
    <AppLink className="mp-brand" href="/">
      <Icon name="stone" />
      {nl.frame.product}
    </AppLink>
    {menu.length > 0 && (
      <nav className="mp-nav" aria-label={nl.frame.menu}>
        <ul>
          {menu.map(({ href, label, current }) => (
            <li key={href}>
              <AppLink href={href} current={current}>
                {label}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
    )}
    {who && (
      <div className="mp-who">
        <span>{who.label}</span>
        <Button appearance="subtle-button" onClick={who.onSignOut}>
          {nl.frame.signOut}
        </Button>
      </div>
    )}
  </header>
);
