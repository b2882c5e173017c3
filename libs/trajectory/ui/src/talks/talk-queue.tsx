import type { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { AppLink } from '../app-link';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';

const texts = nl.talks;

interface TalkQueueProps {
  readonly items: readonly ProgressTalkItem[];
  /** BRIN of whose talk is being planned now. */
  readonly busy: string | null;
  /** null: who looks may not plan. */
  readonly onPlan: ((item: ProgressTalkItem) => void) | null;
}

/** Who is not planned yet, each with a button. */
export const TalkQueue = ({ items, busy, onPlan }: TalkQueueProps) => (
  <ul className="mp-queue">
    {items.map((item) => (
      <li key={item.brin}>
        <span>
          <AppLink href={`/trajecten/${item.brin}`}>{item.name}</AppLink>
          <small>
            {item.reportedOn === null ? (
              <span className="mp-late">
                <Icon name="late" /> {texts.reportMissing}
              </span>
            ) : (
              texts.report(item.brin, formatDay(item.reportedOn))
            )}
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
