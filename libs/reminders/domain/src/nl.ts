import { daysBetween, type IsoDate } from '@mijlpaal/shared-time';

export interface ReminderMail {
  readonly subject: string;
  readonly text: string;
}

export interface ReminderMailAbout {
  /** What is asked, in Dutch, without a full stop: "Kwaliteitsplan indienen". */
  readonly title: string;
  /** The same after "Wij vragen u": "het kwaliteitsplan in te dienen". */
  readonly request: string;
  readonly institution: { readonly name: string; readonly brin: string };
  readonly lastDay: IsoDate;
  /** The day on which it was issued: days left are counted from it. */
  readonly today: IsoDate;
  /** The rule it rests on, in Dutch: "artikel 1.4, vierde lid, van de regeling". */
  readonly article: string;
  /** Who has to act, in Dutch ("de instelling"), when the reader only gets a copy; null when the reader has to. */
  readonly owedBy: string | null;
  /** Where it can be done or seen; null: not said. */
  readonly link: string | null;
  readonly practice: boolean;
}

/** "donderdag 30 april 2015" */
const longDay = (day: IsoDate): string =>
  Temporal.PlainDate.from(day).toLocaleString('nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
/** On one line: a name with a line break must not break a header. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const term = (daysLeft: number): string =>
  daysLeft > 0
    ? `Nog ${days(daysLeft)}`
    : daysLeft === 0
      ? 'Vandaag de laatste dag'
      : `${capital(days(-daysLeft))} te laat`;

/** What is asked and until when; who is late should do it still. */
function request(asks: string, lastDay: IsoDate, daysLeft: number): readonly string[] {
  const asked = `Wij vragen u ${asks}.`;
  if (daysLeft > 0) return [asked, `Dit kan tot en met ${longDay(lastDay)}. U heeft nog ${days(daysLeft)}.`];
  if (daysLeft === 0) return [asked, `Vandaag, ${longDay(lastDay)}, is de laatste dag.`];
  return [
    asked,
    `De laatste dag was ${longDay(lastDay)}. U bent ${days(-daysLeft)} te laat. Doe dit zo snel mogelijk.`,
  ];
}

/** For a reader who need not act. */
function copy(
  { title, request: asks }: ReminderMailAbout,
  lastDay: IsoDate,
  daysLeft: number,
  owedBy: string,
): readonly string[] {
  if (daysLeft > 0)
    return [`${capital(owedBy)} heeft nog ${days(daysLeft)} om ${asks}.`, `De laatste dag is ${longDay(lastDay)}.`];
  if (daysLeft === 0) return [`Voor ${owedBy} is het vandaag, ${longDay(lastDay)}, de laatste dag om ${asks}.`];
  return [`${capital(owedBy)} is ${days(-daysLeft)} te laat: ${title}.`, `De laatste dag was ${longDay(lastDay)}.`];
}

/** The mail of one reminder: what is asked first, then until when, for whom and by which article. */
export function reminderMail(about: ReminderMailAbout): ReminderMail {
  const daysLeft = daysBetween(about.today, about.lastDay);
  const title = oneLine(about.title);
  const name = oneLine(about.institution.name);
  const { owedBy } = about;
  const paragraphs = [
    owedBy === null ? request(about.request, about.lastDay, daysLeft) : copy(about, about.lastDay, daysLeft, owedBy),
    [`Instelling: ${name} (${about.institution.brin})`, `Dit staat in: ${oneLine(about.article)}`],
    [
      about.link === null ? '' : `${owedBy === null ? 'U doet dit' : 'U ziet dit'} in Mijlpaal: ${about.link}`,
      owedBy === null
        ? 'Heeft u dit vandaag al gedaan? Dan hoeft u niets meer te doen.'
        : 'U krijgt dit bericht ter informatie.',
    ],
    ['Met vriendelijke groet,', 'Mijlpaal'],
    about.practice ? ['Dit bericht komt uit de oefenmodus van Mijlpaal. U hoeft niet echt iets te doen.'] : [],
  ];
  const subject = `${term(daysLeft)}: ${title} (${name})`;
  return {
    subject: about.practice ? `[Oefenmodus] ${subject}` : subject,
    text: `${paragraphs
      .map((lines) => lines.filter((line) => line !== '').join('\n'))
      .filter((paragraph) => paragraph !== '')
      .join('\n\n')}\n`,
  };
}
