import type { DeadlineItem, Dossier, TimelineItem, TrajectoryFactType } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

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

const steps = nl.dossier.steps;
const YEARS = [2016, 2017, 2018, 2019];
const yearOf = ({ data }: TimelineItem): unknown => data['reportYear'] ?? data['year'];

/** Finds the facts and open deadlines of one dossier. */
function finder({ facts, deadlines }: Dossier) {
  const ofType = (type: TrajectoryFactType, year?: number): readonly TimelineItem[] =>
    facts.filter((each) => each.fact === type && (year === undefined || yearOf(each) === year));
  const until = (type: TrajectoryFactType, year?: number): DeadlineItem | null =>
    deadlines.find(
      ({ state, closesWith, id }) =>
        state !== 'closed' && closesWith === type && (year === undefined || id.endsWith(`-${year}`)),
    ) ?? null;
  /** The last fact of its type counts. */
  const step = (label: string, type: TrajectoryFactType, year?: number, note: string | null = null): PathStep => {
    const fact = ofType(type, year).at(-1);
    const isLate = fact?.marks.includes('late') ?? false;
    return { label, on: fact?.on ?? null, late: isLate, note, until: fact ? null : until(type, year) };
  };
  /** A step that is shown only when it happened. */
  const ifDone = (label: string, type: TrajectoryFactType, year?: number): readonly PathStep[] =>
    ofType(type, year).length > 0 ? [step(label, type, year)] : [];
  return { ofType, step, ifDone };
}

function planLane(dossier: Dossier): PathLane {
  const { ofType, step, ifDone } = finder(dossier);
  const provisional = ofType('PlanSubmitted')[0]?.data['provisional'] === true;
  const supplement = ifDone(steps.supplement, 'PlanSupplemented');
  const asked = dossier.deadlines.some(({ id, state }) => id.startsWith('supplement-') && state !== 'closed');
  return {
    title: nl.dossier.pathPlan,
    steps: [
      step(steps.agreement, 'AgreementSigned'),
      ...ifDone(steps.delay, 'PlanDelayNotified'),
      step(provisional ? steps.provisionalPlan : steps.plan, 'PlanSubmitted'),
      ...(provisional ? [step(steps.confirmed, 'PlanConfirmed')] : []),
      step(steps.planTalk, 'PlanTalkHeld'),
      step(steps.planAdvice, 'PlanAdvised'),
      ...(asked && supplement.length === 0 ? [step(steps.supplement, 'PlanSupplemented')] : supplement),
    ],
  };
}

function excellenceLane(dossier: Dossier): PathLane {
  const { ofType, step } = finder(dossier);
  const plan = ofType('PlanSubmitted')[0];
  const applied = dossier.excellence !== 'open' && dossier.excellence !== 'notApplied';
  const first: PathStep =
    dossier.excellence === 'notApplied'
      ? { label: steps.notApplied, on: plan?.on ?? null, late: false, note: null, until: null }
      : { label: steps.applied, on: applied ? (plan?.on ?? null) : null, late: false, note: null, until: null };
  const isDecided = ['approved', 'approvedWithConditions', 'rejected'].includes(dossier.excellence);
  const decision = step(
    steps.excellenceDecision,
    'ExcellenceDecided',
    undefined,
    isDecided ? nl.excellence[dossier.excellence] : null,
  );
  const rest = dossier.excellence === 'notApplied' ? [] : [step(steps.excellenceAdvice, 'ExcellenceAdvised'), decision];
  return { title: nl.dossier.pathExcellence, steps: [first, ...rest] };
}

function yearLane(dossier: Dossier, year: number): PathLane {
  const { step, ifDone, ofType } = finder(dossier);
  const isLast = year === YEARS.at(-1);
  const report = isLast
    ? step(steps.finalReport, 'FinalReportSubmitted')
    : step(steps.report, 'InterimReportSubmitted', year);
  return {
    title: String(year),
    steps: [
      report,
      ...(ofType('ProgressTalkHeld', year).length === 0 ? ifDone(steps.talkPlanned, 'ProgressTalkPlanned', year) : []),
      step(steps.talk, 'ProgressTalkHeld', year),
      step(steps.advice, 'ProgressAdvised', year),
      ...(isLast ? [step(steps.closed, 'TrajectoryClosed')] : []),
    ],
  };
}

/** The path of a dossier in parts that run side by side. */
export const pathOf = (dossier: Dossier): readonly PathLane[] => [
  planLane(dossier),
  excellenceLane(dossier),
  ...YEARS.map((year) => yearLane(dossier, year)),
];
