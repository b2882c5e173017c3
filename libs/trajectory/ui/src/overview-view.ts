import type { OverviewSort, OverviewView } from './overview-address';
import type { OverviewRow } from './overview-row';
import { plain } from './plain';

/** The rows that a view keeps, but for its step: the bar of steps counts these. @param actor who looks, for the own portfolio */
export const chosenRows = (rows: readonly OverviewRow[], view: OverviewView, actor: string): readonly OverviewRow[] =>
  rows.filter(({ item }) => {
    const text = plain(view.zoek ?? '').trim();
    return (
      (text === '' || plain(`${item.name} ${item.brin}`).includes(text)) &&
      (view.aanzet === undefined || item.turn === view.aanzet) &&
      (view.soort === undefined || item.type === view.soort) &&
      (view.provincie === undefined || item.province === view.provincie) &&
      (view.portefeuille === undefined || item.accountManager === actor)
    );
  });

const byText = (a: string, b: string): number => a.localeCompare(b, 'nl', { sensitivity: 'base' });
const place = { late: 0, told: 1, soon: 2 } as const;
/** Late first, then told in time, then by days left; what has no day comes last. */
const byUrgency = (a: OverviewRow, b: OverviewRow): number =>
  placeOf(a) - placeOf(b) || (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || 0;
const placeOf = ({ urgency }: OverviewRow): number =>
  urgency === null || urgency === 'soon' ? place.soon : place[urgency];
const orders: Readonly<Record<OverviewSort, (a: OverviewRow, b: OverviewRow) => number>> = {
  urgency: byUrgency,
  name: () => 0,
  brin: (a, b) => byText(a.item.brin, b.item.brin),
  step: (a, b) => byText(a.step, b.step),
  turn: (a, b) => byText(a.turn, b.turn),
  deadline: (a, b) => byText(a.deadline, b.deadline),
  lastDay: (a, b) => byText(a.lastDay ?? '9', b.lastDay ?? '9'),
  excellence: (a, b) => byText(a.excellence, b.excellence),
  accountManager: (a, b) => byText(a.accountManager, b.accountManager),
};

/** In the order that a view asks for; equals are by name. */
export function sortedRows(
  rows: readonly OverviewRow[],
  { sorteer = 'urgency', richting }: OverviewView,
): readonly OverviewRow[] {
  const order = orders[sorteer];
  const sorted = [...rows].sort((a, b) => order(a, b) || byText(a.item.name, b.item.name));
  return richting === 'af' ? sorted.reverse() : sorted;
}

export interface Group {
  readonly group: string;
  readonly count: number;
}

const STEPS = ['late', 'delayNotified', 'unsigned', 'awaitingPlan', 'planFiled', 'inAssessment', 'supplementAsked', 'advised',
  'reported', 'talkPlanned', 'talked', 'progressAdvised', 'finalReported', 'closed', 'handedOver', 'ended']; // prettier-ignore
/** Without a year, and after all that have one. */
const LAST = ['finalReported', 'closed', 'handedOver', 'ended'];
const rank = (group: string): number => {
  const [step = '', year = '0'] = group.split('-');
  return Number(year) * 100 + STEPS.indexOf(step) + (LAST.includes(step) ? 1_000_000 : 0);
};

/** How many rows each step has, in the order of the path, late first; what is late is there also when it is nobody. */
export function groupsOf(rows: readonly OverviewRow[]): readonly Group[] {
  const counts = new Map([['late', 0]]);
  for (const { group } of rows) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count })).sort((a, b) => rank(a.group) - rank(b.group));
}
