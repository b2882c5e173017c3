import { Brin } from '@mijlpaal/shared-institution';
import { z } from 'zod';
import { Amount } from './field-kinds';
import { Component } from './fields';
import { WorkPlacementClass } from './result-fields';

const MOST = 10_000_000;
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0 && count <= MOST;

// not z.int(): it would end the check at once, and the mistakes behind it would stay unsaid
const Count = z
  .number('must be a whole number')
  .refine(isCount, 'must be a whole number from 0 to 10,000,000')
  .meta({ type: 'integer', minimum: 0, maximum: MOST });
const Flag = z.boolean('must be true or false');
/** A mean of study values, exact: "0.55" or "17/49". */
const StudyValue = z
  .string()
  .regex(/^\d(\.\d{1,12})?$|^\d{1,15}\/[1-9]\d{0,14}$/, 'must be a study value, such as "0.55" or "17/49"');
const Key = z.string().regex(/^\d{1,15}(\.\d{1,12})?$/, 'must be a number of 0 or more, such as "1.00"');

const yearFrom = (first: number) => {
  const years = [2015, 2016, 2017, 2018].filter((year) => year >= first);
  return z.literal(years, `must be ${years.slice(0, -1).join(', ')} or ${years.at(-1)}`);
};

const Named = z.object({ brin: z.string() });
const NamedUnit = z.object({ brin: z.unknown(), unit: z.string() });

/** Each BRIN once, or each unit of an institution once. Runs on what may still be wrong, so that all mistakes are said at once. */
const eachOnce = (idOf: (item: unknown) => { id: string; key: string; said: string } | null, list: string) =>
  function check(items: unknown, context: z.RefinementCtx): void {
    if (!Array.isArray(items)) return;
    const seen = new Map<string, number>();
    items.forEach((item: unknown, index) => {
      const named = idOf(item);
      if (named === null) return;
      const first = seen.get(named.id);
      if (first === undefined) seen.set(named.id, index);
      else {
        const message = `${named.said} is there already, at ${list}[${first}]`;
        context.addIssue({ code: 'custom', path: [index, named.key], message });
      }
    });
  };
const eachBrinOnce = eachOnce((item) => {
  const brin = Named.safeParse(item).data?.brin;
  return brin === undefined ? null : { id: brin, key: 'brin', said: brin };
}, 'institutions');
const eachUnitOnce = eachOnce((item) => {
  const { data } = NamedUnit.safeParse(item);
  return data ? { id: `${String(data.brin)} ${data.unit}`, key: 'unit', said: data.unit } : null;
}, 'units');
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item, 'must be a list').superRefine(eachBrinOnce, { when: () => true });

const scheme = z.literal('2015', 'must be "2015"');
const components = Component.options.map((each) => `"${each}"`);
const WRONG_COMPONENT = `must be ${components.slice(0, -1).join(', ')} or ${components.at(-1)}`;
const component = <C extends Component>(name: C) => z.literal(name, WRONG_COMPONENT);
const byFigures = z.strictObject({ brin: Brin, nationalContribution: Amount, level2Students: Count, entitled: Flag });

const Investment = z.strictObject({
  scheme,
  component: component('investment'),
  ceiling: Amount,
  institutions: listOf(byFigures),
});
const Excellence = Investment.extend({ component: component('excellence') });

const Unit = z.strictObject({
  brin: Brin,
  /** Its name, once in an institution: a domain and a level, such as "79010-4". */
  unit: z
    .string('must be text in double quotes')
    .min(1, 'must not be empty')
    .max(100, 'must be at most 100 characters'),
  /** Of the school year before the year. */
  diplomas: Count,
  /** Mean of the school years 2011 to 2014; null: there were no diplomas. */
  base: StudyValue.nullable(),
  /** Mean of the school year before the year; null: there were no diplomas. */
  average: StudyValue.nullable(),
  /** null: none for this domain at this level, so that nothing is kept. */
  limit: StudyValue.nullable(),
  /** Mean of the school year before that; counts from 2017, and may be left out before. */
  previousAverage: StudyValue.nullable().optional(),
  /** Diplomas worth more than the reference; counts in 2016 and 2017, and may be left out after. */
  heavierDiplomas: Count.optional(),
});

const Found = z.object({ year: z.unknown(), units: z.array(z.unknown()), institutions: z.array(z.unknown()) });

