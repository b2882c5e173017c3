import type { TimelineItem } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import { nl } from './nl';
import { TimelineEntry, type TimelineEntryProps } from './timeline-entry';

interface TimelineListProps extends Omit<TimelineEntryProps, 'item'> {
  /** Newest first. */
  readonly items: readonly TimelineItem[];
  /** So many are shown at first. */
  readonly first: number;
  /** All are shown at once: the address points at one of them. */
  readonly whole?: boolean;
  /** Stands before the newest. */
  readonly children?: ReactNode;
}

/** Facts under each other; the older ones when somebody asks for them. */
export function TimelineList({ items, first, whole = false, children, ...entry }: TimelineListProps) {
  const [all, setAll] = useState(whole);
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      <ol className="mp-tl">
        {children}
        {shown.map((item) => (
          <TimelineEntry key={item.id} item={item} {...entry} />
        ))}
      </ol>
      {items.length > shown.length && (
        <Button appearance="secondary-action-button" onClick={() => setAll(true)}>
          {nl.timeline.older(items.length - shown.length)}
        </Button>
      )}
    </>
  );
}
