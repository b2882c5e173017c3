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
  periodOf,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Button, Heading2 } from '@utrecht/component-library-react';
import { deadlinesQuery } from '../api/trajectories';
import { Part } from './part';

const texts = nl.calendar;

interface CalendarProps {
  /** One or more deadlines, from which it follows where the calendar opens. */
  readonly first: readonly DeadlineItem[];
  readonly view: CalendarView;
  /** Whether whoever looks sees one institution alone. */
  readonly isOne: boolean;
  readonly hasPortfolio: boolean;
  /** BRINs of the own portfolio, once they are known. */
  readonly own: ReadonlySet<string> | null;
}

const useCalendarAddress = (view: CalendarView) => {
  const navigate = useNavigate({ from: '/kalender' });
  const router = useRouter();
  return {
    clear: () => void navigate({ search: {}, replace: true }),
    change: (part: Partial<CalendarView>) =>
      void navigate({ search: (was: CalendarView) => ({ ...was, ...part }), replace: true, resetScroll: false }),
    hrefWith: (part: Partial<CalendarView>) =>
      router.buildLocation({ to: '/kalender', search: { ...view, ...part } }).href,
  };
};
type Address = ReturnType<typeof useCalendarAddress>;

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <Empty title={texts.nothingTitle}>
    <p>{texts.nothingText}</p>
    <Button appearance="secondary-action-button" onClick={onClear}>
      {texts.clear}
    </Button>
  </Empty>
);

type NothingProps = Pick<CalendarProps, 'view' | 'own'> & { readonly month: string; readonly address: Address };

/** Where there is something when a month has nothing: it takes all deadlines to know. */
function NothingThisMonth({ month, view, own, address }: NothingProps) {
  const all = useQuery(deadlinesQuery(null));
  return (
    <Part query={all}>
      {(items) => {
        const nearest = nearestMonth(month, chosenDeadlines(items, view, own));
        return nearest === null ? (
          <NothingFits onClear={address.clear} />
        ) : (
          <Empty title={texts.nothingThisMonth(formatMonth(month))}>
            <p>
              <AppLink href={address.hrefWith({ maand: nearest })}>{texts.toNearest(formatMonth(nearest))}</AppLink>
            </p>
          </Empty>
        );
      }}
    </Part>
  );
}

interface MonthsProps {
  readonly month: string;
  readonly now: string;
  readonly address: Address;
}
const Months = ({ month, now, address: { hrefWith } }: MonthsProps) => (
  <nav className="mp-row mp-noprint" aria-label={texts.months}>
    <AppLink href={hrefWith({ maand: monthBefore(month) })}>{texts.previous(formatMonth(monthBefore(month)))}</AppLink>
    {month !== now && <AppLink href={hrefWith({ maand: undefined })}>{texts.thisMonth}</AppLink>}
    <AppLink href={hrefWith({ maand: monthAfter(month) })}>{texts.next(formatMonth(monthAfter(month)))}</AppLink>
  </nav>
);

/** The chosen deadlines by month or one by one; the choice stands in the address. Of a month no others are fetched. */
export function Calendar({ first, view, isOne, hasPortfolio, own }: CalendarProps) {
  const address = useCalendarAddress(view);
  const isList = view.weergave === 'lijst';
  const now = firstMonth(first);
  const month = view.maand ?? now;
  const query = useQuery(deadlinesQuery(isList || isOne ? null : periodOf(month)));
  const all = query.data ?? [];
  const shown = chosenDeadlines(all, view, own);
  const counted = isList ? shown : shown.filter(({ lastDay }) => lastDay.startsWith(month));
  return (
    <>
      <section aria-label={texts.filters} className="mp-stack mp-filters">
        <CalendarFilters all={all} view={view} isOne={isOne} hasPortfolio={hasPortfolio} onChange={address.change} />
      </section>
      <section aria-labelledby="termijnen" className="mp-stack">
        <div className="mp-panel__head mp-panel__head--centre">
          <Heading2 id="termijnen">{isList ? texts.list : capital(formatMonth(month))}</Heading2>
          <p className="mp-small mp-muted" role="status">
            {query.data && texts.count(counted.length, counted.filter(({ late }) => late).length)} {texts.shareable}
          </p>
          {!isList && <Months month={month} now={now} address={address} />}
        </div>
        <Part query={query}>
          {() => (
            <>
              {isList && shown.length === 0 && <NothingFits onClear={address.clear} />}
              {!isList && counted.length === 0 && (
                <NothingThisMonth month={month} view={view} own={own} address={address} />
              )}
              {isList ? (
                <CalendarList deadlines={shown} isOne={isOne} />
              ) : (
                <CalendarMonth
                  month={month}
                  today={dayOfAnswer(first)}
                  deadlines={counted}
                  labelledBy="termijnen"
                  hrefOf={(dag, termijn) => address.hrefWith({ weergave: 'lijst', dag, termijn })}
                />
              )}
            </>
          )}
        </Part>
      </section>
    </>
  );
}
