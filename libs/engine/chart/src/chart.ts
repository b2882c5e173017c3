import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A state with what lies in it. */
export interface ChartState {
  /** Its path, with dots: `opened.course`; empty for the whole. */
  readonly id: string;
  readonly kind: 'simple' | 'nested' | 'parallel';
  /** Id of the state in which it begins; null where it has none. */
  readonly initial: string | null;
  readonly states: readonly ChartState[];
  /** Facts that are taken here and lead nowhere else. */
  readonly notes: readonly ChartFact[];
}

export interface ChartFact {
  readonly fact: string;
  /** The chart takes it only when a guard allows; of what it leads to in any case, guards choose but where. */
  readonly guarded: boolean;
}

/** One arrow, between ids of states. */
export interface ChartMove extends ChartFact {
  readonly from: string;
  readonly to: string;
}

/** A state chart as plain data: boxes in boxes, and arrows between them. */
export interface Chart {
  readonly root: ChartState;
  readonly moves: readonly ChartMove[];
}

const idOf = ({ path }: AnyStateNode): string => path.join('.');

/** What leaves a node: targets are null where the fact is a note. */
const leaving = (node: AnyStateNode): readonly (ChartFact & { readonly to: string | null })[] =>
  [...node.transitions].flatMap(([fact, candidates]) => {
    const guarded = candidates.every(({ guard }) => guard !== undefined);
    return candidates.map(({ target }) => ({ fact, guarded, to: target?.[0] ? idOf(target[0]) : null }));
  });

const stateOf = (node: AnyStateNode): ChartState => {
  const states = Object.values(node.states);
  const [begin] = node.type === 'compound' ? (node.initial.target ?? []) : [];
  return {
    id: idOf(node),
    kind: node.type === 'parallel' ? 'parallel' : states.length > 0 ? 'nested' : 'simple',
    initial: begin === undefined ? null : idOf(begin),
    states: states.map(stateOf),
    notes: leaving(node).flatMap(({ fact, guarded, to }) => (to === null ? [{ fact, guarded }] : [])),
  };
};

const movesOf = (node: AnyStateNode): readonly ChartMove[] => [
  ...leaving(node).flatMap(({ fact, guarded, to }) => (to === null ? [] : [{ from: idOf(node), to, fact, guarded }])),
  ...Object.values(node.states).flatMap(movesOf),
];

/** The chart of a machine, in the order in which the machine says it. */
export const chartOf = ({ root }: AnyStateMachine): Chart => ({ root: stateOf(root), moves: movesOf(root) });

/** Every state of a chart, a state before what lies in it; without the whole. */
export const statesIn = (state: ChartState): readonly ChartState[] =>
  state.states.flatMap((inner) => [inner, ...statesIn(inner)]);

/** One state with all that lies in it, as a chart of its own. @throws RangeError when there is no such state */
export function partOf({ root, moves }: Chart, id: string): Chart {
  const part = statesIn(root).find((state) => state.id === id);
  if (part === undefined) throw new RangeError(`the chart has no state ${id}`);
  const inside = (other: string): boolean => other.startsWith(`${id}.`);
  return { root: part, moves: moves.filter(({ from, to }) => inside(from) && inside(to)) };
}
