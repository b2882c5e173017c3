import type { DeadlineItem, Step, TrajectoryItem } from '@mijlpaal/trajectory-contract';
import type { IconName } from './icon';
import { nl } from './nl';
import type { PersonName } from './person-name';
import { stepName } from './step-name';

/** What the overview knows of a late deadline: the list of trajectories has its id alone. */
export type LateDeadline = Pick<DeadlineItem, 'id' | 'brin' | 'lastDay' | 'daysLeft'>;

/** One line as it is shown, sorted and downloaded. */
export interface OverviewRow {
  readonly item: TrajectoryItem;
  /** `late`, or the step with its year. */
  readonly group: string;
  /** `told`: past the last day, but told in time. */
  readonly urgency: 'late' | 'told' | 'soon' | null;
  readonly step: string;
  readonly icon: IconName;
  readonly turn: string;
  readonly deadline: string;
  readonly lastDay: string | null;
  /** Negative when late; null when unknown or when nothing is open. */
  readonly daysLeft: number | null;
  readonly days: string;
  /** Late deadlines beside the one shown. */
  readonly moreLate: number;
  readonly excellence: string;
  readonly accountManager: string;
}

const SOON = 14;
const icons: Readonly<Record<Step, IconName>> = {
  unsigned: 'dot',
  awaitingPlan: 'dot',
  delayNotified: 'clock',
  planFiled: 'doc',
  inAssessment: 'pen',
  supplementAsked: 'talk',
  advised: 'check',
  reported: 'doc',
  talkPlanned: 'talk',
  talked: 'talk',
  progressAdvised: 'check',
  finalReported: 'doc',
  closed: 'check',
  handedOver: 'check',
  ended: 'check',
};

const groupOf = (step: Step, year: number | null): string =>
  year !== null && nl.stepOfYear[step] ? `${step}-${year}` : step;

/** The name of a group as a filter shows it. */
export function groupName(group: string): string {
  if (group === 'late') return nl.overview.late;
  const [step = '', year] = group.split('-');
  const known = (Object.keys(nl.step) as Step[]).find((each) => each === step); // the keys are the steps
  return known ? stepName(known, year === undefined ? null : Number(year)) : group;
}

/** @param late the late deadlines of this institution, as far as they are known */
export function overviewRow(item: TrajectoryItem, late: readonly LateDeadline[], personName: PersonName): OverviewRow {
  const isLate = item.late.length > 0;
  const told = item.step === 'delayNotified' && item.late.every((id) => id.startsWith('plan-'));
  const known = late.filter(({ id }) => item.late.includes(id)).sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))[0];
  const shown = isLate
    ? { id: known?.id ?? item.late[0] ?? '', lastDay: known?.lastDay ?? null, daysLeft: known?.daysLeft ?? null }
    : item.nextDeadline;
  const urgency = isLate ? (told ? 'told' : 'late') : shown?.daysLeft != null && shown.daysLeft <= SOON ? 'soon' : null;
  const deadline = shown === null ? nl.overview.noDeadline : nl.deadline(shown.id);
  return {
    item,
    group: urgency === 'late' ? 'late' : groupOf(item.step, item.year),
    urgency,
    step: stepText(item, urgency, deadline),
    icon: urgency === 'late' ? 'late' : icons[item.step],
    turn: item.turn === null ? nl.nobodysTurn : nl.role[item.turn],
    deadline,
    lastDay: shown?.lastDay ?? null,
    daysLeft: shown?.daysLeft ?? null,
    days: daysText(urgency, shown?.daysLeft ?? null),
    moreLate: isLate ? item.late.length - 1 : 0,
    excellence:
      item.excellence === 'approvedWithConditions' ? nl.overview.withConditions : nl.excellence[item.excellence],
    accountManager: personName(item.accountManager, 'accountManager'),
  };
}

function stepText(item: TrajectoryItem, urgency: OverviewRow['urgency'], deadline: string): string {
  if (item.successorAwaitedSince !== null) return nl.overview.successorAwaited;
  if (item.successor !== null) return nl.overview.goesOnAs(item.successor);
  return urgency === 'late' ? nl.overview.lateWith(deadline) : stepName(item.step, item.year);
}

function daysText(urgency: OverviewRow['urgency'], daysLeft: number | null): string {
  if (urgency === 'late') return daysLeft === null ? nl.overview.lateWithoutDays : nl.overview.daysLate(-daysLeft);
  if (urgency === 'told') return daysLeft === null ? nl.step.delayNotified : nl.overview.daysOver(-daysLeft);
  return daysLeft === null ? '' : String(daysLeft);
}
