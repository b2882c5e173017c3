import { accept, type Decision, lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import { type OperationCommand, OperationEvent, type Refusal } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { lifts } from '../lifts';
import { refusal } from '../scheme-2015/rim-refusals';
import { RULES } from '../scheme-2015/rules';

const operation = setup({
  types: {
    /** Views that leave a fact out, by the id of the fact. */
    context: {} as { readonly skipped: Readonly<Record<string, readonly string[]>> },
    events: {} as Recorded<OperationEvent>,
  },
  actions: { note: assign({}) }, // for a fact that changes nothing here
});

/** What an operator decided about one stream: in any order, as often as it takes. */
export const operationMachine = operation.createMachine({
  id: 'operation',
  context: { skipped: {} },
  initial: 'running',
  states: {
    running: {
      on: {
        ParkedStreamRetried: { actions: 'note' },
        ParkedFactSkipped: {
          actions: assign({
            skipped: ({ context: { skipped }, event: { data } }) => ({
              ...skipped,
              [data.eventId]: [...(skipped[data.eventId] ?? []), ...data.views],
            }),
          }),
        },
      },
    },
  },
});
export type OperationSnapshot = SnapshotFrom<typeof operationMachine>;

function decide(
  command: OperationCommand,
  { context: { skipped } }: OperationSnapshot,
): Decision<OperationEvent, Refusal> {
  switch (command.type) {
    case 'RetryParkedStream':
      return accept({ type: 'ParkedStreamRetried', data: command.data });
    case 'SkipParkedFact': {
      const { eventId, views } = command.data;
      const before = skipped[eventId] ?? [];
      return views.every((view) => before.includes(view))
        ? refuse(refusal('FactAlreadySkipped'))
        : accept({ type: 'ParkedFactSkipped', data: command.data });
    }
  }
}

/** Stream `operation-{stream}`: a stream that waits cannot take a fact about itself, for that would wait too. */
export const operationWorkflow: Workflow<OperationCommand, OperationEvent, OperationSnapshot, Refusal> = {
  category: 'operation',
  rules: () => RULES,
  fact: OperationEvent,
  lifts,
  lifecycle: lifecycle(operationMachine),
  decide,
  closed: () => refusal('FactAlreadySkipped'),
};
