import type { Brin } from '@mijlpaal/shared-institution';
import { centsOf, moneyOf } from '@mijlpaal/shared-money';
import type { PaymentDecision, PaymentRun, PaymentRunInFull } from '@mijlpaal/trajectory-contract';
import { instalments, type PaymentRunData, recomputed, together } from '@mijlpaal/trajectory-domain';
import type { PaymentRunsRow } from '@mijlpaal/trajectory-projections';
import { comparedWith } from './payment-draft';
import type { Frozen } from './payment-runs';

type Results = PaymentRunData['results'];

const runId = ({ component, year, number }: Pick<PaymentRunData, 'component' | 'year' | 'number'>): string =>
  `${component}-${year}-${number}`;
const sum = (results: Results): string => moneyOf(results.reduce((cents, { amount }) => cents + centsOf(amount), 0n));

/** A run as its reader may see it. @param results those of whom the reader may see @param whole the reader sees the sector */
export function summary({ results: _, ...row }: PaymentRunsRow, results: Results, whole: boolean): PaymentRun {
  return {
    ...row,
    total: sum(results),
    undistributed: whole ? row.undistributed : null,
    institutions: results.length,
  };
}

/** A run with each institution that its reader may see, compared with the run before. */
export function inFull(
  { fact, run }: Frozen,
  previous: Frozen | null,
  sees: (brin: Brin) => boolean,
  whole: boolean,
): PaymentRunInFull {
  const { component, year, number, confirmedOn, remark, inputs, undistributed, illustrative } = run;
  const changes = comparedWith(previous?.run ?? null, run);
  const before = new Map(previous?.run.results.map(({ brin, amount }) => [brin, amount]));
  const results = run.results.filter(({ brin }) => sees(brin));
  const items = results.map(({ brin, name, amount, firstPaymentMonth }) => ({
    brin,
    name,
    amount,
    illustrative,
    instalments: [...instalments(component, year, amount, firstPaymentMonth)],
    before: before.get(brin) ?? null,
    causes: changes?.get(brin) ?? null,
  }));
  return {
    id: runId(run),
    component,
    year,
    number,
    confirmedOn,
    remark: remark ?? null,
    ceiling: inputs.ceiling?.value ?? null,
    total: sum(results),
    undistributed: whole ? undistributed : null,
    illustrative,
    institutions: items.length,
    fact,
    previous: previous && runId(previous.run),
    causes: changes && together(items.flatMap((item) => item.causes ?? [])),
    items,
  };
}

/**
 * What was decided about one institution; null when the run does not hold it.
 * @throws RunNotReproduced when the frozen inputs do not come to the frozen amounts any more
 */
export function decisionOf({ fact, run }: Frozen, previous: Frozen | null, brin: Brin): PaymentDecision | null {
  const result = run.results.find((one) => one.brin === brin);
  const item = result && recomputed(run).items.find((one) => one.brin === brin);
  if (!result || !item) return null;
  const { component, year, number, confirmedOn } = run;
  const { name, amount, firstPaymentMonth } = result;
  return {
    run: runId(run),
    fact,
    component,
    year,
    number,
    decidedOn: confirmedOn,
    brin,
    name,
    amount,
    illustrative: item.illustrative,
    before: previous?.run.results.find((one) => one.brin === brin)?.amount ?? null,
    instalments: [...instalments(component, year, amount, firstPaymentMonth)],
    explanation: item.explanation,
  };
}
