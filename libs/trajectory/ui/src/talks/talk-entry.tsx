import { AppLink } from '../app-link';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { usePersonName } from '../person-name';
import { initials } from './initials';
import type { Talk } from './talks';

const texts = nl.talks;

interface TalkEntryProps {
  readonly talk: Talk;
  readonly isClash: boolean;
  /** null: who looks may not plan. */
  readonly onPlan: ((talk: Talk) => void) | null;
  /** Where no calendar says the day. */
  readonly withDay?: boolean;
}

function Content({
  talk: { name, state, day, time, assessor },
  isClash,
  withDay = false,
}: Omit<TalkEntryProps, 'onPlan'>) {
  const personName = usePersonName();
  return (
    <>
      <b>{name}</b>
      <small>
        {isClash && <Icon name="late" />}
        {state === 'held' && <Icon name="check" />}
        <span>
          {withDay && `${formatDay(day)} `}
          {time === null ? texts.states[state] : time.replace(':', '.')}
        </span>
        {assessor !== null && (
          <span className="mp-talk__who">
            <span aria-hidden="true">{initials(personName(assessor))}</span>
            <span className="mp-vh">{personName(assessor)}</span>
          </span>
        )}
      </small>
      <span className="mp-vh">
        , {texts.states[state]}
        {isClash && `, ${texts.isClash}`}
      </span>
    </>
  );
}

const tone = (state: Talk['state'], isClash: boolean): string =>
  `mp-talk${state === 'planned' ? '' : ` mp-talk--${state}`}${isClash ? ' mp-talk--clash' : ''}`;

/** One talk in the calendar: a button that plans it anew, or the way to the dossier. */
export function TalkEntry({ talk, isClash, onPlan, withDay = false }: TalkEntryProps) {
  const content = <Content talk={talk} isClash={isClash} withDay={withDay} />;
  const className = tone(talk.state, isClash);
  if (talk.state === 'new') return <span className={className}>{content}</span>;
  if (talk.state === 'held' || onPlan === null)
    return (
      <AppLink href={`/trajecten/${talk.brin}`} className={className}>
        {content}
      </AppLink>
    );
  return (
    <button type="button" className={className} onClick={() => onPlan(talk)}>
      {content}
    </button>
  );
}
