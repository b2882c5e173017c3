import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import type { IsoDate } from '@mijlpaal/shared-time';

/** The fact's own day: when it happened in the world, whenever it was recorded. */
export function happenedOn({ type, data }: TrajectoryEvent): IsoDate {
  switch (type) {
    case 'TrajectoryOpened':
      return data.openedOn;
    case 'AgreementSigned':
      return data.signedOn;
    case 'PlanDelayNotified':
    case 'ChangeNotified':
      return data.notifiedOn;
    case 'PlanSubmitted':
    case 'InterimReportSubmitted':
    case 'FinalReportSubmitted':
    case 'WorkPlacementPlanSubmitted':
      return data.submittedOn;
    case 'PlanConfirmed':
      return data.confirmedOn;
    case 'PlanTalkHeld':
    case 'ProgressTalkHeld':
      return data.heldOn;
    case 'PlanAdvised':
    case 'ExcellenceAdvised':
    case 'ProgressAdvised':
      return data.advisedOn;
    case 'PlanSupplemented':
      return data.suppliedOn;
    case 'ExcellenceDecided':
    case 'StudyValueDecided':
    case 'EarlyLeavingDecided':
      return data.decidedOn;
    case 'ProgressTalkPlanned':
      return data.plannedOn;
    case 'TrajectoryClosed':
      return data.closedOn;
    case 'InstitutionReportRecorded':
      return data.issuedOn;
    case 'WorkClaimed':
      return data.claimedOn;
    case 'WorkHandedOver':
      return data.handedOverOn;
    case 'WorkPlacementPlanAssessed':
      return data.assessedOn;
    case 'WorkPlacementPlanRevised':
      return data.revisedOn;
    case 'WorkPlacementPlanApproved':
      return data.approvedOn;
    case 'WorkPlacementResultsReported':
      return data.reportedOn;
    case 'WorkPlacementResultsClassed':
      return data.classedOn;
    case 'StudyValueDataReceived':
    case 'EarlyLeavingDataReceived':
      return data.receivedOn;
    case 'StudyValuePaid':
    case 'EarlyLeavingPaid':
      return data.paidOn;
    case 'RulesAdopted':
      return data.adoptedOn;
    case 'TrajectoryHandedOver':
      return data.handedOverOn;
    case 'PredecessorTakenOver':
      return data.takenOverOn;
    case 'SuccessorAwaited':
      return data.stoppedOn;
    case 'TrajectoryEnded':
      return data.endedOn;
    case 'ReminderIssued':
      return data.issuedOn;
    case 'ReminderSent':
      return data.sentOn;
    case 'ReminderFailed':
      return data.failedOn;
    case 'FactCorrected':
      return data.correctedOn;
  }
}
