import { type Chart, type ChartState, statesIn } from './chart';

/** A state and those around it, the outermost first. */
const around = (id: string): readonly string[] =>
  id.split('.').map((_, index, path) => path.slice(0, index + 1).join('.'));

/**
 * Every state in which a machine can still be, from where it is. Guards are not asked: what they would refuse counts as possible.
 * @param active ids of the states in which it is, with those around them
 */
export function reachable({ root, moves }: Chart, active: Iterable<string>): ReadonlySet<string> {
  const states = new Map(statesIn(root).map((state) => [state.id, state]));
  const reached = new Set(active);
  const begin = (state: ChartState | undefined): void => {
    if (state === undefined) return;
    reached.add(state.id);
    if (state.kind === 'parallel') state.states.forEach(begin);
    if (state.initial !== null) begin(states.get(state.initial));
  };
  const enter = (id: string): void => {
    const entered = around(id).filter((each) => !reached.has(each));
    for (const each of entered) reached.add(each);
    // of a state with parts side by side, the other parts begin with the one that is led to
    for (const each of entered) {
      const state = states.get(each);
      if (state?.kind !== 'parallel' || each === id) continue;
      state.states.filter((part) => !reached.has(part.id)).forEach(begin);
    }
    begin(states.get(id));
  };
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of moves) if (reached.has(from) && !reached.has(to)) enter(to);
  }
  return reached;
}
