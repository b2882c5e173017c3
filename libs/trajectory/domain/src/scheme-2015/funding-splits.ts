import type { Brin } from '@mijlpaal/shared-institution';
import type { FundingReading } from '@mijlpaal/trajectory-contract';
import { joinedDiplomas } from './funding-joined';
import { type Known, known } from './funding-known';
import type { DeliveredDiplomas, FundingCandidate, Split } from './funding-knowledge';
import { type Remark, togetherKnown } from './funding-lines';
import { neededYears } from './funding-units';
import { figureMissing, type Missing } from './funding-way';
import { type CountedUnit, statementMistakes } from './split-statement';

type Diplomas = readonly Known<DeliveredDiplomas>[];

/** One institution as the statements leave it. */
export interface Divided {
  readonly institution: FundingCandidate;
  /** Its data went to others altogether: it does not share. */
  readonly isGone: boolean;
  readonly remarks: readonly Remark[];
  readonly readings: readonly FundingReading[];
}

const yearsOf = ({ parts }: Split): ReadonlySet<string> =>
  new Set(parts.flatMap(({ diplomas }) => diplomas.map(({ schoolYear }) => schoolYear)));

const counted = (diplomas: readonly DeliveredDiplomas[]): CountedUnit[] =>
  diplomas.flatMap(({ schoolYear, units }) =>
    units.map(([unit, all, studyValue, heavierDiplomas]) => ({
      schoolYear,
      unit,
      diplomas: all,
      studyValue,
      heavierDiplomas,
    })),
  );

/** Whether an institution began with a split: it was opened for it, and has nothing of before. */
export const beganWith = ({ openedOn }: FundingCandidate, { on }: Pick<Split, 'on'>): boolean =>
  openedOn !== undefined && openedOn >= on;

/** What a statement gives one institution, each school year with the statement and the deliveries that it divides. */
function given({ brin, parts, fact }: Split, to: Brin, all: ReadonlyMap<string, FundingCandidate>): Diplomas {
  const deliveries = all.get(brin)?.diplomas ?? [];
  return parts
    .filter(({ into }) => into === to)
    .flatMap(({ diplomas }) => diplomas)
    .map((value) => {
      const ofYear = deliveries.filter((one) => one.value.schoolYear === value.schoolYear);
      const from = togetherKnown(null, ofYear);
      return known(value, [fact, ...from.facts], from.illustrative);
    });
}

/**
 * Institutions with the data that statements give them: the own data of who was divided make place for its own part, and who
 * began with a split goes on with the conditions that the divided one had met.
 * @param splits those that count for the year
 * @source R16 art. 3.10 @assumption `splitPlan`
 */
export function dividedBy(splits: readonly Split[], institutions: readonly FundingCandidate[]): readonly Divided[] {
  const all = new Map(institutions.map((one) => [one.brin as string, one]));
  return institutions.map((one) => {
    const own = splits.find(({ brin }) => brin === one.brin);
    const received = splits.filter(
      (split) => split.brin !== one.brin && split.parts.some(({ into }) => into === one.brin),
    );
    if (own === undefined && received.length === 0)
      return { institution: one, isGone: false, remarks: [], readings: [] };
    const parents = received.filter((split) => beganWith(one, split)).flatMap(({ brin }) => all.get(brin) ?? []);
    const covered = own === undefined ? new Set<string>() : yearsOf(own);
    const isGone = own !== undefined && own.parts.every(({ into }) => into !== one.brin);
    const kept = isGone ? [] : (one.diplomas ?? []).filter(({ value }) => !covered.has(value.schoolYear));
    const sources = [
      { diplomas: kept },
      ...[...(own === undefined ? [] : [own]), ...received].map((split) => ({
        diplomas: given(split, one.brin, all),
      })),
    ];
    return {
      institution: {
        ...one,
        ...parents.reduce<Pick<FundingCandidate, 'conditions' | 'workPlacement'>>(lent, one),
        ...(one.diplomas && { diplomas: joinedDiplomas(sources) }),
      },
      isGone: isGone && one.diplomas !== undefined,
      remarks: [
        ...(own?.parts ?? [])
          .filter(({ into }) => into !== one.brin)
          .map(({ into }): Remark => ({ code: 'dividedAmong', name: null, brin: into })),
        ...received.map(({ brin }): Remark => ({ code: 'dividedFrom', name: null, brin })),
      ],
      readings: ['splitFigures', 'splitYear', ...(parents.length > 0 ? (['splitPlan'] as const) : [])],
    };
  });
}

type Right = Pick<FundingCandidate, 'conditions' | 'workPlacement'>;
const lent = (own: Right, { conditions, workPlacement }: FundingCandidate): Right => ({
  conditions: {
    agreementSignedOn: own.conditions.agreementSignedOn ?? conditions.agreementSignedOn,
    planSubmittedOn: own.conditions.planSubmittedOn ?? conditions.planSubmittedOn,
    excellence: own.conditions.excellence ?? conditions.excellence,
  },
  ...(own.workPlacement && {
    workPlacement: {
      approvedOn: own.workPlacement.approvedOn ?? workPlacement?.approvedOn ?? null,
      class: own.workPlacement.class,
    },
  }),
});

/** Statements that do not, or no longer, agree with what was delivered of the year's school years. */
export function statementsMissing(
  splits: readonly Split[],
  institutions: readonly FundingCandidate[],
  year: number,
): readonly Missing[] {
  const needed = neededYears(year) as readonly string[];
  return splits.flatMap((split) => {
    const delivered = (institutions.find(({ brin }) => brin === split.brin)?.diplomas ?? []).map(({ value }) => value);
    const covered = yearsOf(split);
    const isGone = split.parts.every(({ into }) => into !== split.brin);
    const asked = (schoolYear: string) => needed.includes(schoolYear) && (isGone || covered.has(schoolYear));
    const mistakes = statementMistakes(
      counted(delivered.filter(({ schoolYear }) => asked(schoolYear))),
      counted(split.parts.flatMap(({ diplomas }) => diplomas.filter(({ schoolYear }) => asked(schoolYear)))),
    );
    const places = new Set(mistakes.map(({ unit, schoolYear }) => `statement ${unit} ${schoolYear}`));
    return [...places].map((place) => figureMissing(split.brin, place));
  });
}

/** Whether the diplomas of a school year are asked of an institution itself, and not of a statement that gave it its part. */
export function isAskedDespite(
  splits: readonly Split[],
  institution: FundingCandidate,
  schoolYear: string,
  end: string,
): boolean {
  const about = splits.filter(
    ({ brin, parts }) => brin === institution.brin || parts.some(({ into }) => into === institution.brin),
  );
  return !about.some(
    (split) =>
      (split.brin === institution.brin || beganWith(institution, split)) &&
      (yearsOf(split).has(schoolYear) || (beganWith(institution, split) && end < (institution.openedOn ?? ''))),
  );
}
