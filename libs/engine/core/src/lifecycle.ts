import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventFromLogic,
  initialTransition,
  type SnapshotFrom,
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
  const scope = inertScope(machine);
  return {
    start: start as SnapshotFrom<Machine>, // the generic machine's snapshot is this machine's
    next: (state, fact) => {
      const before = state as AnyMachineSnapshot; // as above
      const after = machine.transition(before, fact, scope);
      // for a fact that the state does not know the machine stays put in silence: asked only then, for it is a third of a step
      return after !== before || before.can(fact) ? (after as SnapshotFrom<Machine>) : null;
    },
  };
}

/** What XState's own `transition` makes anew for each step, at three times the cost of the step; our charts start nothing, so nothing is kept in it. */
function inertScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine); // never started
  const nothing = () => {};
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    defer: nothing,
    logger: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
}
