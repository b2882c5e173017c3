import { Alert, Heading2, Link } from '@utrecht/component-library-react';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { usePersonName } from '../person-name';
import { dayId } from './talk-calendar';
import type { Clash } from './talks';

const texts = nl.talks;

/** What clashes, in words, with the way to the day. */
export function TalkClashes({ clashes }: { readonly clashes: readonly Clash[] }) {
  const personName = usePersonName();
  return (
    <Alert type="warning" icon={<Icon name="late" />}>
      <Heading2 className="mp-h-small">{texts.clashCount(clashes.length)}</Heading2>
      <ul className="mp-list mp-small">
        {clashes.map((clash, at) => (
          <li key={at}>
            {texts.clash(clash, personName)}{' '}
            {(clash.kind === 'person' || clash.kind === 'holiday') && (
              <Link
                href={`#${dayId(clash.talk.day)}`}
                onClick={(event) => {
                  event.preventDefault(); // the address stays what it is
                  document.getElementById(dayId(clash.talk.day))?.focus();
                }}
              >
                {texts.toClash(formatDay(clash.talk.day))}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
