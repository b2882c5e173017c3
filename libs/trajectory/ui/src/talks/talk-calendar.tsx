import { Heading3 } from '@utrecht/component-library-react';
import { formatDay } from '../format';
import { nl } from '../nl';
import { TalkEntry } from './talk-entry';
import { type Clash, isAbout, type Talk, type TalkDay, type TalkWeek } from './talks';

const texts = nl.talks;

/** Id of the place of a day in the calendar. */
export const dayId = (day: string): string => `dag-${day}`;

interface TalkCalendarProps {
  readonly weeks: readonly TalkWeek[];
  readonly clashes: readonly Clash[];
  readonly today: string | null;
  readonly onPlan: ((talk: Talk) => void) | null;
}

const dayClass = ({ day, inQuarter, holiday, talks }: TalkDay, today: string | null): string =>
  [
    'mp-day',
    ...(holiday === null && inQuarter ? [] : ['mp-day--off']),
    ...(day === today ? ['mp-day--today'] : []),
    ...(talks.length === 0 && (holiday === null || !inQuarter) && day !== today ? ['mp-day--empty'] : []),
  ].join(' ');

function Day({ of, at, clashes, today, onPlan }: Omit<TalkCalendarProps, 'weeks'> & { of: TalkDay; at: number }) {
  const { day, inQuarter, holiday, talks } = of;
  return (
    <div className={dayClass(of, today)} id={dayId(day)} tabIndex={-1}>
      <p>
        <span aria-hidden="true" className="mp-cal__number">
          {texts.short[at]} {Number(day.slice(-2))}
        </span>
        <span className="mp-cal__full">
          {texts.weekdays[at]} {formatDay(day)}
        </span>
        {inQuarter && holiday !== null && `, ${holiday}`}
        {day === today && `, ${texts.today}`}
      </p>
      {talks.length > 0 && (
        <ul>
          {talks.map((talk) => (
            <li key={`${talk.brin} ${talk.state}`}>
              <TalkEntry talk={talk} isClash={clashes.some((clash) => isAbout(clash, talk))} onPlan={onPlan} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The working days of a quarter, a row a week; below 60 rem a list of the days that have something. */
export const TalkCalendar = ({ weeks, ...rest }: TalkCalendarProps) => (
  <div className="mp-weeks">
    <div className="mp-weeks__head" aria-hidden="true">
      <span>{texts.weekHead}</span>
      {texts.weekdays.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
    <ol>
      {weeks.map(({ number, days }) => (
        <li key={number} className="mp-week">
          <Heading3>
            {texts.week(number)} <small>{texts.weekCount(days.flatMap(({ talks }) => talks).length)}</small>
          </Heading3>
          {days.map((of, at) => (
            <Day key={of.day} of={of} at={at} {...rest} />
          ))}
        </li>
      ))}
    </ol>
  </div>
);
