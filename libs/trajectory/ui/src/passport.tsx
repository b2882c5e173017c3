import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { Heading3 } from '@utrecht/component-library-react';
import { weekdayOf } from '@mijlpaal/trajectory-contract';
import { factTypeName } from './fact-name';
import { capital, formatDay, formatWeekday } from './format';
import { formatSource } from '@mijlpaal/trajectory-contract';
import { Icon, type IconName } from './icon';
import { nl } from './nl';

const { dossier: texts } = nl;

const reminderIcons: Readonly<Record<DeadlineItem['reminders'][number]['state'], IconName>> = {
  planned: 'clock',
  never: 'cross',
  issued: 'mail',
  sent: 'check',
  failed: 'late',
};

function weekendText(lastDay: string): string {
  const weekday = weekdayOf(lastDay);
  if (weekday !== 0 && weekday !== 6) return texts.weekendNot;
  return texts.weekendStays(weekday === 0 ? 'zondag' : 'zaterdag');
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
export const Passport = ({ deadline }: { readonly deadline: DeadlineItem }) => (
  <div className="mp-passport">
    <Heading3 className="mp-small">{texts.passport(nl.deadlineInFull(deadline.id))}</Heading3>
    <dl className="mp-dl">
      <dt>{texts.lastGoodDay}</dt>
      <dd>{texts.counts(capital(formatWeekday(deadline.lastDay)))}</dd>
      <dt>{texts.source}</dt>
      <dd>{formatSource(deadline.source)}</dd>
      {deadline.reading !== null && (
        <>
          <dt>{texts.reading}</dt>
          <dd>{deadline.reading}</dd>
        </>
      )}
      <dt>{texts.weekend}</dt>
      <dd>{weekendText(deadline.lastDay)}</dd>
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
      <dt>{texts.reminders}</dt>
      <dd>
        <Reminders reminders={deadline.reminders} turn={deadline.turn} />
      </dd>
    </dl>
  </div>
);

const closing = ({ ended, closedLate }: DeadlineItem) =>
  ended ? texts.endedWhy : closedLate ? texts.closedLate : texts.closedInTime;
