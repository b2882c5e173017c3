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
  return { root: outside, moves: moves.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}
