import { brin, type Brin } from '@mijlpaal/shared-institution';
import { Fraction, moneyOf } from '@mijlpaal/shared-money';
import { Domain } from '@mijlpaal/trajectory-contract';
import {
  type DiplomaSum,
  divideEarlyLeavingFixed,
  divideEarlyLeavingVariable,
  divideFunding,
  divideStudyValue,
  divideWorkPlacement,
  type Division,
  fundingSettings,
  type Known,
  known,
  type StudyValueUnit,
  studyValueUnits,
} from '@mijlpaal/trajectory-domain';

const LEVELS = [2, 3, 4] as const;
const SETTINGS = { ...fundingSettings, unknownNorm: { value: 'lastKnown', source: 'the bench' } } as const;

/** Numbers from 0 up to `below` that look like chance and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const brins = Array.from({ length: 66 }, (_, index): Brin => brin(`${10 + index}AA`));
const contribution = (next: (below: number) => number) =>
  known(moneyOf(BigInt(2_000_000_000 + next(2_000_000_000)) * 5n));

/** 66 institutions, each with 17 domains at three levels but for some: some 3,000 units, with sums of eight school years. */
export function fundingLoad() {
  const next = numbers(7);
  const sums: Known<DiplomaSum>[] = brins.flatMap((code) =>
    Domain.options.flatMap((domain) =>
      LEVELS.filter(() => next(10) > 0).flatMap((level) =>
        Array.from({ length: 8 }, (_, index) => {
          const diplomas = 20 + next(200);
          const heavierDiplomas = next(diplomas);
          const studyValue = (heavierDiplomas * (0.2 + level / 10)).toFixed(2);
          const schoolYear = `${2010 + index}-${2011 + index}`;
          return known({ brin: code, schoolYear, domain, level, diplomas, studyValue, heavierDiplomas }, [
            `${code}-${index}`,
          ]);
        }),
      ),
    ),
  );
  const figures = brins.map((code) => ({
    brin: code,
    nationalContribution: contribution(next),
    level2Students: known(next(5_000)),
    entitled: true,
  }));
  const leavers = (students: number) => ({ students, leavers: next(Math.ceil(students / 10)) });
  const counts = () => known({ ...leavers(1 + next(9_000)), previous: leavers(5_000), beforePrevious: leavers(5_000) });
  const categories = brins.map(() => ({ entry: counts(), level2: counts(), level34: counts() }));
  return { sums, figures, categories };
}
export type FundingLoad = ReturnType<typeof fundingLoad>;

/** The means of units as decisions state them: two decimals. */
export const decided = (units: readonly StudyValueUnit[]): readonly StudyValueUnit[] =>
  units.map(({ figures, ...unit }) => {
    const stated = (mean: { value: Fraction } | null) => mean && { value: mean.value.roundedTo(2), of: null };
    const { base, average, previousAverage } = figures.value;
    const value = {
      ...figures.value,
      base: stated(base),
      average: stated(average),
      previousAverage: stated(previousAverage),
    };
    return { ...unit, figures: { ...figures, value } };
  });

export const unitsOfYear = ({ sums }: FundingLoad, year: number): readonly StudyValueUnit[] =>
  studyValueUnits(sums, year);

/** Every component that a year has, each amount with its explanation. @param units of that year; none in 2015 */
export function divideYear(
  { figures, categories }: FundingLoad,
  year: number,
  units: readonly StudyValueUnit[],
): readonly Division[] {
  const institutions = figures;
  return [
    divideFunding('investment', { ceiling: known('163500000.00'), institutions }),
    divideFunding('excellence', { ceiling: known('24000000.00'), institutions }),
    ...(year >= 2016 ? [divideStudyValue({ year, ceiling: known('116000000.00'), units, institutions })] : []),
    ...(year >= 2017
      ? [
          divideWorkPlacement({
            year,
            ceiling: known('58000000.00'),
            institutions: brins.map((code) => ({ brin: code, key: known('1.00'), class: known('good') })),
          }),
        ]
      : []),
    divideEarlyLeavingFixed({
      ceiling: known('4100000.00'),
      institutions: figures.map(({ brin: code, level2Students }) => ({
        brin: code,
        covenant: known(true),
        studentsUnder22: level2Students,
      })),
    }),
    divideEarlyLeavingVariable(
      {
        schoolYear: `${year - 1}-${year}`,
        ceiling: known('36500000.00'),
        institutions: brins.map((code, index) => ({
          brin: code,
          covenant: known(true),
          categories: categories[index] ?? {},
        })),
      },
      SETTINGS,
    ),
  ];
}
