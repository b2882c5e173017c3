import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  CalendarFilters,
  CalendarList,
  CalendarMonth,
  type CalendarView,
  capital,
  chosenDeadlines,
  dayOfAnswer,
  Empty,
  firstMonth,
  formatMonth,
  monthAfter,
  monthBefore,
  nearestMonth,
  nl,
} from '@mijlpaal/trajectory-ui';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Button, Heading2 } from '@utrecht/component-library-react';

const { calendar: texts } = nl;

interface CalendarProps {
  readonly all: readonly DeadlineItem[];
  readonly hasPortfolio: boolean;
  /** BRINs of the own portfolio, once they are known. */
  readonly own: ReadonlySet<string> | null;
}

/** The chosen deadlines by month or one by one; the choice stands in the address. */
export function Calendar({ all, hasPortfolio, own }: CalendarProps) {
  const view = useSearch({ from: '/kalender' });
  const navigate = useNavigate({ from: '/kalender' });
  const router = useRouter();
  const change = (part: Partial<CalendarView>) =>
    void navigate({ search: (was: CalendarView) => ({ ...was, ...part }), replace: true, resetScroll: false });
  const hrefWith = (part: Partial<CalendarView>) =>
    router.buildLocation({ to: '/kalender', search: { ...view, ...part } }).href;

  const shown = chosenDeadlines(all, view, own);
  const isOne = new Set(all.map(({ brin }) => brin)).size <= 1;
  const today = dayOfAnswer(all);
  const now = firstMonth(all);
  const month = view.maand ?? now;
  const ofMonth = shown.filter(({ lastDay }) => lastDay.startsWith(month));
  const counted = view.weergave === 'lijst' ? shown : ofMonth;
  const nearest = nearestMonth(month, shown);
  return (
    <>
      <section aria-label={texts.filters} className="mp-stack mp-filters">
        <CalendarFilters all={all} view={view} isOne={isOne} hasPortfolio={hasPortfolio} onChange={change} />
      </section>
      <section aria-labelledby="termijnen" className="mp-stack">
        <div className="mp-panel__head mp-panel__head--centre">
          <Heading2 id="termijnen">{view.weergave === 'lijst' ? texts.list : capital(formatMonth(month))}</Heading2>
          <p className="mp-small mp-muted" role="status">
            {texts.count(counted.length, counted.filter(({ late }) => late).length)} {texts.shareable}
          </p>
          {view.weergave === undefined && (
            <nav className="mp-row mp-noprint" aria-label={texts.months}>
              <AppLink href={hrefWith({ maand: monthBefore(month) })}>
                {texts.previous(formatMonth(monthBefore(month)))}
              </AppLink>
              {month !== now && <AppLink href={hrefWith({ maand: undefined })}>{texts.thisMonth}</AppLink>}
              <AppLink href={hrefWith({ maand: monthAfter(month) })}>
                {texts.next(formatMonth(monthAfter(month)))}
              </AppLink>
            </nav>
          )}
        </div>
        {shown.length === 0 && (
          <Empty title={texts.nothingTitle}>
            <p>{texts.nothingText}</p>
            <Button appearance="secondary-action-button" onClick={() => void navigate({ search: {}, replace: true })}>
              {texts.clear}
            </Button>
          </Empty>
        )}
        {view.weergave === undefined && shown.length > 0 && ofMonth.length === 0 && nearest !== null && (
          <Empty title={texts.nothingThisMonth(formatMonth(month))}>
            <p>
              <AppLink href={hrefWith({ maand: nearest })}>{texts.toNearest(formatMonth(nearest))}</AppLink>
            </p>
          </Empty>
        )}
        {view.weergave === 'lijst' ? (
          <CalendarList deadlines={shown} isOne={isOne} />
        ) : (
          <CalendarMonth
            month={month}
            today={today}
            deadlines={ofMonth}
            labelledBy="termijnen"
            hrefOf={(dag, termijn) => hrefWith({ weergave: 'lijst', dag, termijn })}
          />
        )}
      </section>
    </>
  );
}
