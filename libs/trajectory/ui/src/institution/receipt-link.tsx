import { factName, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { Link } from '@utrecht/component-library-react';
import { formatDay } from '../format';
import { nl } from '../nl';

/** The proof that something was received, as a letter; in a tab of its own, so that the page stays. */
export const ReceiptLink = ({ item, children }: { readonly item: TimelineItem; readonly children: string }) => (
  <Link
    href={`/v1/trajectories/2015/${item.brin}/events/${item.id}/document`}
    target="_blank"
    aria-label={nl.institution.receiptOf(children, factName(item), formatDay(item.on))}
  >
    {children}
  </Link>
);
