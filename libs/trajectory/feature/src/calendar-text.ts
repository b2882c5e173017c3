import { type DeadlineItem, formatDay } from '@mijlpaal/trajectory-contract';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { deadlineTitle, owed } from './nl';

/** What a reader of calendars shows above them. */
const NAME = 'Mijlpaal: termijnen';
const HOUR = 3_600;

interface Setting {
  /** Where people find Mijlpaal, without a slash at its end. */
  readonly site: string;
  /** Of every DTSTAMP: an instant in UTC, ISO 8601. */
  readonly stamp: string;
}

/** Deadlines as a calendar of whole days that keep nobody busy. The same deadlines make the same text. @source RFC 5545; RFC 7986 for its name */
export function calendarText(deadlines: readonly DeadlineItem[], { site, stamp }: Setting): string {
  const calendar = ical({
    name: NAME,
    prodId: '-//Mijlpaal//Termijnen//NL',
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOUR,
  });
  for (const { id, brin, name, lastDay, turn, closedOn, source } of deadlines) {
    const dossier = `${site}/trajecten/${brin}`;
    calendar.createEvent({
      id: `${id}.${brin}@mijlpaal`,
      start: lastDay,
      allDay: true,
      stamp,
      summary: `${closedOn === null ? '' : 'Klaar: '}${deadlineTitle(id)}, ${name}`,
      description: [
        closedOn === null
          ? `Uiterlijk op ${formatDay(lastDay)}, door ${owed[turn]}.`
          : `Gedaan op ${formatDay(closedOn)}, door ${owed[turn]}.`,
        `Bron: ${source}.`,
        `Dossier: ${dossier}`,
      ].join('\n'),
      url: dossier,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
