import { Link } from '@utrecht/component-library-react';
import { type MouseEvent, type ReactNode, useContext } from 'react';
import { Navigation } from './navigation';

interface AppLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link within the site. It keeps the page, and with it who is signed in; a new tab works as with any link. */
export function AppLink({ href, children, className, current }: AppLinkProps) {
  const navigate = useContext(Navigation);
  return (
    <Link
      href={href}
      {...(className && { className })}
      {...(current && { 'aria-current': 'page' as const })}
      onClick={(event: MouseEvent) => {
        if (navigate === null || event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </Link>
  );
}
