import { commandRights, type ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import {
  chosenTalks,
  clashesOf,
  Empty,
  nl,
  outsideCalendar,
  roomOf,
  type Talk,
  TalkCalendar,
  TalkClashes,
  TalkEntry,
  TalkLegend,
  talkOf,
  TalkQueue,
  TalkRoom,
  TalksFilters,
  type TalksView,
  weeksOfTalks,
} from '@mijlpaal/trajectory-ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Heading2 } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import { useSession } from '../session/session';
import { useAssessors } from '../use-assessors';
import { PlanTalk } from './plan-talk';

const texts = nl.talks;

interface SpringTalksProps {
  readonly items: readonly ProgressTalkItem[];
  readonly year: number;
  /** null: not known. */
  readonly today: string | null;
}

const Facts = ({
  numbers,
}: {
  readonly numbers: readonly (readonly [label: string, count: number, isLate?: boolean])[];
}) => (
  <dl className="mp-facts">
    {numbers.map(([label, count, isLate = false]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={isLate && count > 0 ? 'mp-late' : ''}>{count}</dd>
      </div>
    ))}
  </dl>
);

/** Who is planned, who is not, and what clashes; with the talk that is being planned in its place. */
export function SpringTalks({ items, year, today }: SpringTalksProps) {
  const { role, actor } = useSession().session;
  const view = useSearch({ from: '/voorjaarsgesprekken' });
  const navigate = useNavigate({ from: '/voorjaarsgesprekken' });
  const outcome = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const [planning, setPlanning] = useState<string | null>(null);
  const [draft, setDraft] = useState<Talk | null>(null);
  const mayPlan = commandRights['progress-talk-plans'].some((each) => each === role);
  const assessors = useAssessors(items.flatMap((item) => [item.assessor, item.planned?.assessor ?? null]));

  const all = items.flatMap((item) => talkOf(item) ?? []);
  const shown = chosenTalks(items, view);
  const talks = shown.flatMap((item) => talkOf(item) ?? []);
  const withDraft = draft === null ? talks : [...talks.filter(({ brin }) => brin !== draft.brin), draft];
  const queue = shown.filter((item) => talkOf(item) === null);
  const clashes = clashesOf(all, year);
  const marked = draft === null ? clashes : clashesOf([...all.filter(({ brin }) => brin !== draft.brin), draft], year);
  const outside = outsideCalendar(withDraft, year);
  const item = items.find(({ brin }) => brin === planning) ?? null;
  const open = mayPlan
    ? ({ brin }: { readonly brin: string }) => {
        setSaid('');
        setDraft(null);
        setPlanning(brin);
      }
    : null;
  const close = (what: string) => {
    setPlanning(null);
    setDraft(null);
    setSaid(what);
    outcome.current?.focus();
  };
  return (
    <>
      <Facts
        numbers={[
          [texts.held, talks.filter(({ state }) => state === 'held').length],
          [texts.planned, talks.filter(({ state }) => state === 'planned').length],
          [texts.notPlanned, queue.length],
          [texts.clashes, clashes.length, true],
        ]}
      />
      <TalksFilters
        items={items}
        view={view}
        year={year}
        assessors={assessors}
        onChange={(change) =>
          void navigate({
            search: (was: TalksView) => ({ ...was, ...change }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <p ref={outcome} role="status" tabIndex={-1}>
        {said}
      </p>
      {!mayPlan && <p className="mp-small mp-muted">{texts.mayNotPlan}</p>}
      <div className="mp-talkgrid">
        <div className="mp-stack">
          {clashes.length > 0 && <TalkClashes clashes={clashes} />}
          {item && (
            <PlanTalk
              key={item.brin}
              item={item}
              items={items}
              assessors={assessors}
              proposed={role === 'assessor' ? actor : null}
              today={today}
              onDraft={setDraft}
              onDone={close}
              onStop={() => close('')}
            />
          )}
          <section className="mp-panel" aria-labelledby="niet-gepland">
            <div className="mp-panel__head">
              <Heading2 id="niet-gepland">{texts.queue}</Heading2>
              <span className="mp-small mp-muted">{queue.length}</span>
            </div>
            {queue.length === 0 ? (
              <Empty title={texts.queueEmpty} />
            ) : (
              <TalkQueue items={queue} today={today} busy={planning} onPlan={open} />
            )}
          </section>
        </div>
        <section aria-labelledby="kalender" className="mp-stack">
          <Heading2 id="kalender" className="mp-vh">
            {texts.calendar}
          </Heading2>
          <TalkCalendar weeks={weeksOfTalks(withDraft, year)} clashes={marked} today={today} onPlan={open} />
          <TalkLegend assessors={assessors} />
          {outside.length > 0 && (
            <section className="mp-panel" aria-labelledby="buiten">
              <Heading2 id="buiten">{texts.outside}</Heading2>
              <p className="mp-small mp-muted">{texts.outsideText}</p>
              <ul className="mp-list">
                {outside.map((talk) => (
                  <li key={talk.brin}>
                    <TalkEntry talk={talk} isClash={talk.state !== 'held'} onPlan={open} withDay />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="mp-panel" aria-labelledby="ruimte">
            <Heading2 id="ruimte">{texts.room}</Heading2>
            <TalkRoom rooms={roomOf(all, assessors, year)} />
            <p className="mp-small mp-muted">{texts.roomText}</p>
          </section>
        </section>
      </div>
    </>
  );
}
