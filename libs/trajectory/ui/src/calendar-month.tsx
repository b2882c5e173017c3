import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { AppLink } from './app-link';
import { type CalendarDay, type SameDay, weeksOf } from './calendar-view';
import { formatDay, formatWeekday } from './format';
import { Icon } from './icon';
import { nl } from './nl';

const texts = nl.calendar;

interface CalendarMonthProps {
  /** `YYYY-MM` */
  readonly month: string;
  readonly today: string | null;
  readonly deadlines: readonly DeadlineItem[];
  /** Where the deadlines of one kind and day stand one by one. */
  readonly hrefOf: (day: string, id: string) => string;
  /** Id of the heading above it. */
  readonly labelledBy: string;
}

/** One institution by its name, with its dossier behind it; several as a number, with the list of them behind it. */
function Entry({ group: { id, items }, href }: { readonly group: SameDay; readonly href: string }) {
  const [first] = items;
  const late = items.filter((each) => each.late).length;
  const done = items.filter(({ state }) => state === 'closed').length;
  const tone = late > 0 ? 'mp-cal__item mp-cal__item--late' : 'mp-cal__item';
  return (
    <li className={done === items.length ? 'mp-cal__item mp-cal__item--done' : tone}>
      <AppLink href={items.length === 1 && first ? `/trajecten/${first.brin}` : href}>{nl.deadlineInFull(id)}</AppLink>
      <span>{items.length === 1 && first ? first.name : texts.institutions(items.length)}</span>
      {late > 0 && (
        <span className="mp-late">
          <Icon name="late" /> {items.length === 1 ? nl.mark.late.toLowerCase() : texts.late(late)}
        </span>
      )}
      {done > 0 && (
        <span className="mp-muted">
          <Icon name="check" /> {items.length === 1 ? texts.isDone : texts.done(done)}
        </span>
      )}
    </li>
  );
}

interface DayProps extends Pick<CalendarMonthProps, 'today' | 'hrefOf'> {
  readonly of: CalendarDay;
}
function Day({ of: { day, inMonth, groups }, today, hrefOf }: DayProps) {
  if (!inMonth) return <td role="cell" className="mp-cal__day mp-cal__day--out" />;
  const isToday = day === today;
  const isEmpty = groups.length === 0 && !isToday;
  return (
    <td
      role="cell"
      className={`mp-cal__day${isEmpty ? ' mp-cal__day--empty' : ''}${isToday ? ' mp-cal__day--today' : ''}`}
    >
      <p>
        <span aria-hidden="true" className="mp-cal__number">
          {Number(day.slice(-2))}
        </span>
        <span className="mp-cal__full">{groups.length > 0 || isToday ? formatWeekday(day) : formatDay(day)}</span>
        {isToday && <span className="mp-cal__now"> {texts.isToday}</span>}
      </p>
      {groups.length > 0 && (
        <ul>
          {groups.map((group) => (
            <Entry key={group.id} group={group} href={hrefOf(day, group.id)} />
          ))}
        </ul>
      )}
    </td>
  );
}

const isBare = (days: readonly CalendarDay[], today: string | null): boolean =>
  days.every(({ day, inMonth, groups }) => !inMonth || (groups.length === 0 && day !== today));

/** One month, a row a week; below 60 rem a list of the days that have something. */
export const CalendarMonth = ({ month, today, deadlines, hrefOf, labelledBy }: CalendarMonthProps) => {
  const weeks = weeksOf(month, deadlines);
  return (
    <table
      role="table"
      className={isBare(weeks.flat(), today) ? 'mp-cal mp-cal--bare' : 'mp-cal'}
      aria-labelledby={labelledBy}
    >
      <thead role="rowgroup">
        <tr role="row">
          {texts.weekdays.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weeks.map((week) => (
          <tr role="row" key={week[0]?.day} className={isBare(week, today) ? 'mp-cal--bare' : ''}>
            {week.map((day) => (
              <Day key={day.day} of={day} today={today} hrefOf={hrefOf} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
