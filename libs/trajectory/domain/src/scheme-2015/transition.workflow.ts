import { accept, type Decision, lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import { type Refusal, type TransitionCommand, TransitionEvent } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { lifts } from '../lifts';
import { againstMerger, againstStop, decideSplit, notPossible, type Transitions } from './against-transition';
import { RULES } from './rules';

const transitions = setup({
  types: {
    context: {} as Transitions,
    events: {} as Recorded<TransitionEvent>,
  },
});

/** All institutions that ended under the scheme: one stream, for what may follow looks at all of them. */
export const transitionMachine = transitions.createMachine({
  id: 'transitions',
  context: { successors: {}, splits: {} },
  initial: 'running',
  states: {
    running: {
      on: {
        InstitutionMerged: {
          actions: assign({
            successors: ({ context: { successors }, event: { data } }) => ({ ...successors, [data.brin]: data.into }),
          }),
        },
        InstitutionStopped: {
          actions: assign({
            successors: ({ context: { successors }, event: { data } }) => ({ ...successors, [data.brin]: null }),
          }),
        },
        InstitutionSplit: {
          actions: assign({
            splits: ({ context: { splits }, event: { data } }) => ({
              ...splits,
              [data.brin]: { on: data.splitOn, into: data.parts.map(({ into }) => into) },
            }),
          }),
        },
      },
    },
  },
});
export type TransitionSnapshot = SnapshotFrom<typeof transitionMachine>;

function decide(command: TransitionCommand, { context }: TransitionSnapshot): Decision<TransitionEvent, Refusal> {
  const { successors } = context;
  if (command.type === 'SplitInstitution') return decideSplit(command, context);
  if (command.type === 'StopInstitution') {
    const against = againstStop(command, successors);
    return against.length > 0
      ? refuse(notPossible(against))
      : accept({ type: 'InstitutionStopped', data: command.data });
  }
  const against = againstMerger(command, successors);
  if (against.length > 0) return refuse(notPossible(against));
  const { parts, ...data } = command.data;
  return accept(...parts.map((brin) => ({ type: 'InstitutionMerged' as const, data: { brin, ...data } })));
}

/** Stream `transitions-2015`. */
export const transitionWorkflow: Workflow<TransitionCommand, TransitionEvent, TransitionSnapshot, Refusal> = {
  category: 'transitions',
  rules: () => RULES,
  fact: TransitionEvent,
  lifts,
  lifecycle: lifecycle(transitionMachine),
  decide,
  closed: () => notPossible(['Dit kan nu niet worden vastgelegd.']),
};
