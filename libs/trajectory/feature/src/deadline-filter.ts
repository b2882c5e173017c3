import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import type { DeadlineFilter } from './filters';

/** Whether a deadline is asked for. */
export const isAsked =
  ({ state, turn, late, closedLate, ended, assignee, id, brin, from, to }: DeadlineFilter) =>
  (one: DeadlineItem): boolean =>
    (state === undefined || one.state === state) &&
    (turn === undefined || one.turn === turn) &&
    (late === undefined || one.late === late) &&
    (closedLate === undefined || one.closedLate === closedLate) &&
    (ended === undefined || one.ended === ended) &&
    (assignee === undefined || one.assignee === (assignee === 'none' ? null : assignee)) &&
    (id === undefined || one.id === id) &&
    (brin === undefined || one.brin === brin) &&
    (from === undefined || one.lastDay >= from) &&
    (to === undefined || one.lastDay <= to);
