import { OutcomeUnknown, StoreUnavailable, WrongExpectedRevision } from '@mijlpaal/engine-core';
import type { Outcome } from './command';
import { QueueFull, WaitedTooLong } from './command-queue';

/** How a command ended: with an answer, or without one. */
export type CommandEnd =
  | 'done'
  | 'repeated'
  | 'refused'
  | 'keyReused'
  | 'stale'
  | 'queueFull'
  | 'waitedTooLong'
  | 'raceLost'
  | 'outcomeUnknown'
  | 'storeUnavailable'
  | 'failed';

/** Is told what happens to commands, for counting. */
export interface CommandWatch {
  /** A command of this type has come. @returns to be called when it has ended */
  readonly begun: (type: string) => (end: CommandEnd) => void;
  /** Something was not even begun: too much waits, or it waited too long. */
  readonly turnedAway: (because: 'queueFull' | 'waitedTooLong') => void;
  /** An append found another revision than the one it was decided on. */
  readonly conflicted: () => void;
  /** It is decided again on what is there now, or the same bytes are sent again. */
  readonly retried: (because: 'conflict' | 'outcomeUnknown') => void;
  /** The store had not said whether an append was written: this is what sending it again told. */
  readonly resolved: (how: 'written' | 'notWritten' | 'unresolved') => void;
}

const nothing = () => undefined;
export const UNWATCHED: CommandWatch = {
  begun: () => nothing,
  turnedAway: nothing,
  conflicted: nothing,
  retried: nothing,
  resolved: nothing,
};

/** Does one command and tells how it ended. @throws what `work` throws */
export async function watched<Refusal>(
  watch: CommandWatch,
  type: string,
  work: () => Promise<Outcome<Refusal>>,
): Promise<Outcome<Refusal>> {
  const ended = watch.begun(type);
  try {
    const outcome = await work();
    ended(answered(outcome));
    return outcome;
  } catch (error) {
    ended(failed(error));
    throw error;
  }
}

function answered(outcome: Outcome<unknown>): CommandEnd {
  if ('done' in outcome) return outcome.repeated ? 'repeated' : 'done';
  if ('refused' in outcome) return 'refused';
  return 'stale' in outcome ? 'stale' : 'keyReused';
}

function failed(error: unknown): CommandEnd {
  if (error instanceof QueueFull) return 'queueFull';
  if (error instanceof WaitedTooLong) return 'waitedTooLong';
  if (error instanceof WrongExpectedRevision) return 'raceLost';
  if (error instanceof OutcomeUnknown) return 'outcomeUnknown';
  return error instanceof StoreUnavailable ? 'storeUnavailable' : 'failed';
}
