import { Link } from '@utrecht/component-library-react';

/** Opens a new mail in one's own mail program. */
export const MailLink = ({ address }: { readonly address: string }) => (
  <Link href={`mailto:${address}`} className="mp-long">
    {address}
  </Link>
);
