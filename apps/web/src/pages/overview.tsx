import {
  chosenRows,
  columnsOf,
  Empty,
  Failed,
  filterWords,
  formatDay,
  fundingSoFar,
  groupsOf,
  type LateDeadline,
  Loading,
  nl,
  OverviewColumnChoice,
  OverviewFilters,
  overviewRow,
  OverviewTable,
  type OverviewView,
  sortedRows,
  StepBar,
  usePersonName,
} from '@mijlpaal/trajectory-ui';
import type { TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Heading1, Heading2 } from '@utrecht/component-library-react';
import { useContext, useMemo, useRef } from 'react';
import { failureKind, hasStatus } from '../api/problem';
import { clockQuery } from '../api/practice';
import { entitlementsQuery, lateDeadlinesQuery, trajectoriesQuery } from '../api/trajectories';
import { LiveContext } from '../live/live';
import { LiveStatus } from '../live/live-status';
import { useSession } from '../session/session';
import { NoRights } from './no-rights';
import { OverviewActions } from './overview-actions';

const texts = nl.overview;
const NONE: readonly LateDeadline[] = [];
const NOBODY: readonly string[] = [];
/** Years of the scheme that have money. */
const [FIRST_YEAR, LAST_YEAR] = [2015, 2018];

function useRows(items: readonly TrajectoryItem[] | undefined, late: readonly LateDeadline[] | undefined) {
  const personName = usePersonName();
  return useMemo(() => {
    const byBrin = Map.groupBy(late ?? [], ({ brin }) => brin);
    return (items ?? []).map((item) => overviewRow(item, byBrin.get(item.brin) ?? NONE, personName));
  }, [items, late, personName]);
}

/** undefined: not known yet. */
function useToday(): string | undefined {
  const { practice } = useSession().session;
  const clock = useQuery({ ...clockQuery, enabled: practice });
  return practice ? clock.data?.today : new Date().toISOString().slice(0, 10);
}

/** What each is entitled to in the year of now, when somebody asks for it. */
function useEntitlements(asked: boolean, today: string | undefined) {
  const year = today === undefined ? null : Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Number(today.slice(0, 4))));
  const { data } = useQuery({ ...entitlementsQuery(year ?? FIRST_YEAR), enabled: asked && year !== null });
  const byBrin = useMemo(() => {
    const grouped = Map.groupBy(data ?? [], ({ brin }): string => brin);
    return new Map(
      [...grouped].map(([brin, items]) => [
        brin,
        fundingSoFar(
          items.map((item) => ({ ...item, year: LAST_YEAR })),
          null,
        ),
      ]),
    );
  }, [data]);
  return { year: asked ? year : null, of: (brin: string) => byBrin.get(brin) ?? null };
}

/** Who is late, who is next, how the sector is spread. */
export function Overview() {
  const { role, actor } = useSession().session;
  const trajectories = useQuery(trajectoriesQuery);
  const isAnyLate = trajectories.data?.some(({ late }) => late.length > 0) ?? false;
  const late = useQuery({ ...lateDeadlinesQuery, enabled: isAnyLate });
  const view = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const rows = useRows(trajectories.data, late.data);
  const columns = columnsOf(view);
  const today = useToday();
  const money = useEntitlements(columns.includes('money'), today);
  const { last } = useContext(LiveContext);
  const search = useRef<HTMLInputElement>(null);
  const change = (part: Partial<OverviewView>) =>
    void navigate({ search: (was: OverviewView) => ({ ...was, ...part }), replace: true, resetScroll: false });

  if (hasStatus(trajectories.error, 403)) return <NoRights title={nl.pageState.noRightsOverview} />;
  if (trajectories.data === undefined)
    return (
      <>
        <Heading1>{texts.loadingTitle}</Heading1>
        {trajectories.isError ? (
          <Failed kind={failureKind(trajectories.error)} onRetry={() => void trajectories.refetch()} />
        ) : (
          <Loading lines={12} />
        )}
      </>
    );
  if (rows.length === 0)
    return (
      <>
        <Heading1>{texts.loadingTitle}</Heading1>
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      </>
    );

  const chosen = chosenRows(rows, view, actor);
  const shown = sortedRows(
    chosen.filter(({ group }) => view.stap === undefined || view.stap === group),
    view,
  );
  const isLate = shown.filter(({ group }) => group === 'late').length;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title(rows.length)}</Heading1>
          <p>{texts.lead}</p>
        </div>
        <LiveStatus nameOf={(brin) => rows.find(({ item }) => item.brin === brin)?.item.name ?? null} />
      </div>
      <section aria-label={texts.filters} className="mp-stack mp-filters">
        <OverviewFilters
          rows={rows}
          view={view}
          ownPortfolio={role === 'accountManager' ? actor : null}
          onChange={change}
          search={search}
        />
        <StepBar groups={groupsOf(chosen)} chosen={view.stap} onChoose={(stap) => change({ stap })} />
      </section>
      <section aria-labelledby="tabel">
        <div className="mp-panel__head mp-panel__head--centre">
          <Heading2 id="tabel">{shown.length === rows.length ? texts.table : texts.tableFiltered}</Heading2>
          <p className="mp-small mp-muted" role="status">
            {texts.count(shown.length, rows.length, isLate)} <span className="mp-noprint">{texts.shareable}</span>
          </p>
          <OverviewColumnChoice view={view} onChange={change} />
          <OverviewActions rows={shown} columns={columns} money={money} />
        </div>
        <p className="mp-small mp-only-print">
          {today && texts.standOf(formatDay(today))} {filterWords(view)}
        </p>
        {money.year !== null && <p className="mp-small mp-muted">{texts.moneyNote(money.year)}</p>}
        {late.isError && <p className="mp-small mp-soon">{texts.lateMissing}</p>}
        {shown.length > 0 ? (
          <OverviewTable
            rows={shown}
            view={view}
            onChange={change}
            labelledBy="tabel"
            moneyOf={money.of}
            fresh={last?.brins ?? NOBODY}
            onSearch={() => search.current?.focus()}
          />
        ) : (
          <Empty title={texts.nothingTitle}>
            <p>{texts.nothingText}</p>
            <Button appearance="secondary-action-button" onClick={() => void navigate({ search: {}, replace: true })}>
              {texts.clear}
            </Button>
          </Empty>
        )}
      </section>
    </>
  );
}
