import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { formatDay, formatNumber } from './format';
import { Icon } from './icon';
import { nl } from './nl';

/** How a deadline stands: days left, days late, or the day on which it was met. */
export function DeadlineDays({ deadline }: { readonly deadline: DeadlineItem }) {
  const { state, ended, late, daysLeft, closedOn, closedLate } = deadline;
  if (ended) return <span className="mp-muted">{nl.deadlines.ended}</span>;
  if (state === 'closed')
    return (
      <span className={closedLate ? 'mp-late' : 'mp-muted'}>
        <Icon name={closedLate ? 'late' : 'check'} /> {closedOn === null ? '' : formatDay(closedOn)}
        {closedLate && `, ${nl.mark.late.toLowerCase()}`}
      </span>
    );
  if (late)
    return (
      <span className="mp-late">
        <Icon name="late" /> {nl.overview.daysLate(-(daysLeft ?? 0))}
      </span>
    );
  return daysLeft === null ? '' : formatNumber(String(daysLeft));
}
