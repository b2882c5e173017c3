import type { Brin } from '@mijlpaal/shared-institution';
import { type IsoDate, isoDate, yearOf } from '@mijlpaal/shared-time';
import { type Between, countingSplits, lastDayToJoin } from './funding-claimants';
import { joinedCounts, joinedDiplomas, joinedFigures } from './funding-joined';
import type { Merger, Split } from './funding-knowledge';
import { isAskedDespite } from './funding-splits';
import type { Claimant, FundingWay, Missing, Under } from './funding-way';

/** An institution with all that it goes on for, itself first. */
interface Group {
  readonly head: Claimant;
  readonly members: readonly (Claimant & { readonly left: Merger | null })[];
}

/** Institutions as they share: who ended is counted with who goes on. */
export interface Joined {
  readonly sharing: readonly Claimant[];
  /** What a division over them cannot do without, of each part by itself. */
  readonly missing: readonly Missing[];
  /** Institutions that came out of a merger that does not count yet. */
  readonly notThereYet: ReadonlySet<Brin>;
  /** Who goes on for an institution that ended, by its BRIN. */
  readonly goesOnAs: ReadonlyMap<string, Brin>;
  /** Whom an institution goes on for, by its BRIN. */
  readonly goesOnFor: ReadonlyMap<string, readonly Brin[]>;
}

/** The last day of what a missing figure is about; null: of the year itself. */
function endOf({ name }: Missing): IsoDate | null {
  const schoolYear = /^diplomas \d{4}-(\d{4})$/.exec(name)?.[1];
  if (schoolYear !== undefined) return isoDate(`${schoolYear}-09-30`);
  const counted = /^students (\d{4}-\d{2}-\d{2})$/.exec(name)?.[1];
  return counted === undefined ? null : isoDate(counted);
}

const YEARLY = ['nationalContribution', 'level2Students'];

/** Whether a figure is asked of this very part: not of what came after it ended, nor of what was before it began. */
function isAskedOf(
  member: Group['members'][number],
  missing: Missing,
  splits: readonly Split[],
  { year }: Under,
): boolean {
  const { openedOn, left } = member;
  if (missing.name === 'class') return left === null;
  const end = endOf(missing);
  if (end !== null && !isAskedDespite(splits, member, missing.name.split(' ').at(-1) ?? '', end)) return false;
  if (end !== null)
    return (left === null || end < left.on) && (openedOn === undefined || end >= openedOn || left !== null);
  if (!YEARLY.includes(missing.name)) return true;
  return left === null ? openedOn === undefined || yearOf(openedOn) < year : yearOf(left.on) >= year;
}

/** Only who has a right brings its figures in; who goes on lends the right of a part when it has figures and none itself. */
function bringingIn({ members }: Group): readonly Claimant[] {
  const entitled = members.filter(({ right }) => right.entitled);
  const [lender] = entitled;
  return members.filter(
    ({ right, left, figures }) => right.entitled || (left === null && figures !== null && lender !== undefined),
  );
}

const earliest = <T extends string>(all: readonly (T | null)[]): T | null =>
  all.filter((one) => one !== null).sort()[0] ?? null;

function joinedOf(group: Group, { settings }: Under): Claimant {
  const { head } = group;
  const parts = bringingIn(group);
  const entitled = group.members.filter(({ right }) => right.entitled);
  const first = entitled[0] ?? head;
  const classed = group.members.find(({ workPlacement }) => workPlacement?.class);
  const approved = group.members.find(({ workPlacement }) => workPlacement?.approvedOn);
  const sum = settings.mergedFigures.value === 'sum' ? joinedFigures(parts) : head.figures;
  const figures = sum && { ...sum, facts: [...sum.facts, ...group.members.flatMap(({ left }) => left?.fact ?? [])] };
  return {
    ...head,
    figures,
    told: group.members.flatMap((member) => member.told),
    diplomas: joinedDiplomas(parts),
    counts: joinedCounts(parts),
    workPlacement: {
      approvedOn: approved?.workPlacement?.approvedOn ?? null,
      class: head.workPlacement?.class ?? classed?.workPlacement?.class ?? null,
    },
    right: {
      ...first.right,
      since: earliest(entitled.map(({ right }) => right.since)),
      firstPaymentMonth: earliest(entitled.map(({ right }) => right.firstPaymentMonth)),
      readings: [...first.right.readings, 'mergedFigures', 'mergerYear'],
    },
  };
}

