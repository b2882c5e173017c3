import { type IsoDate, isoDate, yearOf } from '@mijlpaal/shared-time';
import type { Component } from '@mijlpaal/trajectory-contract';
import type { FundingCandidate, Merger, Split } from './funding-knowledge';
import type { Remark } from './funding-lines';
import { beganWith, dividedBy } from './funding-splits';
import type { Claimant, FundingWay, Under } from './funding-way';
import { firstDay } from './last-days';

/**
 * The last day on which a merger still changes whose the money of a year is: the day before it is paid, for money that is
 * paid once; else the last day of the year.
 * @source R16 art. 3.10: the share is computed for the institution that came out of the merger
 * @assumption `mergerYear`
 */
export function lastDayToJoin(component: Component, { year, settings: { mergerYear } }: Under): IsoDate {
  switch (component) {
    case 'studyValue':
      return firstDay.studyValuePayment(year);
    case 'earlyLeavingFixed':
      return firstDay.earlyLeavingPayment('fixed', year);
    case 'earlyLeavingVariable':
      return firstDay.earlyLeavingPayment('variable', year);
    default:
      return isoDate(`${mergerYear.value === 'joined' ? year : year - 1}-12-31`);
  }
}

/** Who went on for whom, and whose data were divided over whom. */
export interface Between {
  readonly mergers: readonly Merger[];
  readonly splits: readonly Split[];
}

/** Splits that change whose the money of a year is. @source R16 art. 3.10 @assumption `splitYear` */
export const countingSplits = <T extends Pick<Split, 'on'>>(
  component: Component,
  splits: readonly T[],
  under: Under,
): readonly T[] => {
  const isYearly = ['investment', 'excellence', 'workPlacement'].includes(component);
  const last = isYearly ? isoDate(`${under.year - 1}-12-31`) : lastDayToJoin(component, under);
  return splits.filter(({ on }) => on <= last);
};

const NOTHING = { entitled: false, since: null, firstPaymentMonth: null } as const;
const told = (code: Remark['code']): Remark => ({ code, name: null, brin: null });

/** Why who ended without a successor does not share; null: it does. @assumption `endedYear`, `endedUnclassed` */
function endOfRight({ endedOn, workPlacement }: FundingCandidate, component: Component, { year }: Under) {
  if (endedOn === undefined) return null;
  if (yearOf(endedOn.value) < year) return 'endedBefore' as const;
  return component === 'workPlacement' && !workPlacement?.class ? ('endedUnclassed' as const) : null;
}

/**
 * The right of each institution by itself. Who began with a merger or a split after the money of the year was divided has none:
 * it was not there. Who ended has none in later years.
 */
export function claimants(
  way: FundingWay,
  institutions: readonly FundingCandidate[],
  { mergers, splits }: Between,
  under: Under,
): readonly Claimant[] {
  const last = lastDayToJoin(way.component, under);
  const counting = countingSplits(way.component, splits, under);
  const later = splits.filter((split) => !counting.includes(split));
  const isNotYetThere = (one: FundingCandidate) =>
    mergers.some((merger) => merger.into === one.brin && merger.on > last && beganWith(one, merger)) ||
    later.some((split) => split.parts.some(({ into }) => into === one.brin) && beganWith(one, split));
  return dividedBy(counting, institutions).map(({ institution, isGone, remarks, readings }): Claimant => {
    const own = way.right(institution, under);
    const end = endOfRight(institution, way.component, under);
    const ending = institution.endedOn === undefined ? [] : (['endedYear'] as const);
    const right = { ...own, readings: [...own.readings, ...readings, ...ending] };
    const hasNone = isGone || end !== null || isNotYetThere(institution);
    return {
      ...institution,
      right: hasNone ? { ...right, ...NOTHING } : right,
      told: [...remarks, ...(end === null ? [] : [told(end)])],
    };
  });
}
