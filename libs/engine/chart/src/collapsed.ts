import type { Chart, ChartState } from './chart';
import { statesIn } from './chart';

/** The chart with some states seen from outside: as boxes, without what lies in them. */
export function collapsed({ root, moves }: Chart, hides: (state: ChartState) => boolean): Chart {
  const seen = (state: ChartState): ChartState =>
    hides(state)
      ? { ...state, kind: 'simple', initial: null, states: [] }
      : { ...state, states: state.states.map(seen) };
  const outside = seen(root);
  const ids = new Set([outside, ...statesIn(outside)].map(({ id }) => id));
  /** The innermost state around it that is seen. */
  const lifted = (id: string): string =>
    ids.has(id) || id === '' ? id : lifted(id.slice(0, Math.max(0, id.lastIndexOf('.'))));
  const arrows = moves.map((move) => ({ ...move, from: lifted(move.from), to: lifted(move.to) }));
  return {
    root: outside,
    moves: arrows.filter(({ from, to }, index) => from !== to || from === moves[index]?.from),
  };
}

/** The chart as if some facts did not exist: for a drawing that would else hide the usual road. */
export function without({ root, moves }: Chart, facts: readonly string[]): Chart {
  const kept = (state: ChartState): ChartState => ({
    ...state,
    notes: state.notes.filter(({ fact }) => !facts.includes(fact)),
    states: state.states.map(kept),
  });
  return { root: kept(root), moves: moves.filter(({ fact }) => !facts.includes(fact)) };
}
