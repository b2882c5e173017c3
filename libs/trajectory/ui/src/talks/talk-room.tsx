import { type CSSProperties, Fragment } from 'react';
import { nl } from '../nl';
import { usePersonName } from '../person-name';
import type { Room } from './talks';

const texts = nl.talks;
const percent = (part: number, whole: number): string => `${Math.min(100, Math.round((100 * part) / whole))}%`;

/** How full each is: the numbers stand beside the bars. */
export function TalkRoom({ rooms }: { readonly rooms: readonly Room[] }) {
  const personName = usePersonName();
  return (
    <div className="mp-load">
      {rooms.map(({ assessor, held, planned, fits }) => (
        <Fragment key={assessor}>
          <span>{personName(assessor)}</span>
          <i
            aria-hidden="true"
            style={{ '--a': percent(held, fits), '--b': percent(held + planned, fits) } as CSSProperties}
          />
          <span className="mp-num">{texts.roomOf(held, planned, fits)}</span>
        </Fragment>
      ))}
    </div>
  );
}
