import type { Brin } from '@mijlpaal/shared-institution';
import { eurosOf, Fraction, type Money } from '@mijlpaal/shared-money';
import { type Division, rounded, type Rule, type Working } from './funding-division';
import type { Known } from './funding-known';
import { input, numberInput, remark, step, togetherKnown } from './funding-lines';
import type { Bands } from './funding-result-settings';

/** An amount that stands in a table: what somebody gets as long as all together stay below the ceiling. */
export interface TableClaim extends Omit<Working, 'exact' | 'key'> {
  readonly brin: Brin;
  /** Euros; the last of `steps` is named `claim`. */
  readonly claim: Fraction;
  readonly from: readonly Known<unknown>[];
}

/** Row of a table of amounts by number of students; "0.00" below its first row. */
export const bandAmount = (bands: Bands, students: number): Money =>
  bands.findLast(({ least }) => students >= least)?.amount ?? '0.00';

/**
 * Pays claims as they are, or all of them cut in proportion where they pass the ceiling together.
 * @param institutions in the order of the answer; who has no claim is not entitled
 * @source PB art. 9(4)
 */
export function paidFromTable(
  rule: Rule,
  ceiling: Known<Money>,
  institutions: readonly { readonly brin: Brin }[],
  claims: readonly TableClaim[],
): Division {
  const claimTotal = togetherKnown(
    Fraction.sum(claims.map(({ claim }) => claim)),
    claims.flatMap(({ from }) => from),
  );
  const euros = eurosOf(ceiling.value);
  const cut = claimTotal.value.compare(euros) > 0;
  const workings = claims.map(({ brin, claim, inputs, parts, steps, remarks, readings }): Working => {
    const exact = cut ? claim.times(euros).dividedBy(claimTotal.value) : claim;
    return {
      key: brin,
      exact,
      inputs: [input('ceiling', ceiling), ...inputs, numberInput('claimTotal', claimTotal)],
      parts,
      steps: [...steps, step('exact', cut ? 'claim * ceiling / claimTotal' : 'claim', exact)],
      remarks: [...remarks, ...(cut ? [remark('cutToCeiling', 'ceiling')] : [])],
      readings,
    };
  });
  return rounded(rule, ceiling, institutions, workings);
}
