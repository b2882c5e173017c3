import type { Dossier } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';
import { finder, type PathLane, type PathStep } from './path-finder';
import { resultLanes } from './path-results';

const steps = nl.path.steps;
const YEARS = [2016, 2017, 2018, 2019];

function planLane(dossier: Dossier): PathLane {
  const { ofType, step, ifDone } = finder(dossier);
  const provisional = ofType('PlanSubmitted')[0]?.data['provisional'] === true;
  const supplement = ifDone(steps.supplement, 'PlanSupplemented');
  const asked = dossier.deadlines.some(({ id, state }) => id.startsWith('supplement-') && state !== 'closed');
  return {
    title: nl.path.pathPlan,
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
  return { title: nl.path.pathExcellence, steps: [first, ...rest] };
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
  ...resultLanes(dossier),
];
