import { Link } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { type DocumentPage, OPEN_PAGE, useReading } from './reading';

/** Turns what lies beside the form to a page, where that can be read here. */
export function PageLink({ to, children }: { readonly to: DocumentPage; readonly children: ReactNode }) {
  const { documents, turnTo } = useReading();
  if (!documents.some(({ sha256, href }) => sha256 === to.sha256 && href !== null)) return children;
  return (
    <Link
      href={`#${OPEN_PAGE}`}
      onClick={(event) => {
        event.preventDefault(); // the address stays what it is
        turnTo(to);
      }}
    >
      {children}
    </Link>
  );
}
