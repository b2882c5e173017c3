import type { Recorded } from '@mijlpaal/engine-core';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Dossier, ReminderItem, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { happenedOn } from '@mijlpaal/trajectory-domain';
import { rowsOfHistory } from './correction-preview';
import { dossier } from './dossier';
import { asCorrected } from './parse';
import type { ProgressRow } from './progress.projection';
import { timelineRow } from './timeline.projection';

type History = readonly Recorded<TrajectoryEvent>[];

/** A moment to look from: by what was recorded, by what had happened as it is known to be true, or both. */
export interface LookingBack {
  /** What was recorded after this day was not known. */
  readonly knownOn?: IsoDate | undefined;
  /** What happened after this day had not happened; what was wrong reads as it should have been. */
  readonly asOf?: IsoDate | undefined;
}

/**
 * A dossier as it was known on a day, as it truly was on a day, or as on one day it was known to have been on another.
 * @param row as stored now: what does not come from the trajectory is taken from it
 * @param history of the trajectory, as recorded
 * @param reminders of this institution
 * @param today a day after it reads as this one
 * @returns null when there was no trajectory yet
 */
export function dossierLookingBack(
  row: ProgressRow,
  history: History,
  reminders: readonly ReminderItem[],
  { knownOn, asOf }: LookingBack,
  today: IsoDate,
): Dossier | null {
  const known = knownOn === undefined ? history : history.filter(({ metadata }) => metadata.recordedOn <= knownOn);
  const facts = asOf === undefined ? known : trulyOf(known).filter((fact) => happenedOn(fact) <= asOf);
  const [first] = facts;
  if (first === undefined) return null;
  const day = [today, asOf ?? knownOn ?? today].reduce((a, b) => (a < b ? a : b));
  const { progress } = rowsOfHistory({ progress: row, funding: null }, facts);
  return dossier(progress, facts.map(timelineRow), remindersBy(reminders, day), day);
}

/** As it should have been recorded, without the corrections that say so. */
const trulyOf = (history: History): History => asCorrected(history).filter(({ type }) => type !== 'FactCorrected');

const remindersBy = (reminders: readonly ReminderItem[], day: IsoDate): readonly ReminderItem[] =>
  reminders
    .filter(({ issuedOn }) => issuedOn <= day)
    .map((one) => (one.sentOn !== null && one.sentOn > day ? { ...one, state: 'issued', sentOn: null } : one));
