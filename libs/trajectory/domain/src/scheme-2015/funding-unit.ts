import type { Brin } from '@mijlpaal/shared-institution';
import { Fraction } from '@mijlpaal/shared-money';
import { type Known, known } from './funding-known';
import { countOf, numberInput, type Part, type Remark, remark, step, type Step } from './funding-lines';
import { type Mean, meanLines } from './funding-mean';
import type { ResultSettings } from './funding-result-settings';

/** What counts of a unit (eenheid: the programmes of one level in one domain of an institution) for one year. */
export interface UnitFigures {
  /** Of the school year before the year. */
  readonly diplomas: number;
  /** Of these, those worth more than the reference of the prior education. */
  readonly heavierDiplomas: number;
  /** Of the school years 2011 to 2014; null: there were no diplomas. */
  readonly base: Mean | null;
  /** Of the school year before the year; null: there were no diplomas. */
  readonly average: Mean | null;
  /** Of the school year before that. */
  readonly previousAverage: Mean | null;
  /** null: none for this domain at this level. */
  readonly limit: Fraction | null;
  /** Where these means and the limit were taken: a small unit takes those of its domain or of the institution. */
  readonly level: 'unit' | 'domain' | 'institution';
}

export interface StudyValueUnit {
  readonly brin: Brin;
  /** Once in an institution: "79010-4". */
  readonly unit: string;
  readonly figures: Known<UnitFigures>;
}

/** What a unit weighs in the division, and why. */
export interface WorkedUnit {
  readonly brin: Brin;
  readonly diplomas: Fraction;
  readonly heavierDiplomas: Fraction;
  readonly keepDiplomas: Fraction;
  readonly improvementWeight: Fraction;
  readonly figures: Known<UnitFigures>;
  readonly part: Part;
}

const above = (mean: Mean | null, limit: Fraction): boolean => mean !== null && mean.value.compare(limit) > 0;

/**
 * Which earlier mean must be above the limit beside that of the year itself.
 * @source R16 art. 3.7(2): the base in 2016; 3.7(3): the school year before in 2017 and 2018
 */
const earlierName = (year: number): 'base' | 'previousAverage' => (year === 2016 ? 'base' : 'previousAverage');

function keep(
  year: number,
  figures: UnitFigures,
  diplomas: Fraction,
): { value: Fraction; step: Step; remarks: Remark[] } {
  const name = earlierName(year);
  const { limit, average } = figures;
  const remarks = [
    ...(limit === null ? [remark('noLimit', 'limit')] : []),
    ...(name === 'previousAverage' && figures.previousAverage === null ? [remark('noPreviousAverage', name)] : []),
  ];
  if (limit === null || average === null || figures[name] === null)
    return { value: Fraction.zero, step: step('keepDiplomas', '0', Fraction.zero), remarks };
  const value = above(figures[name], limit) && above(average, limit) ? diplomas : Fraction.zero;
  return { value, step: step('keepDiplomas', `diplomas * (${name} > limit) * (average > limit)`, value), remarks };
}

function improve(
  { base, average }: UnitFigures,
  diplomas: Fraction,
  most: Fraction,
): { value: Fraction; steps: Step[] } {
  if (base === null || average === null)
    return { value: Fraction.zero, steps: [step('improvementWeight', '0', Fraction.zero)] };
  const rise = average.value.minus(base.value);
  const improvement = rise.compare(Fraction.zero) <= 0 ? Fraction.zero : rise.compare(most) > 0 ? most : rise;
  const value = improvement.times(diplomas);
  return {
    value,
    steps: [
      step('improvement', `min(max(average - base, 0), ${most.toDecimal(12)})`, improvement),
      step('improvementWeight', 'improvement * diplomas', value),
    ],
  };
}

const levelRemark: Readonly<Record<UnitFigures['level'], readonly Remark[]>> = {
  unit: [],
  domain: [remark('valueOfDomain')],
  institution: [remark('valueOfInstitution')],
};

/**
 * Whether a unit keeps (behoud) and how much it improves (verbetering). Comparisons are strict.
 * @throws RangeError when a number of diplomas is not one, or more are heavier than there are
 * @source R16 art. 3.7(2) and (3), 3.8(2) and (3)
 */
export function workedUnit(
  year: number,
  { brin, unit, figures }: StudyValueUnit,
  settings: ResultSettings,
): WorkedUnit {
  const { value } = figures;
  const diplomas = countOf(value.diplomas, 'diplomas');
  const heavierDiplomas = countOf(value.heavierDiplomas, 'diplomas');
  if (value.heavierDiplomas > value.diplomas)
    throw new RangeError(`${brin} ${unit}: ${value.heavierDiplomas} of ${value.diplomas} diplomas cannot be heavier`);
  const shown = (name: string, number: Fraction) =>
    numberInput(name, known(number, figures.facts, figures.illustrative));
  const means = [
    meanLines('base', value.base, figures),
    meanLines('average', value.average, figures),
    ...(earlierName(year) === 'base' ? [] : [meanLines('previousAverage', value.previousAverage, figures)]),
  ];
  const kept = keep(year, value, diplomas);
  const improved = improve(value, diplomas, settings.mostImprovement.value);
  return {
    brin,
    diplomas,
    heavierDiplomas,
    keepDiplomas: kept.value,
    improvementWeight: improved.value,
    figures,
    part: {
      kind: 'unit',
      name: unit,
      inputs: [
        shown('diplomas', diplomas),
        ...means.flatMap(({ inputs }) => inputs),
        ...(value.limit === null ? [] : [shown('limit', value.limit)]),
        shown('heavierDiplomas', heavierDiplomas),
      ],
      steps: [...means.flatMap(({ steps }) => steps), kept.step, ...improved.steps],
      remarks: [
        ...levelRemark[value.level],
        ...(value.base === null ? [remark('noBase', 'base')] : []),
        ...(value.average === null ? [remark('noAverage', 'average')] : []),
        ...kept.remarks,
      ],
    },
  };
}
