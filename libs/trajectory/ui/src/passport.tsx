import { type DeadlineItem, type DeadlinePassport, factTypeName } from '@mijlpaal/trajectory-contract';
import { Heading3 } from '@utrecht/component-library-react';
import { capital, formatDay, formatWeekday } from './format';
import { Icon, type IconName } from './icon';
import { nl } from './nl';
import { SourceList } from './source-list';

const texts = nl.deadlines;

const reminderIcons: Readonly<Record<DeadlineItem['reminders'][number]['state'], IconName>> = {
  planned: 'clock',
  never: 'cross',
  issued: 'mail',
  sent: 'check',
  failed: 'late',
};

const SATURDAY = 6;
function weekendText({ weekday, weekend }: DeadlinePassport['calendar']): string {
  if (weekend === 'nextWorkingDay') return texts.weekendMoves;
  if (weekday < SATURDAY) return texts.weekendNot;
  return texts.weekendStays(weekday === SATURDAY ? 'zaterdag' : 'zondag');
}

/** What the sources say of the day, and how we read it. */
function Wording({ wording: { quote, bound, elsewhere } }: Pick<DeadlinePassport, 'wording'>) {
  return (
    <>
      <dt>{texts.wording}</dt>
      <dd>
        {quote === null ? texts.bound[bound] : `‘${quote}’: ${texts.bound[bound]}`}
        {elsewhere !== null && ` ${elsewhere}`}
      </dd>
    </>
  );
}

/** Each day of the ladder; whom it goes to only when that is not who is asked. */
const Reminders = ({ reminders, turn }: Pick<DeadlineItem, 'reminders' | 'turn'>) =>
  reminders.length === 0 ? (
    texts.noReminders
  ) : (
    <ol>
      {reminders.map(({ rung, day, recipient, state }) => (
        <li key={`${rung} ${recipient}`}>
          <Icon name={reminderIcons[state]} /> {formatDay(day)}, {texts.rung(rung)}
          {recipient !== turn && `, ${texts.reminderTo(nl.byRole[recipient])}`}: {texts.reminderState[state]}
        </li>
      ))}
    </ol>
  );

/** Where a deadline comes from, what closes it and what it reminds of. */
export const Passport = ({ deadline }: { readonly deadline: DeadlinePassport }) => (
  <div className="mp-passport">
    <Heading3 className="mp-small">{texts.passport(nl.deadlineInFull(deadline.id))}</Heading3>
    <dl className="mp-dl">
      <dt>{texts.lastGoodDay}</dt>
      <dd>{texts.counts(capital(formatWeekday(deadline.lastDay)))}</dd>
      <dt>{texts.source}</dt>
      <dd>
        <SourceList source={deadline.source} />
      </dd>
      <Wording wording={deadline.wording} />
      <dt>{texts.anchor}</dt>
      <dd>{deadline.anchor.text}</dd>
      {deadline.reading !== null && (
        <>
          <dt>{texts.reading}</dt>
          <dd>{deadline.reading}</dd>
        </>
      )}
      <dt>{texts.weekend}</dt>
      <dd>{weekendText(deadline.calendar)}</dd>
      <dt>{texts.appears}</dt>
      <dd>{formatDay(deadline.appearsOn)}</dd>
      <dt>{texts.closesWith}</dt>
      <dd>{texts.closesText(factTypeName(deadline.closesWith).toLowerCase())}</dd>
      {deadline.closedOn !== null && (
        <>
          <dt>{deadline.ended ? texts.endedOn : texts.closedOn}</dt>
          <dd>{closing(deadline)(formatDay(deadline.closedOn))}</dd>
        </>
      )}
      <dt>{texts.afterwards}</dt>
      <dd>
        {texts.lateFrom(formatDay(deadline.calendar.lateFrom))} {deadline.afterwards}
      </dd>
      <dt>{texts.reminders}</dt>
      <dd>
        <Reminders reminders={deadline.reminders} turn={deadline.turn} />
      </dd>
    </dl>
  </div>
);

const closing = ({ ended, closedLate }: DeadlineItem) =>
  ended ? texts.endedWhy : closedLate ? texts.closedLate : texts.closedInTime;
