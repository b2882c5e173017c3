import { LiveLine } from '@mijlpaal/trajectory-ui';
import { useContext } from 'react';
import { formatTime } from '../format-instant';
import { LiveContext } from './live';

/** The live line of a page. @param nameOf an institution, as the page calls it; null: it is not on the page */
export function LiveStatus({ nameOf }: { readonly nameOf: (brin: string) => string | null }) {
  const { state, last, waiting, toggle } = useContext(LiveContext);
  if (state === 'off') return null;
  const names = last && { time: formatTime(last.at), names: last.brins.flatMap((brin) => nameOf(brin) ?? []) };
  return <LiveLine state={state} last={names} waiting={waiting} onToggle={toggle} />;
}
