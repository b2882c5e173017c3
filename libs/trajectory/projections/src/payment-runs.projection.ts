import type { Projection, Recorded } from '@mijlpaal/engine-core';
import type { PaymentRun, PaymentRunEvent } from '@mijlpaal/trajectory-contract';
import type { PaymentRunData } from '@mijlpaal/trajectory-domain';

/** A confirmed run without what it was computed from: that stands in its fact. */
export interface PaymentRunsRow extends Omit<PaymentRun, 'institutions'> {
  readonly total: string;
  readonly undistributed: string;
  readonly results: PaymentRunData['results'];
}

const idOf = ({ component, year, number }: PaymentRunData): string => `${component}-${year}-${number}`;

/** Confirmed payment runs, each once: a run never changes. */
export const paymentRunsProjection: Projection<PaymentRunsRow, PaymentRunEvent> = {
  name: 'paymentRuns',
  version: 1,
  keyOf: ({ data }) => idOf(data),
  start: (fact) => rowOf(fact),
  on: { PaymentRunConfirmed: (_, fact) => rowOf(fact) },
};

function rowOf({ id, data }: Recorded<PaymentRunEvent>): PaymentRunsRow {
  const { component, year, number, confirmedOn, remark, inputs, results, total, undistributed, illustrative } = data;
  return {
    id: idOf(data),
    component,
    year,
    number,
    confirmedOn,
    remark: remark ?? null,
    ceiling: inputs.ceiling?.value ?? null,
    total,
    undistributed,
    illustrative,
    results,
    fact: id,
  };
}
