import type { RulesVersion, TrajectoryCommand, TrajectoryEvent } from '@mijlpaal/trajectory-contract';

/** The fact that a command asks for: a command carries its data, complete. */
export function factOf(command: TrajectoryCommand): TrajectoryEvent {
  switch (command.type) {
    case 'OpenTrajectory':
      return { type: 'TrajectoryOpened', data: command.data };
    case 'SignAgreement':
      return { type: 'AgreementSigned', data: command.data };
    case 'NotifyPlanDelay':
      return { type: 'PlanDelayNotified', data: command.data };
    case 'SubmitPlan':
      return { type: 'PlanSubmitted', data: command.data };
    case 'ConfirmPlan':
      return { type: 'PlanConfirmed', data: command.data };
    case 'HoldPlanTalk':
      return { type: 'PlanTalkHeld', data: command.data };
    case 'AdvisePlan':
      return { type: 'PlanAdvised', data: command.data };
    case 'SupplementPlan':
      return { type: 'PlanSupplemented', data: command.data };
    case 'AdviseExcellence':
      return { type: 'ExcellenceAdvised', data: command.data };
    case 'DecideExcellence':
      return { type: 'ExcellenceDecided', data: command.data };
    case 'SubmitInterimReport':
      return { type: 'InterimReportSubmitted', data: command.data };
    case 'PlanProgressTalk':
      return { type: 'ProgressTalkPlanned', data: command.data };
    case 'HoldProgressTalk':
      return { type: 'ProgressTalkHeld', data: command.data };
    case 'AdviseProgress':
      return { type: 'ProgressAdvised', data: command.data };
    case 'NotifyChange':
      return { type: 'ChangeNotified', data: command.data };
    case 'SubmitFinalReport':
      return { type: 'FinalReportSubmitted', data: command.data };
    case 'CloseTrajectory':
      return { type: 'TrajectoryClosed', data: command.data };
    case 'SubmitWorkPlacementPlan':
      return { type: 'WorkPlacementPlanSubmitted', data: command.data };
    case 'AssessWorkPlacementPlan':
      return { type: 'WorkPlacementPlanAssessed', data: command.data };
    case 'ReviseWorkPlacementPlan':
      return { type: 'WorkPlacementPlanRevised', data: command.data };
    case 'ApproveWorkPlacementPlan':
      return { type: 'WorkPlacementPlanApproved', data: command.data };
    case 'ReportWorkPlacementResults':
      return { type: 'WorkPlacementResultsReported', data: command.data };
    case 'ClassWorkPlacementResults':
      return { type: 'WorkPlacementResultsClassed', data: command.data };
    case 'NoteStudyValueData':
      return { type: 'StudyValueDataReceived', data: command.data };
    case 'DecideStudyValue':
      return { type: 'StudyValueDecided', data: command.data };
    case 'RecordStudyValuePaid':
      return { type: 'StudyValuePaid', data: command.data };
    case 'NoteEarlyLeavingData':
      return { type: 'EarlyLeavingDataReceived', data: command.data };
    case 'DecideEarlyLeaving':
      return { type: 'EarlyLeavingDecided', data: command.data };
    case 'RecordEarlyLeavingPaid':
      return { type: 'EarlyLeavingPaid', data: command.data };
    case 'AdoptRules':
      return { type: 'RulesAdopted', data: { ...command.data, rules: command.data.rules as RulesVersion } }; // decide has seen whether it is one
    case 'HandTrajectoryOver':
      return { type: 'TrajectoryHandedOver', data: command.data };
    case 'TakePredecessorOver':
      return { type: 'PredecessorTakenOver', data: command.data };
    case 'AwaitSuccessor':
      return { type: 'SuccessorAwaited', data: command.data };
    case 'EndTrajectory':
      return { type: 'TrajectoryEnded', data: command.data };
    case 'IssueReminder':
      return { type: 'ReminderIssued', data: command.data };
    case 'ClaimWork':
      return { type: 'WorkClaimed', data: command.data };
    case 'RecordInstitutionReport':
      return { type: 'InstitutionReportRecorded', data: command.data };
    case 'HandWorkOver':
      return { type: 'WorkHandedOver', data: command.data };
    case 'RecordReminderSent':
      return { type: 'ReminderSent', data: command.data };
    case 'RecordReminderFailed':
      return { type: 'ReminderFailed', data: command.data };
    case 'CorrectFact':
      return { type: 'FactCorrected', data: command.data };
  }
}
