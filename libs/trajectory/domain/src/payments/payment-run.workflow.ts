import { accept, type Decision, lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import { type Component, type PaymentRunCommand, PaymentRunEvent, type Refusal } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { lifts } from '../lifts';
import { refusal } from '../scheme-2015/rim-refusals';
import { RULES } from '../scheme-2015/rules';

const paymentRun = setup({
  types: {
    /** The last confirmed run; `draft`: what it was confirmed from. */
    context: {} as { readonly last: { readonly number: number; readonly draft: string } | null },
    events: {} as Recorded<PaymentRunEvent>,
  },
});

/** The payment runs of one component in one year, one after the other: a later one corrects, and none is ever undone. */
export const paymentRunMachine = paymentRun.createMachine({
  id: 'paymentRun',
  context: { last: null },
  initial: 'open',
  states: {
    open: {
      on: {
        PaymentRunConfirmed: {
          actions: assign({ last: ({ event: { data } }) => ({ number: data.number, draft: data.draft }) }),
        },
      },
    },
  },
});
export type PaymentRunSnapshot = SnapshotFrom<typeof paymentRunMachine>;

/** What a draft was computed from, without the number of the run: its id begins with component, year and number. */
const basisOf = (draft: string): string => draft.split('-').slice(3).join('-');

/** Why a draft is no new decision; null: it is one. @param last the draft of the run before it; null: there was none */
export const unchangedRefusal = (last: string | null, draft: string): Refusal | null =>
  last !== null && basisOf(last) === basisOf(draft) ? refusal('RunUnchanged') : null;

function decide(
  { data }: PaymentRunCommand,
  { context: { last } }: PaymentRunSnapshot,
): Decision<PaymentRunEvent, Refusal> {
  if (data.number !== (last?.number ?? 0) + 1) return refuse(refusal('OtherRunConfirmed'));
  const unchanged = unchangedRefusal(last?.draft ?? null, data.draft);
  return unchanged ? refuse(unchanged) : accept({ type: 'PaymentRunConfirmed', data });
}

/** Id of the stream of one component in one year. */
export const paymentRunsOf = (component: Component, year: number): string => `2015-${component}-${year}`;

/** Stream `paymentRun-2015-{component}-{year}`: run number n is its fact at revision n - 1. */
export const paymentRunWorkflow: Workflow<PaymentRunCommand, PaymentRunEvent, PaymentRunSnapshot, Refusal> = {
  category: 'paymentRun',
  rules: () => RULES,
  fact: PaymentRunEvent,
  lifts,
  lifecycle: lifecycle(paymentRunMachine),
  decide,
  closed: () => refusal('OtherRunConfirmed'),
};
