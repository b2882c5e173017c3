import { eventOf, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { namesIn } from './document-list';
import { formatDay } from './format';
import { nl } from './nl';
import type { TimelineEntryProps } from './timeline-entry';
import { TimelineList } from './timeline-list';

const texts = nl.timeline;
export type Subject = keyof typeof texts.subjects;

/** A correction belongs to the subject of what it corrects. */
const factOf = (item: TimelineItem): string => {
  const event = eventOf(item);
  return event?.type === 'FactCorrected' ? event.data.right.type : item.fact;
};

function subjectOf(item: TimelineItem): Subject {
  const fact = factOf(item);
  if (fact.startsWith('Reminder')) return 'reminders';
  if (fact.startsWith('Excellence')) return 'excellence';
  if (/^(?:Interim|Progress|Change|Final|TrajectoryClosed)/.test(fact)) return 'progress';
  if (/^(?:WorkPlacement|StudyValue|EarlyLeaving)/.test(fact)) return 'results';
  return 'plan';
}

const rungOf = ({ data }: TimelineItem): string =>
  [data['deadlineId'], data['generation'], data['rung'], data['recipient']].join(' ');

/** A reminder stands here once: that it was made ready goes without saying when it was sent, or could not be. */
function readable(items: readonly TimelineItem[]): readonly TimelineItem[] {
  const ended = new Set(items.filter(({ fact }) => /^Reminder(?:Sent|Failed)$/.test(fact)).map(rungOf));
  return items.filter((item) => item.fact !== 'ReminderIssued' || !ended.has(rungOf(item)));
}

const AT_FIRST = 12;
const SUBJECTS = Object.keys(texts.subjects) as Subject[]; // the keys are the subjects
const newestFirst = (a: TimelineItem, b: TimelineItem): number =>
  a.on === b.on ? b.revision - a.revision : a.on < b.on ? 1 : -1;

/** What happened, newest first, with a filter on its subject. @param today null when no day is known */
export function Timeline({
  items: facts,
  today,
  correct,
  subject,
  onSubject,
  linked,
  isNow = true,
}: {
  readonly items: readonly TimelineItem[];
  readonly today: string | null;
  readonly correct?: TimelineEntryProps['correct'];
  readonly subject: Subject;
  readonly onSubject: (subject: Subject) => void;
  /** Revision of the fact that the address points at. */
  readonly linked?: number | undefined;
  /** Whether `today` is the day of now, and not the one that somebody looks from. */
  readonly isNow?: boolean;
}) {
  const items = readable(facts);
  const nameOf = namesIn(facts);
  const count = (each: Subject) => items.filter((item) => each === 'all' || subjectOf(item) === each).length;
  const chosen = items.filter((item) => subject === 'all' || subjectOf(item) === subject).sort(newestFirst);
  return (
    <>
      <div className="mp-seg mp-seg--s" role="group" aria-label={texts.timelineFilter}>
        {SUBJECTS.map((each) => (
          <div key={each}>
            <button type="button" aria-pressed={subject === each} onClick={() => onSubject(each)}>
              {texts.subjects[each]} {count(each)}
            </button>
          </div>
        ))}
      </div>
      <p className="mp-small mp-muted">{texts.clocks}</p>
      <TimelineList
        items={chosen}
        first={AT_FIRST}
        whole={linked !== undefined}
        nameOf={nameOf}
        {...(correct && { correct })}
      >
        {today !== null && (
          <li className="is-now">
            <span>{formatDay(today)}</span>
            <span className="mp-tl__dot" />
            <div className="mp-tl__body">
              <strong>{isNow ? texts.today : nl.lookBack.here}</strong>
              {chosen.length === 0 && <small>{texts.noFacts}</small>}
            </div>
          </li>
        )}
      </TimelineList>
    </>
  );
}
