import type { PathState } from '@mijlpaal/trajectory-contract';

/** One reason for which roads are closed: one fact that led elsewhere. */
export interface ClosedRoad {
  readonly number: number;
  readonly why: NonNullable<PathState['closed']>;
  /** Ids of the states; of those that lie in another closed one, none. */
  readonly states: readonly string[];
}

/** The state in which it lies; empty where that is the whole. */
export const aroundOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('.')));

/** Every reason once, in the order of the chart, numbered from 1. */
export function closedRoads(path: readonly PathState[]): readonly ClosedRoad[] {
  const shut = new Set(path.flatMap(({ id, closed }) => (closed ? [id] : [])));
  const outermost = path.filter(({ id }) => shut.has(id) && !shut.has(aroundOf(id)));
  const groups = Map.groupBy(outermost, ({ id, closed }) => `${closed?.id} ${closed?.to} ${aroundOf(id)}`);
  return [...groups.values()].flatMap((states, index) => {
    const why = states[0]?.closed;
    return why ? [{ number: index + 1, why, states: states.map(({ id }) => id) }] : [];
  });
}

/** The reason of a state: its own, or that of the closed state in which it lies. */
export const roadOf = (roads: readonly ClosedRoad[], id: string): ClosedRoad | undefined =>
  roads.find(({ states }) => states.some((each) => id === each || id.startsWith(`${each}.`)));
