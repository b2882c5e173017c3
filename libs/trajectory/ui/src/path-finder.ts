import type { DeadlineItem, Dossier, TimelineItem, TrajectoryFactType } from '@mijlpaal/trajectory-contract';

/** One step of the path: done on a day, or still to come. */
export interface PathStep {
  readonly label: string;
  /** Day on which it happened; null when it has not. */
  readonly on: string | null;
  readonly late: boolean;
  /** What a person should know beside it; null when it is clear. */
  readonly note: string | null;
  /** Last day of the open deadline that it closes. */
  readonly until: DeadlineItem | null;
}

export interface PathLane {
  readonly title: string;
  readonly steps: readonly PathStep[];
}

const yearOf = ({ data }: TimelineItem): unknown => data['reportYear'] ?? data['resultYear'] ?? data['year'];

/** Finds the facts and open deadlines of one dossier. */
export function finder({ facts, deadlines }: Dossier) {
  const ofType = (type: TrajectoryFactType, year?: number): readonly TimelineItem[] =>
    facts.filter(
      (each) =>
        each.fact === type && !each.marks.includes('withdrawn') && (year === undefined || yearOf(each) === year),
    );
  const until = (type: TrajectoryFactType, year?: number): DeadlineItem | null =>
    deadlines.find(
      ({ state, closesWith, id }) =>
        state !== 'closed' && closesWith === type && (year === undefined || id.endsWith(`-${year}`)),
    ) ?? null;
  /** Done without a fact of this dossier: by a predecessor. */
  const doneBefore = (type: TrajectoryFactType, year?: number): DeadlineItem | undefined =>
    deadlines.find(
      ({ state, ended, closesWith, id }) =>
        state === 'closed' && !ended && closesWith === type && (year === undefined || id.endsWith(`-${year}`)),
    );
  /** The last fact of its type counts. */
  const step = (label: string, type: TrajectoryFactType, year?: number, note: string | null = null): PathStep => {
    const fact = ofType(type, year).at(-1);
    const isLate = fact?.marks.includes('late') ?? false;
    const taken = fact ? undefined : doneBefore(type, year);
    if (taken) return { label, on: taken.closedOn, late: taken.closedLate, note, until: null };
    return { label, on: fact?.on ?? null, late: isLate, note, until: fact ? null : until(type, year) };
  };
  /** A step that is shown only when it happened. */
  const ifDone = (label: string, type: TrajectoryFactType, year?: number): readonly PathStep[] =>
    ofType(type, year).length > 0 ? [step(label, type, year)] : [];
  return { ofType, step, ifDone };
}
