import type { Mark } from '@mijlpaal/trajectory-contract';
import { type Deadline, deadlines, type Standing } from '@mijlpaal/trajectory-domain';
import type { TimelineRow } from './timeline.projection';

/** A fact is late when it is what closed its deadline, after the last day. */
const isLate = ({ id, fact, on }: TimelineRow, { closingFact, closedBy, lastDay }: Deadline): boolean =>
  closingFact === id && closedBy === fact && on > lastDay;

function isOutsideSecondQuarter({ fact, on, data }: TimelineRow): boolean {
  if (fact !== 'ProgressTalkHeld') return false;
  return on < `${data['year']}-04-01` || on > `${data['year']}-06-30`;
}

const isWithoutReport = ({ id }: TimelineRow, { talks }: Standing): boolean =>
  Object.values(talks).some(({ factId, withoutReport }) => factId === id && withoutReport);

/**
 * What is to be said about a fact; a mark never goes away.
 * @param standing of its trajectory, from that fact on
 * @source scheme-2015, section 2
 */
export function marksOf(row: TimelineRow, standing: Standing): Mark[] {
  const marks: Mark[] = [];
  if (deadlines(standing).some((deadline) => isLate(row, deadline))) marks.push('late');
  if (row.on < row.recordedOn) marks.push('backdated');
  if (isOutsideSecondQuarter(row)) marks.push('outsideSecondQuarter');
  if (isWithoutReport(row, standing)) marks.push('withoutReport');
  return marks;
}
