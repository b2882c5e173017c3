import { type IsoDate, latest, monthAfter, monthOf, type YearMonth, yearMonth, yearOf } from '@mijlpaal/shared-time';
import type { FundingComponent, FundingReading } from '@mijlpaal/trajectory-contract';
import type { Known } from './funding-known';
import { type FundingSettings, fundingSettings } from './funding-settings';

/** Own days of the facts that give a right to money; null: not (yet) there. */
export interface FundingConditions {
  readonly agreementSignedOn: Known<IsoDate> | null;
  readonly planSubmittedOn: Known<IsoDate> | null;
  readonly excellence: Known<{
    readonly outcome: 'approved' | 'approvedWithConditions' | 'rejected';
    readonly decidedOn: IsoDate;
  }> | null;
}

/** One condition, and how it stands seen from a calendar year. */
export interface Condition {
  readonly name: 'agreementSignedOn' | 'planSubmittedOn' | 'excellenceDecidedOn' | 'workPlacementApprovedOn';
  readonly state: 'met' | 'missing' | 'rejected' | 'metAfterYear';
  /** null when missing. */
  readonly on: IsoDate | null;
  readonly facts: readonly string[];
  readonly illustrative: boolean;
}

/** `since`: day on which the last condition was met. `firstPaymentMonth`: first month paid for that year. */
export type Entitlement = {
  readonly because: readonly Condition[];
  readonly article: string;
  readonly readings: readonly FundingReading[];
} & (
  | { readonly entitled: true; readonly since: IsoDate; readonly firstPaymentMonth: YearMonth }
  | { readonly entitled: false; readonly since: null; readonly firstPaymentMonth: null }
);

const FIRST_YEAR = 2015;
const LAST_YEAR = 2018;

const articles: Readonly<Record<FundingComponent, string>> = {
  investment: 'R16 art. 2.3(1), 1.4(1), 1.5(1); R14 art. 2.6',
  excellence: 'R16 art. 2.3(2), 2.4; R14 art. 2.4(3), 2.6(2)',
};

function dated(name: Condition['name'], day: Known<IsoDate> | null, year: number): Condition {
  if (day === null) return { name, state: 'missing', on: null, facts: [], illustrative: false };
  const { value: on, facts, illustrative } = day;
  return { name, state: yearOf(on) > year ? 'metAfterYear' : 'met', on, facts, illustrative };
}

function approval({ excellence }: FundingConditions, year: number, settings: FundingSettings): Condition {
  const decided = dated(
    'excellenceDecidedOn',
    excellence && { ...excellence, value: excellence.value.decidedOn },
    year,
  );
  const outcome = excellence?.value.outcome;
  const refused =
    outcome === 'rejected' || (outcome === 'approvedWithConditions' && !settings.conditionalApprovalPays.value);
  return refused ? { ...decided, state: 'rejected' } : decided;
}

function conditionsOf(
  component: FundingComponent,
  conditions: FundingConditions,
  year: number,
  settings: FundingSettings,
): readonly Condition[] {
  const agreement = dated('agreementSignedOn', conditions.agreementSignedOn, year);
  if (component === 'investment') return [agreement, dated('planSubmittedOn', conditions.planSubmittedOn, year)];
  const decided = approval(conditions, year, settings);
  return settings.excellenceNeedsAgreement.value ? [agreement, decided] : [decided];
}

const planLate = (because: readonly Condition[], settings: FundingSettings): boolean =>
  because.some(({ name, on }) => name === 'planSubmittedOn' && on !== null && on > settings.planLastDay.value);

function baseMonth(component: FundingComponent, because: readonly Condition[], settings: FundingSettings): YearMonth {
  if (component === 'excellence') return settings.excellenceMonth.value;
  return (planLate(because, settings) ? settings.planLateMonth : settings.planInTimeMonth).value;
}

/**
 * Whether an institution has a right to a component in a calendar year, and from which month it is paid (aanspraak).
 * The first month is the later of the base month (in later years January) and the month after the last condition.
 * A year that ended before the conditions were met gives nothing; once met, the right lasts until the end of 2018.
 * @param year 2015 to 2018
 * @throws RangeError for another year
 * @source R16 art. 2.3(1), R14 art. 2.4(3) and 2.6
 * @assumption the text of 1 January 2015 asked for having sought advice (art. 1.5(2)): noted, not applied
 * @assumption the approved plans of 2015 are paid in each later year
 */
export function entitlement(
  component: FundingComponent,
  conditions: FundingConditions,
  year: number,
  settings: FundingSettings = fundingSettings,
): Entitlement {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(`Scheme 2015 has no money for ${year}`);
  const because = conditionsOf(component, conditions, year, settings);
  const article = articles[component];
  const readings: FundingReading[] = [];
  if (component === 'excellence' && settings.excellenceNeedsAgreement.value) readings.push('excellenceNeedsAgreement');
  if (component === 'excellence' && conditions.excellence?.value.outcome === 'approvedWithConditions')
    readings.push('conditionalApprovalPays');

  const met = because.flatMap(({ state, on }) => (state === 'met' && on !== null ? [on] : []));
  const [first, ...rest] = met;
  if (first === undefined || met.length < because.length)
    return { entitled: false, since: null, firstPaymentMonth: null, because, article, readings };

  const since = latest(first, ...rest);
  const month = monthOf(since);
  const earliest = settings.startAfterLastCondition.value === 'nextMonth' ? monthAfter(month) : month;
  const start = year === FIRST_YEAR ? baseMonth(component, because, settings) : yearMonth(`${year}-01`);
  if (component === 'excellence' && year > FIRST_YEAR) readings.push('approvalLasts');
  if (year === FIRST_YEAR && planLate(because, settings)) readings.push('latePlan');
  if (earliest > start) readings.push('startAfterLastCondition');
  return { entitled: true, since, firstPaymentMonth: latest(start, earliest), because, article, readings };
}
