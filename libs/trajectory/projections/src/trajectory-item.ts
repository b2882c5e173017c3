import type { IsoDate } from '@mijlpaal/shared-time';
import type { TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { deadlines, judged } from '@mijlpaal/trajectory-domain';
import type { ProgressRow } from './progress.projection';

/** Who looks after it on this day: of those assigned by then the latest, of one day the last recorded. */
export function accountManagerOn({ assignments }: ProgressRow, today: IsoDate): string | null {
  const inForce = assignments.filter(({ from }) => from <= today);
  return (
    inForce.reduce((best, one) => (best !== null && best.from > one.from ? best : one), inForce[0] ?? null)
      ?.accountManager ?? null
  );
}

/** One line of the overview on this day; null until the institution is registered and its trajectory opened. */
export function trajectoryItem(row: ProgressRow, today: IsoDate): TrajectoryItem | null {
  const { brin, institution, standing } = row;
  if (institution === null || standing.opened === null) return null;
  const { turn, nextDeadline, late } = judged(deadlines(standing), today);
  return {
    brin,
    ...institution,
    accountManager: accountManagerOn(row, today),
    phase: standing.phase,
    step: standing.step,
    year: standing.year,
    turn,
    nextDeadline,
    late: [...late],
    excellence: standing.excellence,
    successor: standing.ended?.successor ?? null,
    predecessors: [...standing.predecessors],
    successorAwaitedSince: standing.successorAwaited?.on ?? null,
  };
}
