import type { FundingCalculation } from '@mijlpaal/trajectory-contract';
import {
  type CategoryCounts,
  divideEarlyLeavingFixed,
  divideEarlyLeavingVariable,
  divideFunding,
  divideStudyValue,
  divideWorkPlacement,
  type Division,
  givenMean,
  known,
  type UnitFigures,
} from '@mijlpaal/trajectory-domain';
import { Fraction } from '@mijlpaal/shared-money';

type Of<C extends FundingCalculation['component']> = Extract<FundingCalculation, { component: C }>;
type Unit = Of<'studyValue'>['units'][number];
type Category = NonNullable<Of<'earlyLeavingVariable'>['institutions'][number]['categories']['entry']>;

const meanOrNone = (text: string | null | undefined) => (typeof text === 'string' ? givenMean(text) : null);

const figuresOf = ({ diplomas, heavierDiplomas, base, average, previousAverage, limit }: Unit): UnitFigures => ({
  diplomas,
  heavierDiplomas: heavierDiplomas ?? 0,
  base: meanOrNone(base),
  average: meanOrNone(average),
  previousAverage: meanOrNone(previousAverage),
  limit: limit === null ? null : Fraction.parse(limit),
  level: 'unit',
});

const studyValue = ({ year, budget, units, institutions }: Of<'studyValue'>): Division =>
  divideStudyValue({
    year,
    ceiling: known(budget),
    units: units.map((unit) => ({ brin: unit.brin, unit: unit.unit, figures: known(figuresOf(unit)) })),
    institutions: institutions.map(({ brin, nationalContribution }) => ({
      brin,
      nationalContribution: known(nationalContribution),
    })),
  });

const workPlacement = ({ year, ceiling, institutions }: Of<'workPlacement'>): Division =>
  divideWorkPlacement({
    year,
    ceiling: known(ceiling),
    institutions: institutions.map(({ brin, key, class: found }) => ({ brin, key: known(key), class: known(found) })),
  });

const earlyLeavingFixed = ({ ceiling, institutions }: Of<'earlyLeavingFixed'>): Division =>
  divideEarlyLeavingFixed({
    ceiling: known(ceiling),
    institutions: institutions.map(({ brin, covenant, studentsUnder22 }) => ({
      brin,
      covenant: known(covenant),
      studentsUnder22: known(studentsUnder22),
    })),
  });

const countsOf = ({ students, leavers, previous, beforePrevious }: Category): CategoryCounts => ({
  students,
  leavers,
  previous: previous ?? null,
  beforePrevious: beforePrevious ?? null,
});

const earlyLeavingVariable = ({ schoolYear, ceiling, institutions }: Of<'earlyLeavingVariable'>): Division =>
  divideEarlyLeavingVariable({
    schoolYear,
    ceiling: known(ceiling),
    institutions: institutions.map(({ brin, covenant, categories: { entry, level2, level34 } }) => ({
      brin,
      covenant: known(covenant),
      categories: {
        ...(entry && { entry: known(countsOf(entry)) }),
        ...(level2 && { level2: known(countsOf(level2)) }),
        ...(level34 && { level34: known(countsOf(level34)) }),
      },
    })),
  });

const byFigures = ({ component, ceiling, institutions }: Of<'investment'> | Of<'excellence'>): Division =>
  divideFunding(component, {
    ceiling: known(ceiling),
    institutions: institutions.map(({ brin, nationalContribution, level2Students, entitled }) => ({
      brin,
      nationalContribution: known(nationalContribution),
      level2Students: known(level2Students),
      entitled,
    })),
  });

/** The division that a file asks for. */
export function divided(asked: FundingCalculation): Division {
  switch (asked.component) {
    case 'investment':
    case 'excellence':
      return byFigures(asked);
    case 'studyValue':
      return studyValue(asked);
    case 'workPlacement':
      return workPlacement(asked);
    case 'earlyLeavingFixed':
      return earlyLeavingFixed(asked);
    case 'earlyLeavingVariable':
      return earlyLeavingVariable(asked);
  }
}
