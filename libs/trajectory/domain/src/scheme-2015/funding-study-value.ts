import type { Brin } from '@mijlpaal/shared-institution';
import { eurosOf, Fraction, type Money } from '@mijlpaal/shared-money';
import { spread } from './funding-cap';
import { type Division, eachBrinOnce, rounded, type Rule } from './funding-division';
import type { Known } from './funding-known';
import { togetherKnown } from './funding-lines';
import { type ResultSettings, resultSettings } from './funding-result-settings';
import { type Own, type Pots, type Totals, type Weight, WEIGHTS, workingsOf } from './funding-study-value-lines';
import { type StudyValueUnit, type WorkedUnit, workedUnit } from './funding-unit';

export interface StudyValueQuestion {
  /** 2016, 2017 or 2018; what counts are the diplomas of the school year before it. */
  readonly year: number;
  readonly ceiling: Known<Money>;
  /** Each once. */
  readonly units: readonly StudyValueUnit[];
  /** Each BRIN once; `nationalContribution`: as computed in the September before the year. */
  readonly institutions: readonly { readonly brin: Brin; readonly nationalContribution: Known<Money> }[];
}

export const studyValueRule: Rule = { id: '2015-study-value', article: 'R16 art. 3.4 to 3.8, 3.12, bijlage 3 to 5' };

const byWeight = <T>(of: (weight: Weight) => T): Readonly<Record<Weight, T>> =>
  Object.fromEntries(WEIGHTS.map((weight) => [weight, of(weight)])) as Record<Weight, T>; // a key a weight

const sumOf = (units: readonly WorkedUnit[], weight: Weight): Fraction =>
  Fraction.sum(units.map((each) => each[weight]));

/** `part` of `pot` as `own` is of `total`; nothing when nobody has any. */
const portion = (pot: Fraction, own: Fraction, total: Fraction): Fraction =>
  total.isZero ? Fraction.zero : pot.times(own).dividedBy(total);

/** Improvements get one denominator for all, so that they add and compare fast. */
function worked({ year, units, institutions }: StudyValueQuestion, settings: ResultSettings): readonly WorkedUnit[] {
  const known = new Set<string>(institutions.map(({ brin }) => brin));
  const names = new Set<string>();
  for (const { brin, unit } of units) {
    if (!known.has(brin)) throw new RangeError(`${brin} has a unit ${unit} and is not among the institutions`);
    if (names.has(`${brin} ${unit}`)) throw new RangeError(`Unit ${unit} of ${brin} is there twice`);
    names.add(`${brin} ${unit}`);
  }
  const all = units.map((unit) => workedUnit(year, unit, settings));
  const weights = Fraction.alike(all.map(({ improvementWeight }) => improvementWeight));
  return all.map((unit, index) => ({ ...unit, improvementWeight: weights[index] ?? Fraction.zero }));
}

function potsOf(ceiling: Fraction, unitPortion: Fraction, totals: Totals): Pots {
  const unit = ceiling.times(unitPortion);
  const keep = portion(unit, totals.keepDiplomas.value, totals.diplomas.value);
  return { unit, keep, improvement: unit.minus(keep), heavier: ceiling.minus(unit) };
}

const capOf = (nationalContribution: Money, cap: Fraction): Fraction =>
  Fraction.of(eurosOf(nationalContribution).times(cap).floorToCents(), 100n);

function ownOf(
  { brin, nationalContribution }: StudyValueQuestion['institutions'][number],
  units: readonly WorkedUnit[],
  pots: Pots,
  totals: Totals,
  cap: Fraction,
): Own {
  const weights = byWeight((weight) => sumOf(units, weight));
  const amount = (pot: Fraction, weight: Weight) => portion(pot, weights[weight], totals[weight].value);
  const keepAmount = amount(pots.keep, 'keepDiplomas');
  const improvementAmount = amount(pots.improvement, 'improvementWeight');
  const heavierAmount = amount(pots.heavier, 'heavierDiplomas');
  const weight = keepAmount.plus(improvementAmount);
  return {
    brin,
    nationalContribution,
    units,
    weights,
    keepAmount,
    improvementAmount,
    heavierAmount,
    weight,
    share: weight.plus(heavierAmount),
    cap: capOf(nationalContribution.value, cap),
  };
}

/** Pots with money in them that nobody has a weight for. */
const emptyPots = (pots: Pots, totals: Totals): readonly string[] => [
  ...(totals.improvementWeight.value.isZero && !pots.improvement.isZero ? ['improvementPot'] : []),
  ...(totals.heavierDiplomas.value.isZero && !pots.heavier.isZero ? ['heavierPot'] : []),
];

/**
 * Study value money (studiewaarde): a part of the ceiling by what units keep and improve, the rest by heavier diplomas,
 * nobody more than 8 percent of the national contribution.
 * @throws RangeError for another year, a number that is none, a BRIN or a unit that is there twice or has no institution
 * @source R16 art. 3.6 to 3.8, 3.12
 */
export function divideStudyValue(question: StudyValueQuestion, settings: ResultSettings = resultSettings): Division {
  const { year, ceiling, institutions } = question;
  const unitPortion = settings.unitPortion.value[year];
  if (unitPortion === undefined) throw new RangeError(`There is no study value money for ${year}`);
  eachBrinOnce(institutions);
  const units = worked(question, settings);
  const figures = units.map((unit) => unit.figures);
  const totals: Totals = byWeight((weight) => togetherKnown(sumOf(units, weight), figures));
  const pots = potsOf(eurosOf(ceiling.value), unitPortion, totals);
  const capPortion = settings.cap.value;
  const unitsOf = Map.groupBy(units, ({ brin }) => brin);
  const own = institutions.map((each) => ownOf(each, unitsOf.get(each.brin) ?? [], pots, totals, capPortion));
  const empty = emptyPots(pots, totals);
  const workings = workingsOf({ ceiling, unitPortion, capPortion, totals, pots, empty, spread: spread(own) });
  return rounded(studyValueRule, ceiling, institutions, workings);
}
