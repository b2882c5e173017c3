import type { Brin } from '@mijlpaal/shared-institution';
import { Fraction } from '@mijlpaal/shared-money';
import type { SchoolYear } from '@mijlpaal/trajectory-contract';
import type { DiplomaSum } from './funding-diploma';
import type { Known } from './funding-known';
import { togetherKnown } from './funding-lines';
import { limitOf } from './funding-limits';
import { type Mean, meanOf } from './funding-mean';
import { type ResultSettings, resultSettings } from './funding-result-settings';
import type { StudyValueUnit, UnitFigures } from './funding-unit';

const ended = (year: number): SchoolYear => `${year - 1}-${year}`;
/** The school year whose diplomas count for a calendar year: the one that ended before it. @source R16 art. 3.4 */
export const schoolYearOf = (year: number): SchoolYear => ended(year - 1);
/** Base values are of these. @source R16 art. 3.5(1) */
const BASE_YEARS: readonly SchoolYear[] = [2011, 2012, 2013, 2014].map(ended);

/** All that was delivered of a unit, a domain or an institution. */
type Sums = readonly Known<DiplomaSum>[];

const key = ({ value: { brin, domain, level } }: Known<DiplomaSum>): string => `${brin} ${domain}-${level}`;
const count = (sums: Sums): number => sums.reduce((all, { value }) => all + value.diplomas, 0);
const within = (sums: Sums, schoolYears: readonly SchoolYear[]): Sums =>
  sums.filter(({ value }) => schoolYears.includes(value.schoolYear));

function mean(sums: Sums, schoolYears: readonly SchoolYear[]): Mean | null {
  const counting = within(sums, schoolYears);
  const values = counting.map(({ value }) => Fraction.parse(value.studyValue));
  return meanOf(Fraction.sum(values), Fraction.of(BigInt(count(counting))));
}

/** The school years that a year needs: the base years, the one before the year, and from 2017 the one before that. */
export const neededYears = (year: number): readonly SchoolYear[] => [
  ...new Set([...BASE_YEARS, ...(year === 2016 ? [] : [ended(year - 2)]), ended(year - 1)]),
];

/** What of whom was not delivered: a school year in which nothing at all was said of an institution. @param year 2016 to 2018 */
export function missingSchoolYears(
  delivered: readonly { readonly brin: Brin; readonly schoolYear: SchoolYear }[],
  brins: readonly Brin[],
  year: number,
): readonly { readonly brin: Brin; readonly schoolYear: SchoolYear }[] {
  const there = new Set(delivered.map(({ brin, schoolYear }) => `${brin} ${schoolYear}`));
  return brins.flatMap((brin) =>
    neededYears(year)
      .filter((schoolYear) => !there.has(`${brin} ${schoolYear}`))
      .map((schoolYear) => ({ brin, schoolYear })),
  );
}

/** The means of one level of an institution, made once: many small units share them. */
interface Level {
  readonly at: UnitFigures['level'];
  readonly base: Mean | null;
  readonly average: Mean | null;
  readonly previousAverage: Mean | null;
  readonly from: Known<null>;
}

function levelOf(at: Level['at'], sums: Sums, year: number, settings: ResultSettings): Level {
  const base = mean(sums, BASE_YEARS);
  const literal = at === 'institution' && settings.institutionAverage.value === 'of2011To2014';
  const of = (schoolYear: SchoolYear) => (literal ? base : mean(sums, [schoolYear]));
  return {
    at,
    base,
    average: of(ended(year - 1)),
    previousAverage: of(ended(year - 2)),
    from: togetherKnown(null, within(sums, neededYears(year))),
  };
}

/** Remembers what `make` made of a key. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}

/**
 * The units (eenheden) of a year from delivered sums. A unit with fewer than 50 diplomas a school year on average in
 * 2011 to 2014 takes the values and the limit of its domain in the institution; when that is small too, of the institution.
 * @param sums each school year, domain and level of a BRIN once
 * @param year 2016 to 2018
 * @throws RangeError when a sum is there twice
 * @source R16 art. 3.4(4) and (5), 3.5(1) and (2)
 * @assumption the average of an institution, the limit used: settings `institutionAverage`, `limitLevel`
 */
export function studyValueUnits(
  sums: Sums,
  year: number,
  settings: ResultSettings = resultSettings,
): readonly StudyValueUnit[] {
  const twice = [...Map.groupBy(sums, (sum) => `${key(sum)} in ${sum.value.schoolYear}`)].find(
    ([, all]) => all.length > 1,
  );
  if (twice) throw new RangeError(`The diplomas of ${twice[0]} are there twice`);
  const byUnit = Map.groupBy(sums, key);
  const byDomain = Map.groupBy(sums, ({ value: { brin, domain } }) => `${brin} ${domain}`);
  const byInstitution = Map.groupBy(sums, ({ value: { brin } }) => brin as string);
  const isSmall = (all: Sums) => count(within(all, BASE_YEARS)) < settings.smallUnit.value * BASE_YEARS.length;
  const small = once((domain) => isSmall(byDomain.get(domain) ?? []));
  const ofDomain = once((domain) => levelOf('domain', byDomain.get(domain) ?? [], year, settings));
  const ofInstitution = once((brin) => levelOf('institution', byInstitution.get(brin) ?? [], year, settings));

  return [...byUnit.values()].flatMap((own): StudyValueUnit[] => {
    const current = own.find(({ value }) => value.schoolYear === ended(year - 1));
    if (current === undefined) return [];
    const { brin, domain, level, diplomas, heavierDiplomas } = current.value;
    const domainName = `${brin} ${domain}`;
    const { at, base, average, previousAverage, from } = !isSmall(own)
      ? levelOf('unit', own, year, settings)
      : small(domainName)
        ? ofInstitution(brin)
        : ofDomain(domainName);
    const limit = limitOf(domain, level, at);
    const figures = { diplomas, heavierDiplomas, base, average, previousAverage, limit, level: at };
    return [{ brin, unit: `${domain}-${level}`, figures: { ...from, value: figures } }];
  });
}
