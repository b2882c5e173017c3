import type { FundingList, Standing } from '@mijlpaal/trajectory-domain';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { PracticeInstitution } from './practice-institutions';

/** Days by the name of what happened on them. */
type Days = Readonly<Record<string, IsoDate>>;
/** Euros by component and year; null: not known. */
type Amounts = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** What became of one institution. */
export interface InstitutionOutcome {
  readonly brin: string;
  readonly name: string;
  readonly phase: Standing['phase'];
  readonly days: Days;
  readonly outcomes: Readonly<Record<string, string>>;
  /** Reminders that were issued. */
  readonly reminders: number;
  readonly amounts: Amounts;
}

/** What became of the sector; all figures are made up but for what was published. */
export interface SimulationOutcome {
  readonly scheme: '2015';
  readonly seed: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly illustrative: true;
  readonly totals: {
    readonly institutions: number;
    readonly facts: number;
    readonly reminders: number;
    /** How many institutions each outcome has. */
    readonly outcomes: Readonly<Record<string, number>>;
    /** Euros by component and year, over all institutions; null: not known. */
    readonly amounts: Amounts;
    /** What is left of the ceilings. */
    readonly undistributed: Amounts;
  };
  readonly institutions: readonly InstitutionOutcome[];
}

const dated = (days: Readonly<Record<string, { readonly on: IsoDate } | null | undefined>>): Days =>
  Object.fromEntries(Object.entries(days).flatMap(([name, noted]) => (noted ? [[name, noted.on]] : [])));
const byYear = (name: string, years: Readonly<Record<number, { readonly on: IsoDate }>>) =>
  Object.fromEntries(Object.entries(years).map(([year, noted]) => [`${name}${year}`, noted] as const));
const paidIn = (name: string, years: Standing['studyValue']) =>
  Object.fromEntries(Object.entries(years).map(([year, { paid }]) => [`${name}${year}`, paid] as const));

const daysOf = (standing: Standing): Days =>
  dated({
    opened: standing.opened,
    agreementSigned: standing.signed,
    planSubmitted: standing.plan,
    planAdvised: standing.planAdvices[0],
    excellenceDecided: standing.excellenceDecision,
    ...byYear('interimReport', standing.interimReports),
    ...byYear('talk', standing.talks),
    workPlacementPlan: standing.workPlacement.plan,
    workPlacementApproved: standing.workPlacement.approved,
    ...paidIn('studyValuePaid', standing.studyValue),
    ...paidIn('earlyLeavingFixedPaid', standing.earlyLeaving.fixed),
    ...paidIn('earlyLeavingVariablePaid', standing.earlyLeaving.variable),
    finalReport: standing.finalReport,
    closed: standing.closed,
    ended: standing.ended,
  });

const outcomesOf = ({ excellence, workPlacement, ended }: Standing): Readonly<Record<string, string>> => ({
  ...(ended && { goesOnAs: ended.successor ?? 'nobody' }),
  excellence,
  workPlacementFirstReading: workPlacement.assessments.length === 0 ? 'none' : firstReading(workPlacement),
  workPlacement: workPlacement.state,
  ...Object.fromEntries(
    Object.entries(workPlacement.classes).map(([year, noted]) => [`workPlacement${year}`, noted.class]),
  ),
});
/** One that was to be changed is read again. */
const firstReading = ({ assessments }: Standing['workPlacement']): string =>
  assessments.length === 1 ? 'acceptable' : 'toBeChanged';

const byComponent = <T>(divisions: readonly FundingList[], of: (division: FundingList) => T) =>
  Object.fromEntries(
    [...Map.groupBy(divisions, ({ component }) => component)].map(([component, years]) => [
      component,
      Object.fromEntries(years.map((division) => [division.year, of(division)])),
    ]),
  );

/** What came over from those that it goes on for was theirs: it counts once. */
function counted(institutions: readonly InstitutionOutcome[], planLastDay: IsoDate): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { plan: 0, planInTime: 0 };
  const count = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
  for (const { brin, days, outcomes } of institutions) {
    const { opened = '', planSubmitted } = days;
    if (planSubmitted !== undefined && planSubmitted >= opened) {
      count('plan');
      if (planSubmitted <= planLastDay) count('planInTime');
    }
    const parts = institutions.filter(
      (one) => one.outcomes['goesOnAs'] === brin && opened >= (one.days['ended'] ?? ''),
    );
    const theirs = new Set(parts.flatMap((part) => Object.keys(part.outcomes)));
    for (const [name, outcome] of Object.entries(outcomes))
      if (!theirs.has(name)) count(name === 'goesOnAs' ? 'ended' : `${name}.${outcome}`);
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Seen {
  readonly seed: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly planLastDay: IsoDate;
  readonly facts: number;
  readonly divisions: readonly FundingList[];
  readonly institutions: readonly (PracticeInstitution & {
    readonly standing: Standing;
    /** Issued under its own name. */
    readonly reminders: number;
  })[];
}

export function outcomeOf({ seed, from, to, planLastDay, facts, divisions, institutions }: Seen): SimulationOutcome {
  const own = institutions.map(({ brin, name, standing, reminders }): InstitutionOutcome => ({
    brin,
    name,
    phase: standing.phase,
    days: daysOf(standing),
    outcomes: outcomesOf(standing),
    reminders,
    amounts: byComponent(divisions, ({ items }) => items.find((item) => item.brin === brin)?.amount ?? null),
  }));
  const totals = {
    institutions: own.length,
    facts,
    reminders: own.reduce((all, { reminders }) => all + reminders, 0),
    outcomes: counted(own, planLastDay),
    amounts: byComponent(divisions, ({ total }) => total),
    undistributed: byComponent(divisions, ({ undistributed }) => undistributed),
  };
  return { scheme: '2015', seed, from, to, illustrative: true, totals, institutions: own };
}
