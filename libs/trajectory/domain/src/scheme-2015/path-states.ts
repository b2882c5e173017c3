import { chartOf, reachable, statesIn } from '@mijlpaal/engine-chart';
import { lifecycle, type Recorded } from '@mijlpaal/engine-core';
import type { PathState, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import type { StateValue } from 'xstate';
import { happenedOn } from './happened-on';
import { trajectoryMachine } from './trajectory.machine';

type PathFact = PathState['entered'][number];
interface Visit {
  readonly entered: readonly PathFact[];
  readonly left: PathFact | null;
}

const chart = chartOf(trajectoryMachine);
const ids = statesIn(chart.root).map(({ id }) => id);
const { start, next } = lifecycle(trajectoryMachine);

/** Ids of the states in a value, a state before what lies in it. */
const activeIn = (value: StateValue, around: readonly string[] = []): readonly string[] =>
  Object.entries(typeof value === 'string' ? { [value]: {} } : value).flatMap(([key, inner]) => {
    const path = [...around, key];
    return [path.join('.'), ...activeIn(inner ?? {}, path)];
  });

/** How many states two states lie in together. */
function together(one: string, other: string): number {
  const [a, b] = [one.split('.'), other.split('.')];
  const apart = a.findIndex((step, index) => step !== b[index]);
  return apart < 0 ? a.length : apart;
}

/** Of the states that a fact led to, the one that stands in the place of a state that it closed. */
const insteadOf = (closed: string, entered: readonly string[]): string =>
  entered.reduce((best, each) => (together(each, closed) >= together(best, closed) ? each : best), entered[0] ?? '');

/**
 * The whole chart as one trajectory went through it.
 * @param facts of one trajectory in their order, each as it should have been recorded; what the chart cannot follow is passed over
 */
export function pathStates(facts: readonly Recorded<TrajectoryEvent>[]): PathState[] {
  let snapshot = start;
  let active: readonly string[] = activeIn(start.value);
  const visits = new Map<string, Visit>(active.map((id) => [id, { entered: [], left: null }]));
  const closed = new Map<string, NonNullable<PathState['closed']>>();
  for (const event of facts) {
    const after = next(snapshot, event);
    if (after === null) continue;
    const fact = { id: event.id, fact: event.type, revision: event.revision, on: happenedOn(event) };
    const now = activeIn(after.value);
    const entered = now.filter((id) => !active.includes(id));
    for (const id of entered) visits.set(id, { entered: [...(visits.get(id)?.entered ?? []), fact], left: null });
    for (const id of active.filter((one) => !now.includes(one)))
      visits.set(id, { entered: visits.get(id)?.entered ?? [], left: fact });
    if (entered.length > 0) {
      const open = reachable(chart, now);
      for (const id of ids)
        if (!open.has(id) && !visits.has(id) && !closed.has(id))
          closed.set(id, { ...fact, to: insteadOf(id, entered) });
    }
    [snapshot, active] = [after, now];
  }
  return ids.map((id): PathState => {
    const visit = visits.get(id);
    const shut = closed.get(id) ?? null;
    return {
      id,
      standing: active.includes(id) ? 'now' : visit ? 'visited' : shut ? 'closed' : 'possible',
      entered: [...(visit?.entered ?? [])],
      left: visit?.left ?? null,
      closed: shut,
    };
  });
}
