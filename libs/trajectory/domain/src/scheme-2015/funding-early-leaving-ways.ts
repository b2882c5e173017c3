import { isoDate, type IsoDate } from '@mijlpaal/shared-time';
import { EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { divideEarlyLeavingFixed, earlyLeavingFixedRule, studentsInput } from './funding-early-leaving-fixed';
import {
  divideEarlyLeavingVariable,
  earlyLeavingVariableRule,
  hasNorms,
  workedCategories,
} from './funding-early-leaving-variable';
import { exOfficio } from './funding-ex-officio';
import { type Known, known } from './funding-known';
import type { DeliveredCounts, FundingCandidate } from './funding-knowledge';
import type { CategoryCounts, LeaverCount } from './funding-leavers';
import { togetherKnown } from './funding-lines';
import { schoolYearOf } from './funding-units';
import { figureMissing, type FundingWay, type Missing, there } from './funding-way';

/** 1 October so many calendar years before the year. @source PB art. 12 (two), 13 (one) */
const countDay = (year: number, before: number): IsoDate => isoDate(`${year - before}-10-01`);
const FIXED = 2;
const VARIABLE = 1;
const everyoneSigned = known(true);

/** Count days that a year is computed from: for the variable part also the two before it. */
export const countDays = {
  earlyLeavingFixed: (year: number): readonly IsoDate[] => [countDay(year, FIXED)],
  earlyLeavingVariable: (year: number): readonly IsoDate[] =>
    [VARIABLE, VARIABLE + 1, VARIABLE + 2].map((before) => countDay(year, before)),
} as const;

type Count = Known<{ readonly students: number | null; readonly leavers: number | null }>;

/** The counts of a day by category; null: nothing at all was delivered of that day. */
function countsOn({ counts = [] }: FundingCandidate, day: IsoDate): ReadonlyMap<EarlyLeavingCategory, Count> | null {
  const ofDay = counts.filter(({ value }) => value.countedOn === day);
  const categories = ({ value, ...from }: Known<DeliveredCounts>) =>
    value.categories.map(([name, students, leavers]) => [name, { ...from, value: { students, leavers } }] as const);
  return ofDay.length === 0 ? null : new Map(ofDay.flatMap(categories));
}

/** What is not there of a day that counts. @param what of each category */
function missingOn(
  institution: FundingCandidate,
  day: IsoDate,
  what: readonly ('students' | 'leavers')[],
): readonly Missing[] {
  const counts = countsOn(institution, day);
  if (counts === null) return [figureMissing(institution.brin, `students ${day}`)];
  return [...counts].flatMap(([category, { value }]) =>
    what
      .filter((name) => value[name] === null)
      .map((name) => figureMissing(institution.brin, `${name} ${category} ${day}`)),
  );
}

/** Of all categories together; nothing is missing. */
function studentsUnder22(institution: FundingCandidate, year: number): Known<number> {
  const counts = [...(countsOn(institution, countDay(year, FIXED))?.values() ?? [])];
  const students = counts.map(({ value }) => there(value.students, institution, 'students'));
  return togetherKnown(
    students.reduce((sum, one) => sum + one, 0),
    counts,
  );
}

/** The fixed part of the money against early leaving (vsv): by students under 22. */
export const earlyLeavingFixedWay: FundingWay = {
  component: 'earlyLeavingFixed',
  rule: earlyLeavingFixedRule,
  right: (_, under) => exOfficio('earlyLeavingFixed', earlyLeavingFixedRule, under, ['covenant']),
  shown: (institution, { year }) =>
    missingOn(institution, countDay(year, FIXED), ['students']).length > 0
      ? []
      : [studentsInput(studentsUnder22(institution, year))],
  missing: (entitled, { year }) => entitled.flatMap((one) => missingOn(one, countDay(year, FIXED), ['students'])),
  divide: (ceiling, entitled, { year, settings }) =>
    divideEarlyLeavingFixed(
      {
        ceiling,
        institutions: entitled.map((institution) => ({
          brin: institution.brin,
          covenant: everyoneSigned,
          studentsUnder22: studentsUnder22(institution, year),
        })),
      },
      settings,
    ),
};

/** A count of a year before: null when it was not delivered, or is suppressed. */
const earlier = (count: Count | undefined): LeaverCount | null =>
  count === undefined || count.value.students === null || count.value.leavers === null
    ? null
    : { students: count.value.students, leavers: count.value.leavers };

function categoriesOf(institution: FundingCandidate, year: number) {
  const [own, before, beforeThat] = countDays.earlyLeavingVariable(year).map((day) => countsOn(institution, day));
  const names = EarlyLeavingCategory.options.flatMap((category) => {
    const count = own?.get(category);
    if (count === undefined) return [];
    const previous = before?.get(category);
    const beforePrevious = beforeThat?.get(category);
    const used = [count, previous, beforePrevious].filter((each) => each !== undefined);
    const value: CategoryCounts = {
      students: there(count.value.students, institution, 'students'),
      leavers: there(count.value.leavers, institution, 'leavers'),
      previous: earlier(previous),
      beforePrevious: earlier(beforePrevious),
    };
    return [[category, togetherKnown(value, used)] as const];
  });
  return Object.fromEntries(names);
}

/** The variable part: by who left early, against the norm of the school year. */
export const earlyLeavingVariableWay: FundingWay = {
  component: 'earlyLeavingVariable',
  rule: earlyLeavingVariableRule,
  right: (_, under) => exOfficio('earlyLeavingVariable', earlyLeavingVariableRule, under, ['covenant']),
  shown: () => [],
  own: (institution, { year, settings, norms }) =>
    workedCategories(categoriesOf(institution, year), schoolYearOf(year + 1), settings, norms).map(({ part }) => part),
  missing: (entitled, { year, settings, norms }) => [
    ...(hasNorms(schoolYearOf(year + 1), settings, norms)
      ? []
      : [{ code: 'normMissing' as const, name: `norm ${schoolYearOf(year + 1)}`, brin: null }]),
    ...entitled.flatMap((one) => missingOn(one, countDay(year, VARIABLE), ['students', 'leavers'])),
  ],
  divide: (ceiling, entitled, { year, settings, norms = [] }) =>
    divideEarlyLeavingVariable(
      {
        schoolYear: schoolYearOf(year + 1),
        norms,
        ceiling,
        institutions: entitled.map((institution) => ({
          brin: institution.brin,
          covenant: everyoneSigned,
          categories: categoriesOf(institution, year),
        })),
      },
      settings,
    ),
};
