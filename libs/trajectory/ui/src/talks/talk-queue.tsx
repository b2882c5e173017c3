import type { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { AppLink } from '../app-link';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';

const texts = nl.talks;

interface TalkQueueProps {
  readonly items: readonly ProgressTalkItem[];
  /** null: not known yet. */
  readonly today: string | null;
  /** BRIN of whose talk is being planned now. */
  readonly busy: string | null;
  /** null: who looks may not plan. */
  readonly onPlan: ((item: ProgressTalkItem) => void) | null;
}

/** The last day of the report that a talk is about. @source R14 1.6(1), as the deadline of an interim report */
const lastDayOfReport = (year: number): string => `${year}-03-01`;

/** What the talk is about; a warning once it should have been there. */
function Report({ item, today }: Pick<TalkQueueProps, 'today'> & { readonly item: ProgressTalkItem }) {
  if (item.reportedOn !== null) return texts.report(item.brin, formatDay(item.reportedOn));
  const lastDay = lastDayOfReport(item.year);
  if (today === null || today <= lastDay) return texts.reportComing(item.brin, formatDay(lastDay));
  return (
    <span className="mp-late">
      <Icon name="late" /> {texts.reportMissing}
    </span>
  );
}

/** Who is not planned yet, each with a button. */
export const TalkQueue = ({ items, today, busy, onPlan }: TalkQueueProps) => (
  <ul className="mp-queue">
    {items.map((item) => (
      <li key={item.brin}>
        <span>
          <AppLink href={`/trajecten/${item.brin}`}>{item.name}</AppLink>
          <small>
            <Report item={item} today={today} />
          </small>
        </span>
        {onPlan &&
          (item.brin === busy ? (
            <span className="mp-small mp-strong">{texts.busy}</span>
          ) : (
            <Button
              appearance="secondary-action-button"
              aria-label={texts.planOf(item.name)}
              onClick={() => onPlan(item)}
            >
              {texts.plan}
            </Button>
          ))}
      </li>
    ))}
  </ul>
);
