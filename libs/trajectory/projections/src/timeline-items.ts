import type { FactCorrected, Mark, TimelineItem } from '@mijlpaal/trajectory-contract';
import { correctionOf, happenedOn, type Standing } from '@mijlpaal/trajectory-domain';
import { marksOf } from './marks';
import type { TimelineRow } from './timeline.projection';

type Correcting = Pick<TimelineRow, 'id' | 'revision'> & { readonly data: FactCorrected['data'] };

/**
 * Facts with their marks. One that was wrong is told as it should have been, with the error and its correction beside it.
 * @param rows of one trajectory, all that may correct each other
 * @param standing of their trajectory, from these facts on
 */
export function timelineItems(rows: readonly TimelineRow[], standing: Standing): TimelineItem[] {
  const last = new Map<string, Correcting>();
  for (const { id, revision, fact, data } of rows)
    if (fact === 'FactCorrected') {
      const correction = data as FactCorrected['data']; // of this type
      last.set(correction.fact, { id, revision, data: correction });
    }
  return rows.map((row) => timelineItem(row, last.get(row.id) ?? null, standing));
}

function timelineItem(row: TimelineRow, by: Correcting | null, standing: Standing): TimelineItem {
  if (by === null) return { ...row, marks: marksOf(row, standing), correction: null };
  const { id, revision } = by;
  const { correctedOn, ground } = by.data;
  const was = { on: row.on, data: row.data };
  const right = correctionOf({ type: 'FactCorrected', data: by.data })?.right ?? null;
  const inForce = right === null ? row : { ...row, on: happenedOn(right), data: right.data };
  const mark: Mark = right === null ? 'withdrawn' : 'corrected';
  const marks = right === null ? [] : marksOf(inForce, standing);
  return { ...inForce, marks: [...marks, mark], correction: { id, revision, correctedOn, ground, was } };
}
