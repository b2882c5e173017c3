import type { Brin } from '@mijlpaal/shared-institution';
import { addDays, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import { Fraction } from '@mijlpaal/shared-money';
import {
  type DeliveryEvent,
  type DiplomaLevel,
  Domain,
  type SchoolYear,
  STUDY_VALUE_YEARS,
} from '@mijlpaal/trajectory-contract';
import { type DiplomaSum, known, studyValueUnits } from '@mijlpaal/trajectory-domain';
import type { Act, Post } from '../act';
import { type Chance, shuffled, whole, workday } from '../chance';
import { type Player, SOURCE } from './simulated';

const ended = (year: number): SchoolYear => `${year - 1}-${year}`;
/** The school years that a delivery of a year brings: in 2016 those of the base values too. @source R16 art. 3.4, 3.5 */
const brought: Readonly<Record<number, readonly SchoolYear[]>> = {
  2016: [2011, 2012, 2013, 2014, 2015].map(ended),
  2017: [ended(2016)],
  2018: [ended(2017)],
};
const LEVELS: readonly DiplomaLevel[] = [2, 3, 4];
/** Food, nature and environment: what agricultural colleges teach. */
const GREEN: Domain = '79130';
/** About the means that were published for all of mbo. @source regeling.md, O9 */
const MEANS: Readonly<Record<DiplomaLevel, number>> = { 2: 0.08, 3: 0.18, 4: 0.53 };

/** Domains that an institution teaches in. */
function domainsOf({ type, chance }: Player): readonly Domain[] {
  if (type === 'aoc') return [GREEN];
  const others = shuffled(
    Domain.options.filter((domain) => domain !== GREEN),
    (domain) => domain,
    (...words) => chance('domain', ...words),
  );
  return others.slice(0, type === 'roc' ? whole(8, 13, chance('domains')) : whole(1, 2, chance('domains')));
}

/** The diplomas of one unit in one school year. */
function sumOf({ brin, chance }: Player, domain: Domain, level: DiplomaLevel, schoolYear: SchoolYear): DiplomaSum {
  const size = whole(20, 260, chance('size', domain, level) ** 2);
  const diplomas = Math.round(size * (0.9 + 0.2 * chance('diplomas', domain, level, schoolYear)));
  const drift = 0.6 + 0.8 * chance('mean', domain, level) + 0.15 * (chance('drift', domain, level, schoolYear) - 0.4);
  const studyValue = Math.round(diplomas * MEANS[level] * drift * 100);
  const heavier = Math.min(diplomas, Math.max(1, Math.round((diplomas * MEANS[level] * drift) / (0.2 * level))));
  const text = `${Math.floor(studyValue / 100)}.${String(studyValue % 100).padStart(2, '0')}`;
  return { brin, schoolYear, domain, level, diplomas, studyValue: text, heavierDiplomas: heavier };
}

const sumsOf = (player: Player, schoolYears: readonly SchoolYear[]): readonly DiplomaSum[] =>
  schoolYears.flatMap((schoolYear) =>
    domainsOf(player).flatMap((domain) => LEVELS.map((level) => sumOf(player, domain, level, schoolYear))),
  );

const deliveryOf = ({ brin }: Player, schoolYear: SchoolYear, sums: readonly DiplomaSum[]): DeliveryEvent => ({
  type: 'StudyValuesDelivered',
  data: {
    brin,
    schoolYear,
    units: sums
      .filter((sum) => sum.schoolYear === schoolYear)
      .map(({ domain, level, diplomas, studyValue, heavierDiplomas }) => ({
        domain: domain as Domain, // as domainsOf gave it
        level,
        diplomas,
        studyValue,
        heavierDiplomas,
      })),
    source: SOURCE,
    illustrative: true,
  },
});

const shown = (value: Fraction | undefined): string | null =>
  value
    ?.roundedTo(4)
    .toDecimal(4)
    .replace(/\.?0+$/, '') ?? null;

/** Units of several institutions as those of one. @source R16 3.10 */
export function joinedSums(brin: Brin, all: readonly (readonly DiplomaSum[])[]): readonly DiplomaSum[] {
  const units = Map.groupBy(all.flat(), ({ schoolYear, domain, level }) => `${schoolYear} ${domain}-${level}`);
  return [...units.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return []; // no group is empty
    const sum = (of: (one: DiplomaSum) => number) => own.reduce((total, one) => total + of(one), 0);
    return [
      {
        ...first,
        brin,
        diplomas: sum(({ diplomas }) => diplomas),
        heavierDiplomas: sum(({ heavierDiplomas }) => heavierDiplomas),
        studyValue: Fraction.sum(own.map(({ studyValue }) => Fraction.parse(studyValue))).toDecimal(2),
      },
    ];
  });
}

/** After a merger what was not paid to the parts is decided anew, of who goes on. @param parts with the institution itself, when it was there */
export function studyValueAfterMerger(into: Player, parts: readonly Player[], mergedOn: IsoDate): readonly Post[] {
  const { brin, chance } = into;
  const years = STUDY_VALUE_YEARS.filter((year) => mergedOn < `${year}-11-01`);
  const schoolYears = Object.values(brought).flat();
  const sums = joinedSums(
    brin,
    parts.map((part) => sumsOf(part, schoolYears)),
  );
  return years.map((year) => ({
    on: workday(isoDate(`${year}-09-03`), isoDate(`${year}-10-12`), chance('studyValueDecidedAgain', year)),
    brin,
    collection: 'study-value-decisions',
    body: { year, values: valuesOf(sums, year) },
  }));
}

/** What is decided: base and average of each unit, by the rules. */
function valuesOf(sums: readonly DiplomaSum[], year: number) {
  const units = studyValueUnits(
    sums.map((sum) => known(sum, [], true)),
    year,
  );
  return units.map(({ unit, figures: { value } }) => {
    const [domain = '', level] = unit.split('-');
    return { domain, level: Number(level), base: shown(value.base?.value), average: shown(value.average?.value) };
  });
}

/** Study value (studiewaarde) of 2016 to 2018: data come in, values are decided, money is paid in November. @assumption days and diplomas */
export function studyValueActs(
  players: readonly Player[],
  newcomers: readonly Player[],
  chance: Chance,
): readonly Act[] {
  const all = new Map(players.map((player) => [player.brin, sumsOf(player, Object.values(brought).flat())]));
  return STUDY_VALUE_YEARS.flatMap((year): readonly Act[] => {
    const cameOn = year === 2016 ? isoDate('2016-03-29') : isoDate(`${year}-02-14`);
    const decidedFrom = addDays(cameOn, 14);
    const decidedTo = year === 2016 ? isoDate('2016-05-04') : isoDate(`${year}-04-28`);
    const paidOn = workday(isoDate(`${year}-11-10`), isoDate(`${year}-11-15`), chance('studyValuePaidOn', year));
    return [
      ...(brought[year] ?? []).map((schoolYear) => ({
        on: cameOn,
        name: `study values ${schoolYear}`,
        delivers: players.map((player) => deliveryOf(player, schoolYear, all.get(player.brin) ?? [])),
      })),
      ...players.flatMap(({ brin, chance: own }): Post[] => [
        {
          on: workday(decidedFrom, decidedTo, own('studyValueDecidedOn', year)),
          brin,
          collection: 'study-value-decisions',
          body: { year, values: valuesOf(all.get(brin) ?? [], year) },
        },
      ]),
      ...[...players, ...newcomers].map(({ brin }): Post => ({
        on: paidOn,
        brin,
        collection: 'study-value-payments',
        body: { year },
        pays: { component: 'studyValue', year },
      })),
    ];
  });
}
