import { Button } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { formatSize } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import type { Pending } from './use-uploads';

const texts = nl.documents;
/** Failures that another try can mend. */
const PASSING: readonly Pending['failure'][] = ['unreachable', 'signedOut', 'unreadable'];

interface PendingListProps {
  readonly items: readonly Pending[];
  readonly signIn: ReactNode;
  readonly onAgain: (one: Pending) => void;
  readonly onDrop: (one: Pending) => void;
}

/** Files that are on their way, or did not get there: of each why, and what can be done. */
export const PendingList = ({ items, signIn, onAgain, onDrop }: PendingListProps) => (
  <ul className="mp-papers" aria-label={texts.pending} hidden={items.length === 0}>
    {items.map((one) => (
      <li key={one.key}>
        <Icon name={one.failure === null ? 'clock' : 'late'} />
        <span>
          {one.file.name} <small>{formatSize(one.file.size)}</small>
          {one.failure === null ? (
            <progress aria-label={texts.progress(one.file.name)} max={1} value={one.share} />
          ) : (
            <small className="mp-late" role="alert">
              {texts.failures[one.failure]} {one.failure === 'signedOut' && signIn}
            </small>
          )}
          <span className="mp-row">
            {PASSING.includes(one.failure) && (
              <Button
                appearance="subtle-button"
                type="button"
                aria-label={texts.againNamed(one.file.name)}
                onClick={() => onAgain(one)}
              >
                {texts.again}
              </Button>
            )}
            <Button
              appearance="subtle-button"
              type="button"
              aria-label={texts.dropNamed(one.file.name)}
              onClick={() => onDrop(one)}
            >
              {texts.drop}
            </Button>
          </span>
        </span>
      </li>
    ))}
  </ul>
);
