import type { DiplomaLevel } from '@mijlpaal/trajectory-contract';
import type { DiplomaSum } from './funding-diploma';
import { exOfficio } from './funding-ex-officio';
import { type Known, known } from './funding-known';
import type { FundingCandidate } from './funding-knowledge';
import { input } from './funding-lines';
import { divideStudyValue, studyValueRule } from './funding-study-value';
import { workedUnit } from './funding-unit';
import { missingSchoolYears, neededYears, schoolYearOf, studyValueUnits } from './funding-units';
import { figureMissing, type FundingWay, type Missing, there, type Under } from './funding-way';

type Deliveries = NonNullable<FundingCandidate['diplomas']>;

/** Deliveries that a year is computed from. */
const needed = ({ diplomas = [] }: FundingCandidate, year: number): Deliveries => {
  const years = neededYears(year);
  return diplomas.filter(({ value }) => years.includes(value.schoolYear));
};

/** Sums that are there; of a suppressed one nothing is known. */
const sumsOf = (institution: FundingCandidate, year: number): Known<DiplomaSum>[] =>
  needed(institution, year).flatMap(({ value: { schoolYear, units }, ...from }) =>
    units.flatMap(([unit, diplomas, studyValue, heavier]): Known<DiplomaSum>[] => {
      if (diplomas === null || studyValue === null) return [];
      const [domain = '', level] = unit.split('-');
      const value = {
        brin: institution.brin,
        schoolYear,
        domain,
        level: Number(level) as DiplomaLevel, // the door takes 2, 3 and 4 alone
        diplomas,
        studyValue,
        heavierDiplomas: heavier ?? 0, // where it counts, `suppressed` has asked for it
      };
      return [{ ...from, value }];
    }),
  );

/** In 2018 all of the ceiling goes by units. @source R16 art. 3.12(2) */
const heavierCounts = ({ year, settings }: Under): boolean => settings.unitPortion.value[year]?.toText() !== '1';

function suppressed(institution: FundingCandidate, under: Under): Missing[] {
  const current = schoolYearOf(under.year);
  return needed(institution, under.year).flatMap(({ value: { schoolYear, units } }) =>
    units.flatMap(([unit, diplomas, studyValue, heavier]) => {
      const misses = (name: string) => figureMissing(institution.brin, `${name} ${unit} ${schoolYear}`);
      return [
        ...(diplomas === null ? [misses('diplomas')] : []),
        ...(studyValue === null ? [misses('studyValue')] : []),
        ...(heavier === null && schoolYear === current && heavierCounts(under) ? [misses('heavierDiplomas')] : []),
      ];
    }),
  );
}

/** What of the diplomas of an institution is not there. */
function diplomasMissing(institution: FundingCandidate, under: Under): Missing[] {
  const told = needed(institution, under.year);
  const absent = missingSchoolYears(
    told.map(({ value }) => ({ brin: institution.brin, schoolYear: value.schoolYear })),
    [institution.brin],
    under.year,
  );
  return [
    ...absent.map(({ brin, schoolYear }) => figureMissing(brin, `diplomas ${schoolYear}`)),
    ...suppressed(institution, under),
  ];
}

/** Study value (studiewaarde): everyone shares, from the sums of diplomas that were delivered. */
export const studyValueWay: FundingWay = {
  component: 'studyValue',
  rule: studyValueRule,
  right: (_, under) => exOfficio('studyValue', studyValueRule, under),
  shown: ({ figures }) => [
    input(
      'nationalContribution',
      figures === null ? known(null) : { ...figures, value: figures.value.nationalContribution },
    ),
  ],
  own: (institution, { year, settings }) =>
    studyValueUnits(sumsOf(institution, year), year, settings).map((unit) => workedUnit(year, unit, settings).part),
  missing: (entitled, under) => [
    ...entitled
      .filter(({ figures }) => figures === null)
      .map(({ brin }) => figureMissing(brin, 'nationalContribution')),
    ...entitled.flatMap((institution) => diplomasMissing(institution, under)),
  ],
  divide: (ceiling, entitled, { year, settings }) =>
    divideStudyValue(
      {
        year,
        ceiling,
        units: studyValueUnits(
          entitled.flatMap((institution) => sumsOf(institution, year)),
          year,
          settings,
        ),
        institutions: entitled.map((institution) => {
          const figures = there(institution.figures, institution, 'nationalContribution');
          const nationalContribution = { ...figures, value: figures.value.nationalContribution };
          return { brin: institution.brin, nationalContribution };
        }),
      },
      settings,
    ),
};
