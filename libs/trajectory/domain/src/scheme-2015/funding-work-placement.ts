import type { Brin } from '@mijlpaal/shared-institution';
import { eurosOf, Fraction, type Money } from '@mijlpaal/shared-money';
import type { WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import { type Division, eachBrinOnce, rounded, type Rule, type Working } from './funding-division';
import { type Known, known } from './funding-known';
import { input, numberInput, remark, step, togetherKnown } from './funding-lines';
import { type ResultSettings, resultSettings } from './funding-result-settings';

export interface WorkPlacementInstitution {
  readonly brin: Brin;
  /** What it is divided by, 0 or more: "1.00". */
  readonly key: Known<string>;
  /** Class of the result report; null: no approved improvement plan. */
  readonly class: Known<WorkPlacementClass> | null;
}

export interface WorkPlacementQuestion {
  /** 2017 or 2018. */
  readonly year: number;
  readonly ceiling: Known<Money>;
  /** Each BRIN once. */
  readonly institutions: readonly WorkPlacementInstitution[];
}

export const workPlacementRule: Rule = {
  id: '2015-work-placement',
  article: 'R16b art. 4.1; MT, artikel ‘Scholen werken aan betere beroepspraktijkvorming’',
};
const YEARS = [2017, 2018];

/**
 * Work placement money (bpv): amount = ceiling * factor * key / sum of factor * key.
 * @throws RangeError for another year, a key that is no number or below 0, or a BRIN that is there twice
 * @source MBO Today, artikel ‘Scholen werken aan betere beroepspraktijkvorming’
 * @assumption key, factor of a failing class, need of a plan: the settings `workPlacement…`
 */
export function divideWorkPlacement(
  { year, ceiling, institutions }: WorkPlacementQuestion,
  settings: ResultSettings = resultSettings,
): Division {
  if (!YEARS.includes(year)) throw new RangeError(`There is no work placement money for ${year}`);
  eachBrinOnce(institutions);
  const sharing = institutions.flatMap(({ brin, key, class: found }) => {
    if (found === null) return [];
    const factor = settings.workPlacementFactors.value[found.value];
    const keyNumber = Fraction.parse(key.value);
    if (keyNumber.compare(Fraction.zero) < 0) throw new RangeError(`${brin}: a key cannot be negative: ${key.value}`);
    return [{ brin, key, found, factor, keyNumber, weight: keyNumber.times(factor) }];
  });
  const weightTotal = togetherKnown(
    Fraction.sum(sharing.map(({ weight }) => weight)),
    sharing.flatMap(({ key, found }) => [key, found]),
  );
  const nobody = weightTotal.value.isZero;
  const euros = eurosOf(ceiling.value);
  const workings = sharing.map(({ brin, key, found, factor, keyNumber, weight }): Working => {
    const exact = nobody ? Fraction.zero : euros.times(weight).dividedBy(weightTotal.value);
    return {
      key: brin,
      exact,
      inputs: [
        input('ceiling', ceiling),
        numberInput('key', { ...key, value: keyNumber }),
        input('class', found),
        numberInput('factor', known(factor, found.facts, found.illustrative)),
        numberInput('weightTotal', weightTotal),
      ],
      parts: [],
      steps: [
        step('weight', 'key * factor', weight),
        step('exact', nobody ? '0' : 'ceiling * weight / weightTotal', exact),
      ],
      remarks: nobody ? [remark('partUndistributed', 'ceiling')] : [],
      readings: ['workPlacementKey', 'workPlacementFactors', ...(nobody ? (['partWithoutWeight'] as const) : [])],
    };
  });
  return rounded(workPlacementRule, ceiling, institutions, workings, ['workPlacementNeedsPlan']);
}
