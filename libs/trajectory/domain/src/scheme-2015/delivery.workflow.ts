import { accept, lifecycle, type Recorded, type Workflow } from '@mijlpaal/engine-core';
import { DeliveryEvent, type Refusal } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { RULES } from './rules';
import { refusal } from './rim-refusals';

const delivery = setup({
  types: { events: {} as Recorded<DeliveryEvent> },
  actions: { note: assign({}) }, // for a fact that changes nothing here
});

/** One delivery: what came in one file or one message, and nothing after it. */
export const deliveryMachine = delivery.createMachine({
  id: 'delivery',
  initial: 'receiving',
  states: {
    receiving: {
      on: {
        StudyValuesDelivered: { actions: 'note' },
        EarlyLeaversDelivered: { actions: 'note' },
        IndicatorFiguresDelivered: { actions: 'note' },
        FiguresDelivered: { actions: 'note' },
      },
    },
  },
});
export type DeliverySnapshot = SnapshotFrom<typeof deliveryMachine>;

/** All that was delivered at once. */
export interface DeliveryCommand {
  readonly type: 'Deliver';
  readonly facts: readonly DeliveryEvent[];
}

/** Stream `delivery-{id}`, whose id is that of its one command: the same delivery again finds its own facts, another one is refused. */
export const deliveryWorkflow: Workflow<DeliveryCommand, DeliveryEvent, DeliverySnapshot, Refusal> = {
  category: 'delivery',
  rules: () => RULES,
  fact: DeliveryEvent,
  lifecycle: lifecycle(deliveryMachine),
  decide: ({ facts }) => accept(...facts),
  closed: () => refusal('KeyReused'),
};
