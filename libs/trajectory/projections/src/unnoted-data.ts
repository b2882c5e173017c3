import type { TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { EARLY_LEAVING_YEARS, STUDY_VALUE_YEARS } from '@mijlpaal/trajectory-contract';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { DeliveriesRow } from './deliveries.projection';
import type { ProgressRow } from './progress.projection';

/** A command by which a trajectory takes note of data that came in for it. */
export type NoteData = Extract<TrajectoryCommand, { type: 'NoteStudyValueData' | 'NoteEarlyLeavingData' }>;

const isOneOf = (years: readonly number[], year: number): boolean => years.includes(year);

/**
 * The years of money that a period is the data of. Study value of a year: the school year that ended the year before it.
 * Early leaving: the variable part of the year after the count day, the fixed part of the year after that.
 * @source R16 3.4; PB 8 (count of two years before), PB 13 (count of the year before)
 */
function notesOf({ kind, brin, period, last: delivery }: DeliveriesRow, receivedOn: IsoDate): NoteData[] {
  const common = { brin, receivedOn, delivery };
  if (kind === 'studyValue') {
    const year = Number(period.slice(5)) + 1;
    return isOneOf(STUDY_VALUE_YEARS, year) ? [{ type: 'NoteStudyValueData', data: { ...common, year } }] : [];
  }
  if (kind === 'figures') return [];
  const counted = Number(period.slice(0, 4));
  return (
    [
      ['variable', 1],
      ['fixed', 2],
    ] as const
  ).flatMap(([part, later]): NoteData[] => {
    const year = counted + later;
    return isOneOf(EARLY_LEAVING_YEARS[part], year)
      ? [{ type: 'NoteEarlyLeavingData', data: { ...common, part, year } }]
      : [];
  });
}

const noted = ({ standing }: ProgressRow, { type, data }: NoteData): string | undefined =>
  type === 'NoteStudyValueData'
    ? standing.studyValue[data.year]?.delivery
    : standing.earlyLeaving[data.part][data.year]?.delivery;

/** What opened trajectories have not noted yet of the data that came in for them. */
export function unnotedData(
  deliveries: readonly DeliveriesRow[],
  progress: readonly ProgressRow[],
  today: IsoDate,
): readonly NoteData[] {
  const trajectories = new Map(
    progress.flatMap((row) => (row.standing.opened === null ? [] : [[row.brin as string, row] as const])),
  );
  return deliveries.flatMap((row) => {
    const trajectory = trajectories.get(row.brin);
    if (trajectory === undefined) return [];
    return notesOf(row, today).filter((note) => noted(trajectory, note) !== note.data.delivery);
  });
}
