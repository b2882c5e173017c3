import { type Recorded, type Retracted, streamOf } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { type Standing, standingAfter, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';

type Step<View> = (view: View, fact: Recorded<TrajectoryEvent>) => View;

/** Steps for all facts of a trajectory but its reminders: each moves the standing in the row. @param after the row with its new standing */
export function onTrajectoryFacts<View extends { readonly standing: Standing }>(
  after: (view: View, standing: Standing) => View,
) {
  const step: Step<View> = (view, fact) => after(view, standingAfter(view.standing, fact));
  return {
    TrajectoryOpened: step,
    AgreementSigned: step,
    PlanDelayNotified: step,
    PlanSubmitted: step,
    PlanConfirmed: step,
    PlanTalkHeld: step,
    PlanAdvised: step,
    PlanSupplemented: step,
    ExcellenceAdvised: step,
    ExcellenceDecided: step,
    InterimReportSubmitted: step,
    ProgressTalkPlanned: step,
    ProgressTalkHeld: step,
    ProgressAdvised: step,
    ChangeNotified: step,
    FinalReportSubmitted: step,
    TrajectoryClosed: step,
    WorkClaimed: step,
    WorkHandedOver: step,
    InstitutionReportRecorded: step,
    RulesAdopted: step,
    TrajectoryHandedOver: step,
    PredecessorTakenOver: step,
    SuccessorAwaited: step,
    TrajectoryEnded: step,
    WorkPlacementPlanSubmitted: step,
    WorkPlacementPlanAssessed: step,
    WorkPlacementPlanRevised: step,
    WorkPlacementPlanApproved: step,
    WorkPlacementResultsReported: step,
    WorkPlacementResultsClassed: step,
    StudyValueDataReceived: step,
    StudyValueDecided: step,
    StudyValuePaid: step,
    EarlyLeavingDataReceived: step,
    EarlyLeavingDecided: step,
    EarlyLeavingPaid: step,
    FactCorrected: step,
  };
}

/** Steps for the facts about reminders, which have a view of their own: here they only move the revision. */
export function onReminderFacts<View extends { readonly standing: Standing }>() {
  const step: Step<View> = (view, { revision }) => ({ ...view, standing: { ...view.standing, revision } });
  return { ReminderIssued: step, ReminderSent: step, ReminderFailed: step };
}

/** Whether facts are those of the trajectory of an institution, and not those of its register. */
export const areOfTrajectory = ({ stream }: Retracted, brin: string): boolean =>
  stream === streamOf(trajectoryWorkflow, brin);
