import { Link } from '@utrecht/component-library-react';
import { type MouseEvent, type ReactNode, useContext } from 'react';
import { Navigation } from './navigation';

interface AppLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
  /** -1: where other keys than Tab go to it. */
  readonly tabIndex?: number;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Takes the way within the site, and leaves all else that one can do with a link to the browser. */
function useWithin(href: string) {
  const navigate = useContext(Navigation);
  return (event: MouseEvent) => {
    if (navigate === null || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    navigate(href);
  };
}

/** A link within the site. It keeps the page, and with it who is signed in; a new tab works as with any link. */
export function AppLink({ href, children, className, current, tabIndex }: AppLinkProps) {
  const go = useWithin(href);
  return (
    <Link
      href={href}
      {...(className && { className })}
      {...(tabIndex !== undefined && { tabIndex })}
      {...(current && { 'aria-current': 'page' as const })}
      onClick={go}
    >
      {children}
    </Link>
  );
}

interface ActionLinkProps extends Pick<AppLinkProps, 'href' | 'children'> {
  /** What one most likely wants. */
  readonly primary?: boolean;
}

/** The same, looking like the button that it is to people. */
export const ActionLink = ({ href, primary = false, children }: ActionLinkProps) => (
  <a
    href={href}
    className={`utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${primary ? 'primary' : 'secondary'}-action mp-button-link`}
    onClick={useWithin(href)}
  >
    {children}
  </a>
);
