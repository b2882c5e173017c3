import type { Money } from '@mijlpaal/shared-money';
import type { FrozenSettings, PaymentRunEvent } from '@mijlpaal/trajectory-contract';
import { divisionOf, type FundingList } from '../scheme-2015/funding-list';
import type { FundingKnowledge } from '../scheme-2015/funding-knowledge';
import { thawedSettings } from './frozen-settings';

export type PaymentRunData = PaymentRunEvent['data'];

/** What a run is computed from. */
export type PaymentInputs = Pick<PaymentRunData, 'component' | 'year'> & {
  readonly knowledge: FundingKnowledge;
  readonly settings: FrozenSettings;
};

export const inputsOf = ({
  component,
  year,
  inputs,
  settings,
}: Pick<PaymentRunData, 'component' | 'year' | 'inputs' | 'settings'>): PaymentInputs => ({
  component,
  year,
  knowledge: inputs,
  settings,
});

/** The division of some inputs, under the readings that are among them. */
export const dividedFrom = ({ component, year, knowledge, settings }: PaymentInputs): FundingList =>
  divisionOf(component, year, knowledge, thawedSettings(settings));

/** A confirmed run came to other amounts than its inputs give now: the rule in the code is not the rule that decided. */
export class RunNotReproduced extends Error {
  override readonly name = 'RunNotReproduced';
}

/**
 * A confirmed run done again from what is frozen in it.
 * @throws RunNotReproduced when it does not come to the same cents
 */
export function recomputed(run: PaymentRunData): FundingList {
  const list = dividedFrom(inputsOf(run));
  const said = new Map(run.results.map(({ brin, amount }) => [brin as string, amount]));
  const other = list.items.filter(({ brin, amount }) => said.get(brin) !== amount);
  const totals: readonly (Money | null)[] = [list.total, list.undistributed];
  if (other.length > 0 || said.size !== list.items.length || totals[0] !== run.total || totals[1] !== run.undistributed)
    throw new RunNotReproduced(
      `${run.component} ${run.year}, run ${run.number}: computed again it differs${other.map(({ brin, amount }) => `, ${brin}: ${said.get(brin)} was decided, ${amount} is computed`).join('')}`,
    );
  return list;
}
