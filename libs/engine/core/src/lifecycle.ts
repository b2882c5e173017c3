import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventFromLogic,
  initialTransition,
  type SnapshotFrom,
  transition,
} from 'xstate';

/** Which fact may follow which. */
export interface Lifecycle<State, F> {
  readonly start: State;
  /** The state after `fact`, or null when the chart has no such move. */
  next(state: State, fact: F): State | null;
}

/** A chart as a pure step function; the one place that runs XState, and it starts no actor. */
export function lifecycle<Machine extends AnyStateMachine>(
  machine: Machine,
): Lifecycle<SnapshotFrom<Machine>, EventFromLogic<Machine>> {
  const [start] = initialTransition<AnyStateMachine>(machine);
  return {
    start: start as SnapshotFrom<Machine>, // the generic machine's snapshot is this machine's
    // `transition` alone would stay put in silence for a fact that the state does not know
    next: (state, fact) => ((state as AnyMachineSnapshot).can(fact) ? transition(machine, state, fact)[0] : null),
  };
}