/** Whether an institution began with a merger after that day: of before it nothing is asked. */
const cameOutAfter = ({ brin, openedOn }: Claimant, mergers: readonly Merger[], last: IsoDate): boolean => {
  const into = mergers.filter((merger) => merger.into === brin);
  return into.length > 0 && into.every(({ on }) => on > last && openedOn !== undefined && openedOn >= on);
};

/** Who is left at the end of the mergers that count, by BRIN. */
function heads(mergers: readonly Merger[]): (brin: Brin) => Brin {
  const next = new Map(mergers.map(({ brin, into }) => [brin, into]));
  const head = (brin: Brin): Brin => {
    const into = next.get(brin);
    return into === undefined ? brin : head(into);
  };
  return head;
}

/**
 * Counts institutions that merged as one, from the year of the merger on: nobody twice, and nobody left out.
 * @param all each by itself, with its own right
 */
export function joined(way: FundingWay, all: readonly Claimant[], { mergers, splits }: Between, under: Under): Joined {
  const dividing = countingSplits(way.component, splits, under);
  const last = lastDayToJoin(way.component, under);
  const known = new Set(all.map(({ brin }) => brin));
  const counting = mergers.filter(({ brin, into, on }) => on <= last && known.has(brin) && known.has(into));
  const headOf = heads(counting);
  const left = new Map(counting.map((merger) => [merger.brin, merger]));
  const notThereYet = new Set(all.flatMap((one) => (cameOutAfter(one, mergers, last) ? [one.brin] : [])));
  const members = Map.groupBy(
    all.map((one) => ({ ...one, left: left.get(one.brin) ?? null })),
    ({ brin }) => headOf(brin),
  );
  const groups = all.flatMap((head): Group[] => {
    const own = left.has(head.brin) || notThereYet.has(head.brin) ? undefined : members.get(head.brin);
    // itself first: its own right is the first that is asked for
    return own === undefined
      ? []
      : [{ head, members: own.toSorted((a, b) => Number(b.brin === head.brin) - Number(a.brin === head.brin)) }];
  });
  const shared = groups.map((group) => (group.members.length === 1 ? group.head : joinedOf(group, under)));
  return {
    sharing: shared.filter(({ right }) => right.entitled),
    missing: groups.flatMap((group) =>
      group.members.length === 1 ? missingAlone(way, group, dividing, under) : missingOf(way, group, dividing, under),
    ),
    notThereYet,
    goesOnAs: new Map(counting.map(({ brin }) => [brin, headOf(brin)])),
    goesOnFor: new Map(
      groups.map(({ head, members: own }) => [
        head.brin,
        own.flatMap(({ brin }) => (brin === head.brin ? [] : [brin])),
      ]),
    ),
  };
}

const missingAlone = (way: FundingWay, { head }: Group, splits: readonly Split[], under: Under): readonly Missing[] =>
  way.missing(head.right.entitled ? [head] : [], under).filter((one) => {
    const end = endOf(one);
    return end === null || isAskedDespite(splits, head, one.name.split(' ').at(-1) ?? '', end);
  });

function missingOf(way: FundingWay, group: Group, splits: readonly Split[], under: Under): readonly Missing[] {
  const own = group.members
    .filter(({ right }) => right.entitled)
    .flatMap((member) => way.missing([member], under).filter((one) => isAskedOf(member, one, splits, under)));
  const isClassAsked = way.component === 'workPlacement' && group.members.some(({ right }) => right.entitled);
  const isClassed = group.members.some(({ workPlacement }) => workPlacement?.class);
  const isSaid = own.some(({ name }) => name === 'class');
  return isClassAsked && !isClassed && !isSaid
    ? [...own, { code: 'figureMissing', name: 'class', brin: group.head.brin }]
    : own;
}
