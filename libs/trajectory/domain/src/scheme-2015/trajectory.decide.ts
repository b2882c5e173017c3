import {
  accept,
  type Circumstances,
  type Decision,
  type FactOf,
  imagined,
  lifecycle,
  type Recorded,
  refuse,
  type Workflow,
} from '@mijlpaal/engine-core';
import type { IsoDate } from '@mijlpaal/shared-time';
import {
  type CorrectFact,
  ExcellenceItem,
  type Refusal,
  type RulesVersion,
  type TrajectoryCommand,
  TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';
import { correctionRefusals } from './correction-refusals';
import { correctionOf, decideCorrection } from './corrections';
import { deadlines } from './deadlines';
import { factOf } from './fact-of';
import { judged } from './judged';
import { lastDay } from './last-days';
import { lifts } from '../lifts';
import { closedText, documentNotFiled, refusals, rulesRefusals } from './refusal-texts';
import { resultObjection } from './result.decide';
import { RULES } from './rules';
import { reminderKey, type Standing } from './standing';
import { trajectoryMachine, type TrajectorySnapshot } from './trajectory.machine';

/** A trajectory keeps the rules it was opened under, until a fact says that it goes on under newer ones. */
const rulesOf = ({ context: { adopted, opened } }: TrajectorySnapshot): RulesVersion =>
  adopted?.rules ?? opened?.rules ?? RULES;

/** The chart first: what cannot happen at all is not weighed. */
export const decide = (
  command: TrajectoryCommand,
  snapshot: TrajectorySnapshot,
  circumstances: Circumstances,
): Decision<TrajectoryEvent, Refusal> => decideUnder(objections, command, snapshot, circumstances);

/** @param versions the policy of each version of the rules that there is, oldest first */
export function decideUnder(
  versions: Readonly<Record<string, Objection>>,
  command: TrajectoryCommand,
  snapshot: TrajectorySnapshot,
  circumstances: Circumstances,
): Decision<TrajectoryEvent, Refusal> {
  const fact = factOf(command);
  if (!snapshot.can(imagined(fact, circumstances, rulesOf(snapshot)))) return refuse(closed(command, snapshot));
  const present = rulesOf(snapshot);
  const objection =
    command.type === 'AdoptRules'
      ? againstAdopting(command.data.rules, present, Object.keys(versions))
      : (versions[present] ?? objectionTo)(command, snapshot.context, circumstances);
  return objection === null ? accept(fact) : refuse(objection);
}

/** Newer rules only, and only rules that there are. @param known oldest first */
function againstAdopting(rules: string, present: string, known: readonly string[]): Refusal | null {
  if (!known.includes(rules)) return rulesRefusals.notKnown(rules, known);
  return known.indexOf(rules) <= known.indexOf(present) ? rulesRefusals.alreadyInForce(present) : null;
}

/** Why the chart cannot take what the command asks for. */
export const closed = (command: TrajectoryCommand, { context }: TrajectorySnapshot): Refusal =>
  closedText(command, context);

const trajectory = lifecycle(trajectoryMachine);
const judges = { ...trajectory, standingOf: ({ context }: TrajectorySnapshot) => context, decide };

/** Whether a correction may be. @param history as recorded, from the first fact */
export const decideCorrectionOf = (
  command: CorrectFact,
  history: readonly Recorded<TrajectoryEvent>[],
  circumstances: Circumstances,
): Decision<TrajectoryEvent, Refusal> => decideCorrection(judges, command, history, circumstances);

export const trajectoryWorkflow: Workflow<TrajectoryCommand, TrajectoryEvent, TrajectorySnapshot, Refusal> = {
  category: 'trajectory-2015',
  rules: rulesOf,
  fact: TrajectoryEvent,
  lifts,
  lifecycle: trajectory,
  decide,
  closed,
  corrections: {
    of: correctionOf,
    asks: ({ type }) => type === 'CorrectFact',
    decide: (command, history, circumstances) =>
      command.type === 'CorrectFact'
        ? decideCorrectionOf(command, history, circumstances)
        : refuse(correctionRefusals.factNotKnown()),
  },
};

type Objection = typeof objectionTo;
/** Newer rules come beside the older ones: trajectories that were opened under those go on under them. */
const objections: Readonly<Record<RulesVersion, Objection>> = { '2015.1': objectionTo };

/** What the policy has against it; null: nothing. @source scheme-2015, section 2 */
function objectionTo(command: TrajectoryCommand, standing: Standing, circumstances: Circumstances): Refusal | null {
  const { actor, today } = circumstances;
  switch (command.type) {
    case 'SubmitPlan': {
      const { excellenceApplication, submittedOn } = command.data;
      return excellenceApplication && submittedOn > lastDay.plan ? refusals.excellenceNotInTime() : null;
    }
    case 'AdviseExcellence': {
      const elsewhere = foundElsewhere(command.data.items, standing);
      return elsewhere.length > 0 ? documentNotFiled(elsewhere) : null;
    }
    case 'DecideExcellence':
      return hasAdvised(standing, actor.id) ? refusals.adviserMayNotDecide() : null;
    case 'SubmitInterimReport': {
      const { reportYear, submittedOn } = command.data;
      if (standing.interimReports[reportYear]) return refusals.interimReportAlreadySubmitted(reportYear);
      return submittedOn < `${reportYear}-01-01` ? refusals.interimReportTooEarly(reportYear) : null;
    }
    case 'HoldProgressTalk': {
      const { year } = command.data;
      return standing.talks[year] ? refusals.progressTalkAlreadyHeld(year) : null;
    }
    case 'AdviseProgress': {
      const { year } = command.data;
      if (!standing.talks[year]) return refusals.progressTalkNotHeld(year);
      return standing.progressAdvices[year] ? refusals.progressAdviceAlreadyGiven(year) : null;
    }
    case 'HandWorkOver':
      return command.data.to === standing.assessor ? refusals.workIsTheirs() : null;
    case 'SubmitFinalReport':
      return command.data.submittedOn < '2019-01-01' ? refusals.finalReportTooEarly() : null;
    case 'IssueReminder': {
      const { deadlineId, generation, lastDay } = command.data;
      const { open } = judged(deadlines(standing), today as IsoDate); // the clock's day, which circumstances hold as text
      const before = `${deadlineId}/${generation - 1}/`;
      const isNext = generation === 1 || Object.keys(standing.reminders).some((key) => key.startsWith(before));
      if (!isNext || !open.some((one) => one.id === deadlineId && one.lastDay === lastDay))
        return refusals.deadlineNotOpen();
      return standing.reminders[reminderKey(command.data)] ? refusals.reminderAlreadyIssued() : null;
    }
    case 'RecordReminderSent':
    case 'RecordReminderFailed': {
      const state = standing.reminders[reminderKey(command.data)];
      return state === undefined || state === 'sent' ? refusals.reminderNotIssued() : null;
    }
    case 'SubmitWorkPlacementPlan':
    case 'AssessWorkPlacementPlan':
    case 'ReviseWorkPlacementPlan':
    case 'ApproveWorkPlacementPlan':
    case 'ReportWorkPlacementResults':
    case 'ClassWorkPlacementResults':
    case 'NoteStudyValueData':
    case 'DecideStudyValue':
    case 'RecordStudyValuePaid':
    case 'NoteEarlyLeavingData':
    case 'DecideEarlyLeaving':
    case 'RecordEarlyLeavingPaid':
      return resultObjection(command, standing, circumstances);
    case 'OpenTrajectory':
    case 'SignAgreement':
    case 'NotifyPlanDelay':
    case 'ConfirmPlan':
    case 'HoldPlanTalk':
    case 'AdvisePlan':
    case 'SupplementPlan':
    case 'PlanProgressTalk':
    case 'NotifyChange':
    case 'CloseTrajectory':
    case 'ClaimWork':
    case 'RecordInstitutionReport':
    case 'CorrectFact':
    case 'AdoptRules':
    case 'HandTrajectoryOver':
    case 'TakePredecessorOver':
    case 'AwaitSuccessor':
    case 'EndTrajectory':
      return null;
  }
}

/** Points that name a page of a document which is not with the plan. */
const foundElsewhere = (items: Items, { planDocuments }: Standing): readonly ExcellenceItem[] =>
  ExcellenceItem.options.filter((item) => items[item].pages?.some(({ sha256 }) => !planDocuments.includes(sha256)));
type Items = FactOf<TrajectoryEvent, 'ExcellenceAdvised'>['data']['items'];

/** Whether this person advised on the application for excellence, or corrected an advice on it. @param person an opaque key */
export const hasAdvised = ({ excellenceAdvices }: Pick<Standing, 'excellenceAdvices'>, person: string): boolean =>
  excellenceAdvices.some(({ advisers }) => advisers.includes(person));
