import {
  type Actor,
  type Circumstances,
  eventId,
  type Fact,
  type Lifts,
  type NewEvent,
  schemaOf,
} from '@mijlpaal/engine-core';
import type { Done } from './folded-streams';

/** A command and who sends it. */
export interface CommandRequest<Command> {
  readonly command: Command;
  /** UUID: the same one again gets the first answer. */
  readonly commandId: string;
  /** SHA-256 of the command as sent. */
  readonly commandHash: string;
  readonly circumstances: Circumstances;
  /** The revision the sender has seen; when another one is there now, nothing is done. */
  readonly seen?: number;
  readonly correlationId?: string;
  readonly causationId?: string;
}

export type Outcome<Refusal> =
  /** `repeated`: this command had been done before. */
  | { readonly done: Done; readonly repeated?: true }
  | { readonly refused: Refusal }
  /** This commandId was used for another command. */
  | { readonly keyReused: true }
  | { readonly stale: { readonly actual: number; readonly changed: readonly { revision: number; type: string }[] } };

/** The facts of a command as they are stored. @param rules the version that decided them */
export function newEvents<Command, F extends Fact>(
  { lifts = {} }: { readonly lifts?: Lifts },
  rules: string,
  stream: string,
  facts: readonly F[],
  { commandId, commandHash, circumstances, correlationId, causationId }: CommandRequest<Command>,
): NewEvent[] {
  const actor: Actor = circumstances.actor;
  const metadata = {
    commandId,
    commandHash,
    correlationId: correlationId ?? commandId,
    causationId: causationId ?? commandId,
    actor,
    rules,
    recordedOn: circumstances.today,
  };
  return facts.map(({ type, data }, index) => ({
    id: eventId(stream, commandId, index),
    type,
    data,
    metadata: { ...metadata, schema: schemaOf(lifts, type) },
  }));
}
