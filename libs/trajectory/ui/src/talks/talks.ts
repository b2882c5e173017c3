import { plusDays, type ProgressTalkItem, springHolidays, weekdayOf } from '@mijlpaal/trajectory-contract';

/** One talk in the calendar. `new`: filled in and not planned yet. */
export interface Talk {
  readonly brin: string;
  readonly name: string;
  readonly state: 'held' | 'planned' | 'new';
  readonly day: string;
  /** `10:00`; null: only the day is known. */
  readonly time: string | null;
  /** Who of the assessors holds it; where the plan does not say, who does the work of the institution. */
  readonly assessor: string | null;
  readonly place: string | null;
}

/** So long a talk keeps somebody, in minutes. @assumption no source says how long a talk lasts: two hours with the way there */
export const TALK_MINUTES = 120;
/** So many talks one person can hold in a week. @assumption no source says */
export const TALKS_A_WEEK = 3;
/** Hours at which a talk is proposed. */
const HOURS = ['10:00', '14:00'];

export const quarterOf = (year: number) => ({ first: `${year}-04-01`, last: `${year}-06-30` });

/** A talk that is planned or held; null when it is neither. */
export function talkOf({ brin, name, assessor, planned, heldOn }: ProgressTalkItem): Talk | null {
  const [day = '', time = null] = planned?.at.split('T') ?? [];
  if (heldOn === null && planned === null) return null;
  return {
    brin,
    name,
    state: heldOn === null ? 'planned' : 'held',
    day: heldOn ?? day,
    time: heldOn === null || heldOn === day ? time : null,
    assessor: planned?.assessor ?? assessor,
    place: planned?.place ?? null,
  };
}

/** What goes against a talk as it is planned. */
export type Clash =
  | { readonly kind: 'person'; readonly assessor: string; readonly talk: Talk; readonly other: Talk }
  | { readonly kind: 'holiday'; readonly talk: Talk; readonly holiday: string }
  | { readonly kind: 'weekend' | 'outside'; readonly talk: Talk };

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const overlap = (one: Talk, other: Talk): boolean =>
  one.day === other.day &&
  one.time !== null &&
  other.time !== null &&
  Math.abs(minutesOf(one.time) - minutesOf(other.time)) < TALK_MINUTES;
const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day));

/** Against the day of one talk; what was held is as it was. */
function dayClash(talk: Talk, year: number, holidays: ReadonlyMap<string, string>): Clash[] {
  const { first, last } = quarterOf(year);
  if (talk.state === 'held') return [];
  if (talk.day < first || talk.day > last) return [{ kind: 'outside', talk }];
  if (isWeekend(talk.day)) return [{ kind: 'weekend', talk }];
  const holiday = holidays.get(talk.day);
  return holiday === undefined ? [] : [{ kind: 'holiday', talk, holiday }];
}

/** Everything that goes against the talks of a year, by day: each pair once. */
export function clashesOf(talks: readonly Talk[], year: number): readonly Clash[] {
  const holidays = springHolidays(year);
  const inOrder = talks.toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
  return inOrder.flatMap((talk, index): Clash[] => [
    ...dayClash(talk, year, holidays),
    ...inOrder.slice(index + 1).flatMap((other): Clash[] => {
      const isSame = talk.assessor !== null && talk.assessor === other.assessor;
      const isDone = talk.state === 'held' && other.state === 'held';
      return isSame && !isDone && overlap(talk, other)
        ? [{ kind: 'person', assessor: talk.assessor, talk, other }]
        : [];
    }),
  ]);
}

/** Whether a clash is about this talk. */
export const isAbout = (clash: Clash, { brin }: Talk): boolean =>
  clash.talk.brin === brin || (clash.kind === 'person' && clash.other.brin === brin);

/** One day of a week of work. `talks`: by time. */
export interface TalkDay {
  readonly day: string;
  readonly inQuarter: boolean;
  readonly holiday: string | null;
  readonly talks: readonly Talk[];
}
export interface TalkWeek {
  /** By ISO 8601. */
  readonly number: number;
  /** Monday to Friday. */
  readonly days: readonly TalkDay[];
}

const mondayOf = (day: string): string => plusDays(day, -((weekdayOf(day) + 6) % 7));
/** Days of work in the quarter, a row a week. */
export function weeksOfTalks(talks: readonly Talk[], year: number): readonly TalkWeek[] {
  const { first, last } = quarterOf(year);
  const holidays = springHolidays(year);
  const monday = isWeekend(first) ? plusDays(mondayOf(first), 7) : mondayOf(first);
  const weeks: TalkWeek[] = [];
  for (let start = monday; start <= last; start = plusDays(start, 7))
    weeks.push({
      number: weekNumber(start),
      days: [0, 1, 2, 3, 4].map((ahead) => {
        const day = plusDays(start, ahead);
        return {
          day,
          inQuarter: day >= first && day <= last,
          holiday: holidays.get(day) ?? null,
          talks: talks
            .filter((talk) => talk.day === day)
            .sort((a, b) => (a.time ?? '').localeCompare(b.time ?? '') || a.name.localeCompare(b.name, 'nl')),
        };
      }),
    });
  return weeks;
}

/** The week of its Thursday: the week with 4 January is the first. */
function weekNumber(monday: string): number {
  const year = Number(plusDays(monday, 3).slice(0, 4));
  let week = 1;
  for (let start = mondayOf(`${year}-01-04`); start < monday; start = plusDays(start, 7)) week += 1;
  return week;
}

/** Planned on a day that the calendar of the quarter does not have. */
export const outsideCalendar = (talks: readonly Talk[], year: number): readonly Talk[] => {
  const { first, last } = quarterOf(year);
  return talks.filter(({ day }) => day < first || day > last || isWeekend(day));
};

/** The first moment from a day on at which somebody can hold a talk; null when the quarter is full. */
export function firstFree(
  talks: readonly Talk[],
  assessor: string | null,
  from: string,
  year: number,
): { readonly day: string; readonly time: string } | null {
  const { first, last } = quarterOf(year);
  const taken = talks.filter((talk) => assessor !== null && talk.assessor === assessor);
  for (let day = from > first ? from : first; day <= last; day = plusDays(day, 1))
    for (const time of HOURS) {
      const asked: Talk = { brin: '', name: '', state: 'new', day, time, assessor, place: null };
      if (clashesOf([...taken, asked], year).every((clash) => !isAbout(clash, asked))) return { day, time };
    }
  return null;
}

/** Held and planned by one person, of how many fit. */
export interface Room {
  readonly assessor: string;
  readonly held: number;
  readonly planned: number;
  readonly fits: number;
}
export const roomOf = (talks: readonly Talk[], assessors: readonly string[], year: number): readonly Room[] => {
  const fits = weeksOfTalks([], year).length * TALKS_A_WEEK;
  return assessors.map((assessor) => {
    const own = talks.filter((talk) => talk.assessor === assessor);
    const held = own.filter(({ state }) => state === 'held').length;
    return { assessor, held, planned: own.length - held, fits };
  });
};

const FIRST_YEAR = 2016;
const LAST_YEAR = 2019;
/** The years in which there are talks. */
/** The year whose talks are to be planned or held next. @param today null: not known */
export function talkYearOn(today: string | null): number {
  if (today === null) return FIRST_YEAR;
  const year = Number(today.slice(0, 4));
  const next = today > quarterOf(year).last ? year + 1 : year;
  return Math.min(LAST_YEAR, Math.max(FIRST_YEAR, next));
}
