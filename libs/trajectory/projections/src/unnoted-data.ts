import type { TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { EARLY_LEAVING_YEARS, STUDY_VALUE_YEARS } from '@mijlpaal/trajectory-contract';
import { countingSplits, fundingSettings } from '@mijlpaal/trajectory-domain';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { DeliveriesRow } from './deliveries.projection';
import type { ProgressRow } from './progress.projection';
import type { SplitRow } from './splits.projection';
import type { TransitionRow } from './transitions.projection';

/** A command by which a trajectory takes note of data that came in for it. */
export type NoteData = Extract<TrajectoryCommand, { type: 'NoteStudyValueData' | 'NoteEarlyLeavingData' }>;

/** What came in about one institution and one period, and where that is in the log. */
type Came = Pick<DeliveriesRow, 'kind' | 'brin' | 'period' | 'last' | 'at'>;

/** What a statement gives or takes is new data of everyone it names, for the years of money in which it counts. @source R16 art. 3.10 */
const statedData = (splits: readonly SplitRow[]): readonly Came[] =>
  STUDY_VALUE_YEARS.flatMap((year) =>
    countingSplits('studyValue', splits, { year, settings: fundingSettings }).flatMap(
      ({ brin, parts, statement, at }) => {
        const period = `${year - 2}-${year - 1}`;
        const isAbout = parts.some(({ units }) => units.some(({ schoolYear }) => schoolYear === period));
        const named = [...new Set([brin, ...parts.map(({ into }) => into)])];
        return isAbout
          ? named.map((each): Came => ({ kind: 'studyValue', brin: each, period, last: statement, at }))
          : [];
      },
    ),
  );

const isOneOf = (years: readonly number[], year: number): boolean => years.includes(year);

/**
 * The years of money that a period is the data of. Study value of a year: the school year that ended the year before it.
 * Early leaving: the variable part of the year after the count day, the fixed part of the year after that.
 * @source R16 3.4; PB 8 (count of two years before), PB 13 (count of the year before)
 */
function notesOf({ kind, brin, period, last: delivery }: Came, receivedOn: IsoDate): NoteData[] {
  if (brin === null) return [];
  const common = { brin, receivedOn, delivery };
  if (kind === 'studyValue') {
    const year = Number(period.slice(5)) + 1;
    return isOneOf(STUDY_VALUE_YEARS, year) ? [{ type: 'NoteStudyValueData', data: { ...common, year } }] : [];
  }
  if (kind !== 'earlyLeaving') return [];
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

const notedYear = ({ standing }: ProgressRow, { type, data }: NoteData) =>
  type === 'NoteStudyValueData' ? standing.studyValue[data.year] : standing.earlyLeaving[data.part][data.year];

/** What a note is about: whose money, of which year. */
const aboutOf = ({ type, data }: NoteData): string =>
  [type, data.brin, 'part' in data ? data.part : '', data.year].join(' ');

/**
 * What opened trajectories have not noted yet of the data that came in for them. Data of an institution that ended count
 * for the one that goes on, but for years that were paid to it; of all that then counts together the last fact is noted, be it
 * the merger itself.
 * @source R16 art. 3.10
 */
export function unnotedData(
  deliveries: readonly DeliveriesRow[],
  progress: readonly ProgressRow[],
  transitions: readonly TransitionRow[],
  splits: readonly SplitRow[],
  today: IsoDate,
): readonly NoteData[] {
  const opened = new Map(
    progress.flatMap((row) => (row.standing.opened === null ? [] : [[row.brin as string, row] as const])),
  );
  const merged = new Map(transitions.map((row) => [row.brin as string, row]));
  const last = new Map<string, { readonly note: NoteData; readonly at: string }>();
  const weigh = (note: NoteData, at: string) => {
    const known = last.get(aboutOf(note));
    if (known === undefined || known.at < at) last.set(aboutOf(note), { note, at });
  };
  for (const row of [...deliveries, ...statedData(splits)])
    for (const note of notesOf(row, today)) {
      let brin: string = note.data.brin;
      weigh(note, row.at);
      for (let own = opened.get(brin); own?.standing.ended?.successor; own = opened.get(brin)) {
        const transition = merged.get(brin);
        if (transition === undefined || notedYear(own, note)?.state === 'paid') break;
        brin = own.standing.ended.successor;
        const moved = (delivery: string) => ({ ...note, data: { ...note.data, brin, delivery } }) as NoteData; // of one type
        weigh(moved(note.data.delivery), row.at);
        weigh(moved(transition.transition), transition.at);
      }
    }
  return [...last.values()].flatMap(({ note }) => {
    const trajectory = opened.get(note.data.brin);
    if (trajectory === undefined || trajectory.standing.ended !== null) return [];
    return notedYear(trajectory, note)?.delivery === note.data.delivery ? [] : [note];
  });
}
