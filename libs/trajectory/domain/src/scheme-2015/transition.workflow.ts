import { accept, type Decision, lifecycle, type Recorded, refuse, type Workflow } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import { formatDay, type Refusal, type TransitionCommand, TransitionEvent } from '@mijlpaal/trajectory-contract';
import { assign, setup, type SnapshotFrom } from 'xstate';
import { lifts } from '../lifts';
import { refusal } from './refusal-kinds';
import { RULES } from './rules';
import { sources } from './sources';

/** Who goes on for an institution that ended, by its BRIN; null: nobody that is known. */
export type Successors = Readonly<Partial<Record<string, Brin | null>>>;

const transitions = setup({
  types: { context: {} as { readonly successors: Successors }, events: {} as Recorded<TransitionEvent> },
});

/** All institutions that ended under the scheme: one stream, for what may follow looks at all of them. */
export const transitionMachine = transitions.createMachine({
  id: 'transitions',
  context: { successors: {} },
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
      },
    },
  },
});
export type TransitionSnapshot = SnapshotFrom<typeof transitionMachine>;

/** Who goes on in the end, through later mergers too; the institution itself while it has not ended. */
export function lastSuccessor(successors: Successors, brin: string): string {
  const next = successors[brin];
  return next === undefined || next === null ? brin : lastSuccessor(successors, next);
}

/** What is against a merger, each in a sentence; who stopped without a successor may still get one. */
function againstMerger(
  { data, register }: Extract<TransitionCommand, { type: 'MergeInstitutions' }>,
  successors: Successors,
) {
  const { parts, into, mergedOn } = data;
  const ended = (brin: string) => Object.hasOwn(successors, brin);
  return [
    ...register.unknown.map((brin) => `Instelling ${brin} staat niet in het register.`),
    ...parts.flatMap((part) => {
      const goneInto = successors[part];
      return goneInto === undefined || goneInto === null
        ? []
        : [`Instelling ${part} is al verdergegaan als ${goneInto}.`];
    }),
    ...(ended(into)
      ? [
          parts.includes(lastSuccessor(successors, into) as Brin)
            ? `Instelling ${into} is zelf verdergegaan als ${lastSuccessor(successors, into)}: dat wordt een kring.`
            : `Instelling ${into} bestaat niet meer en kan niet verdergaan voor een andere.`,
        ]
      : []),
    ...parts.flatMap((part) => beforeOpening(part, mergedOn, register.openedOn[part])),
  ];
}

const beforeOpening = (brin: string, on: string, openedOn: string | undefined): string[] =>
  openedOn !== undefined && on < openedOn ? [`Het traject van ${brin} is pas geopend op ${formatDay(openedOn)}.`] : [];

function againstStop(
  { data: { brin, stoppedOn }, register }: Extract<TransitionCommand, { type: 'StopInstitution' }>,
  successors: Successors,
) {
  return [
    ...register.unknown.map((one) => `Instelling ${one} staat niet in het register.`),
    ...(Object.hasOwn(successors, brin) ? [`Van instelling ${brin} is het einde al vastgelegd.`] : []),
    ...beforeOpening(brin, stoppedOn, register.openedOn[brin]),
  ];
}

const notPossible = (reasons: readonly string[]): Refusal =>
  refusal('TransitionNotPossible', sources.transitions, reasons.join(' '));

function decide(command: TransitionCommand, { context }: TransitionSnapshot): Decision<TransitionEvent, Refusal> {
  const { successors } = context;
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