/** What hangs together between units, institutions and year; runs on what may still be wrong. */
function unitsFit(file: unknown, context: z.RefinementCtx): void {
  const found = Found.safeParse(file);
  if (!found.success) return;
  const { year, units, institutions } = found.data;
  const brins = new Set(institutions.map((each) => Named.safeParse(each).data?.brin));
  units.forEach((unit, index) => {
    const say = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['units', index, key], message });
    const named = Named.safeParse(unit);
    if (named.success && !brins.has(named.data.brin)) say('brin', `${named.data.brin} is not among the institutions`);
    if (typeof unit !== 'object' || unit === null) return;
    if ((year === 2017 || year === 2018) && !('previousAverage' in unit)) say('previousAverage', 'is missing');
    if ((year === 2016 || year === 2017) && !('heavierDiplomas' in unit)) say('heavierDiplomas', 'is missing');
    const { diplomas, heavierDiplomas } = unit as Record<string, unknown>; // an object, whatever is in it
    if (
      typeof diplomas === 'number' &&
      isCount(diplomas) &&
      typeof heavierDiplomas === 'number' &&
      heavierDiplomas > diplomas
    )
      say('heavierDiplomas', `must be at most the diplomas of this unit, ${diplomas}`);
  });
}

const StudyValueCalculation = z
  .strictObject({
    scheme,
    component: component('studyValue'),
    year: yearFrom(2016),
    budget: Amount,
    units: z.array(Unit, 'must be a list').superRefine(eachUnitOnce, { when: () => true }),
    institutions: listOf(z.strictObject({ brin: Brin, nationalContribution: Amount })),
  })
  .superRefine(unitsFit, { when: () => true });

const WorkPlacement = z.strictObject({
  scheme,
  component: component('workPlacement'),
  year: yearFrom(2017),
  ceiling: Amount,
  institutions: listOf(
    z.strictObject({
      brin: Brin,
      key: Key,
      class: z.enum(WorkPlacementClass.options, 'must be "good", "sufficient" or "insufficient"'),
    }),
  ),
});

const EarlyLeavingFixed = z.strictObject({
  scheme,
  component: component('earlyLeavingFixed'),
  year: yearFrom(2015),
  ceiling: Amount,
  institutions: listOf(z.strictObject({ brin: Brin, covenant: Flag, studentsUnder22: Count })),
});

const counts = { students: Count, leavers: Count };

function leaversFit(value: unknown, context: z.RefinementCtx): void {
  const found = z.object({ students: z.number(), leavers: z.number() }).safeParse(value);
  if (found.success && found.data.leavers > found.data.students)
    context.addIssue({
      code: 'custom',
      path: ['leavers'],
      message: `must be at most the students, ${found.data.students}`,
    });
}
const YearCount = z.strictObject(counts).superRefine(leaversFit, { when: () => true });
const Category = z
  .strictObject({ ...counts, previous: YearCount.optional(), beforePrevious: YearCount.optional() })
  .superRefine(leaversFit, { when: () => true });

/** School years whose norms were found. @source PB art. 13, tabel 2 */
export const NormYear = z.enum(['2012-2013', '2013-2014', '2014-2015']);
export type NormYear = z.infer<typeof NormYear>;

const EarlyLeavingVariable = z.strictObject({
  scheme,
  component: component('earlyLeavingVariable'),
  schoolYear: z.enum(NormYear.options, 'must be "2012-2013", "2013-2014" or "2014-2015": of others no norm is known'),
  ceiling: Amount,
  institutions: listOf(
    z.strictObject({
      brin: Brin,
      covenant: Flag,
      categories: z.strictObject({
        entry: Category.optional(),
        level2: Category.optional(),
        level34: Category.optional(),
      }),
    }),
  ),
});

/** A division to compute from a file: what goes in, one shape a component. */
export const FundingCalculation = z.discriminatedUnion(
  'component',
  [Investment, Excellence, StudyValueCalculation, WorkPlacement, EarlyLeavingFixed, EarlyLeavingVariable],
  WRONG_COMPONENT,
);
export type FundingCalculation = z.infer<typeof FundingCalculation>;

/** What comes out: in the order of the institutions. `total` + `undistributed` is the ceiling. */
export const FundingResult = z.strictObject({
  amounts: z.array(z.strictObject({ brin: Brin, amount: Amount })),
  total: Amount,
  undistributed: Amount,
});
export type FundingResult = z.infer<typeof FundingResult>;
