import type { SectorFigure } from '@mijlpaal/trajectory-contract';
import {
  Component,
  COMPONENT_YEARS,
  type DeadlineItem,
  ExcellenceState,
  Phase,
  type TrajectoryItem,
  WorkPlacementClass,
} from '@mijlpaal/trajectory-contract';
import { deadlineItems, type DeadlinesRow, type ProgressRow, trajectoryItem } from '@mijlpaal/trajectory-projections';
import type { ReadStore } from '@mijlpaal/engine-read-store';
import type { IsoDate } from '@mijlpaal/shared-time';
import { isAsked } from './deadline-filter';
import { DeadlineFilter, FundingFilter, FundingYear, TrajectoryFilter } from './filters';
import { isShare } from './funding-filter';
import { FUNDING_YEARS, fundingOf, parkedInFunding, readFundingRows } from './funding-views';
import { fits } from './trajectory-filter';

type Asked = Pick<SectorFigure, 'id' | 'query' | 'field'>;

/** Views that figures are computed from. */
export const SECTOR_VIEWS = ['progress', 'deadlines', 'funding', 'deliveries', 'transitions', 'splits'] as const;

const TRAJECTORIES = '/v1/trajectories/2015';
const counted = (id: string, path: string, filter: Readonly<Record<string, string>> = {}): Asked => {
  const asked = new URLSearchParams(filter).toString();
  return { id, query: asked === '' ? path : `${path}?${asked}`, field: 'total' };
};

/** Of how many institutions it is done in time, done late, and late and not done. */
const ofDeadline = (id: string, deadline: string): readonly Asked[] => {
  const done = (closedLate: 'true' | 'false') => ({ id: deadline, state: 'closed', ended: 'false', closedLate });
  return [
    counted(`${id}.inTime`, '/v1/deadlines', done('false')),
    counted(`${id}.late`, '/v1/deadlines', done('true')),
    counted(`${id}.overdue`, '/v1/deadlines', { id: deadline, state: 'open', late: 'true' }),
  ];
};

/** Of how many institutions the results of a year were good, sufficient and insufficient: of who goes on, for those that merged. */
const ofClasses = (year: number): readonly Asked[] =>
  WorkPlacementClass.options.map((found) =>
    counted(`workPlacementClasses.${found}`, `/v1/funding/2015/${year}`, { component: 'workPlacement', class: found }),
  );

function ofMoney(year: number): readonly Asked[] {
  if (!FUNDING_YEARS.some((one) => one === year)) return [];
  const path = `/v1/funding/2015/${year}`;
  return [
    ...Component.options
      .filter((component) => COMPONENT_YEARS[component].includes(year))
      .flatMap((component) => [
        counted(`money.${component}.institutions`, path, { component, entitled: 'true' }),
        ...['ceiling', 'divided', 'undistributed', 'illustrative'].map((field) => ({
          id: `money.${component}.${field}`,
          query: `${path}?component=${component}`,
          field: `divisions.0.${field}`,
        })),
      ]),
    { id: 'money.complete', query: path, field: 'complete' },
  ];
}

/** What a report of this year says, each as a question to the API. @param year 2015 to 2019 */
export const sectorQuestions = (year: number): readonly Asked[] => [
  counted('trajectories.all', TRAJECTORIES),
  ...Phase.options.map((phase) => counted(`trajectories.${phase}`, TRAJECTORIES, { phase })),
  ...ofDeadline('agreements', 'agreement-2015'),
  ...ofDeadline('plans', 'plan-2015'),
  ...ofDeadline('planAdvices', 'plan-advice-2015'),
  ...ExcellenceState.options.map((excellence) => counted(`excellence.${excellence}`, TRAJECTORIES, { excellence })),
  ...(year >= 2016 && year <= 2018 ? ofDeadline('interimReports', `interim-${year}`) : []),
  ...(year === 2019 ? ofDeadline('finalReports', 'final-2019') : []),
  ...(year >= 2016 ? ofDeadline('talks', `talk-${year}`) : []),
  ...(year >= 2016 ? ofDeadline('progressAdvices', `progress-advice-${year}`) : []),
  ...(year >= 2017 ? ofDeadline('workPlacementApprovals', 'work-placement-approval-2017') : []),
  // results of a year are reported and classed in the next
  ...(year >= 2018
    ? [
        ...ofDeadline('workPlacementReports', `work-placement-report-${year - 1}`),
        ...ofDeadline('workPlacementClasses', `work-placement-class-${year - 1}`),
        ...ofClasses(year - 1),
      ]
    : []),
  ...ofMoney(year),
];

/** What views say at one position: their rows, judged on a day. */
export interface SectorViews {
  readonly progress: readonly ProgressRow[];
  readonly deadlines: readonly DeadlinesRow[];
  readonly funding: Parameters<typeof fundingOf>[0];
  readonly parked: readonly string[];
}

/** @returns null while these views are not equally far, for then there is no one position that they are at */
export async function readSectorViews(store: ReadStore): Promise<{ views: SectorViews; position: string } | null> {
  const { value, position } = await store.snapshot(async (rows) => {
    const reached = new Set<string>();
    for (const view of SECTOR_VIEWS) reached.add((await rows.standing(view)).checkpoint);
    if (reached.size !== 1) return null;
    return {
      progress: (await rows.list('progress')) as ProgressRow[], // a new shape raises the projection's version
      deadlines: (await rows.list('deadlines')) as DeadlinesRow[],
      funding: await readFundingRows(rows),
      parked: await parkedInFunding(rows),
    };
  });
  return value === null ? null : { views: value, position: position ?? '' };
}

/** Answers questions as the API does to who sees all dossiers: by the same filters, over views of one moment. */
export function answersOf(views: SectorViews, day: IsoDate): (query: string) => unknown {
  const trajectories: TrajectoryItem[] = views.progress.flatMap((row) => trajectoryItem(row, day) ?? []);
  const deadlines: DeadlineItem[] = views.deadlines.flatMap((row) => deadlineItems(row, day, []));
  const years = new Map<number, ReturnType<typeof fundingOf>>();
  const funding = (year: number) => {
    const made = years.get(year) ?? fundingOf(views.funding, views.parked, [year]);
    years.set(year, made);
    return made;
  };
  return (query) => {
    const [path = '', parameters = ''] = query.split('?');
    const sent = Object.fromEntries(new URLSearchParams(parameters));
    if (path === TRAJECTORIES) return { total: trajectories.filter(fits(TrajectoryFilter.parse(sent))).length };
    if (path === '/v1/deadlines') return { total: deadlines.filter(isAsked(DeadlineFilter.parse(sent))).length };
    const year = FundingYear.safeParse(/^\/v1\/funding\/2015\/(\d{4})$/.exec(path)?.[1]);
    if (!year.success) throw new RangeError(`No figure of a sector report is asked by ${query}`);
    const { component, ...filter } = FundingFilter.parse(sent);
    const { lists, divisions, complete } = funding(year.data);
    const of = <T extends { readonly component: Component }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => component === undefined || one.component === component);
    const items = of(lists).flatMap((list) => list.items);
    return {
      total: items.filter(isShare(filter)).length,
      divisions: of(divisions),
      complete,
    };
  };
}

/** The value at `divisions.0.divided` and the like; undefined when there is none. */
export const valueAt = (answer: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], answer); // arrays too
