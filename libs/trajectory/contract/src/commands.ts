import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import {
  AccountManagerAssigned,
  AgreementSigned,
  CeilingPublished,
  ChangeNotified,
  EarlyLeavingDataReceived,
  EarlyLeavingDecided,
  EarlyLeavingPaid,
  ExcellenceAdvised,
  ExcellenceDecided,
  FactCorrected,
  FiguresDelivered,
  FinalReportSubmitted,
  GuidancePublished,
  InstitutionRegistered,
  InstitutionReportRecorded,
  InterimReportSubmitted,
  MidtermReviewHeld,
  NormsPublished,
  ParkedFactSkipped,
  ParkedStreamRetried,
  PaymentRunConfirmed,
  PlanAdvised,
  PlanConfirmed,
  PlanDelayNotified,
  PlanSubmitted,
  PlanSupplemented,
  PlanTalkHeld,
  PredecessorTakenOver,
  ProgressAdvised,
  ProgressTalkHeld,
  ProgressTalkPlanned,
  ReminderFailed,
  ReminderIssued,
  ReminderSent,
  RulesAdopted,
  SectorReportPublished,
  StudyValueDataReceived,
  StudyValueDecided,
  StudyValuePaid,
  SuccessorAwaited,
  TrajectoryClosed,
  TrajectoryEnded,
  TrajectoryHandedOver,
  TrajectoryOpened,
  WorkClaimed,
  WorkHandedOver,
  WorkPlacementPlanApproved,
  WorkPlacementPlanAssessed,
  WorkPlacementPlanRevised,
  WorkPlacementPlanSubmitted,
  WorkPlacementResultsClassed,
  WorkPlacementResultsReported,
} from './events';
import { CalendarShared, CalendarWithdrawn } from './calendar-events';
import { Brin } from '@mijlpaal/shared-institution';
import { unitInYear } from './delivered-fields';
import { FigureCorrected, RightFigure } from './figure-corrections';
import { RulesName } from './rules-version';
import { InstitutionMerged, InstitutionSplit, InstitutionStopped } from './transition-events';

/** A command asks for one fact and carries that fact's data, complete: the rim has stamped the days. */
const asksFor = <Type extends string, Data extends z.ZodType>(type: Type, { shape }: { shape: { data: Data } }) =>
  z.object({ type: z.literal(type), data: shape.data });

export const CorrectFact = asksFor('CorrectFact', FactCorrected);
export type CorrectFact = z.infer<typeof CorrectFact>;

export const TrajectoryCommand = z.discriminatedUnion('type', [
  asksFor('OpenTrajectory', TrajectoryOpened),
  asksFor('SignAgreement', AgreementSigned),
  asksFor('NotifyPlanDelay', PlanDelayNotified),
  asksFor('SubmitPlan', PlanSubmitted),
  asksFor('ConfirmPlan', PlanConfirmed),
  asksFor('HoldPlanTalk', PlanTalkHeld),
  asksFor('AdvisePlan', PlanAdvised),
  asksFor('SupplementPlan', PlanSupplemented),
  asksFor('AdviseExcellence', ExcellenceAdvised),
  asksFor('DecideExcellence', ExcellenceDecided),
  asksFor('SubmitInterimReport', InterimReportSubmitted),
  asksFor('PlanProgressTalk', ProgressTalkPlanned),
  asksFor('HoldProgressTalk', ProgressTalkHeld),
  asksFor('AdviseProgress', ProgressAdvised),
  asksFor('NotifyChange', ChangeNotified),
  asksFor('SubmitFinalReport', FinalReportSubmitted),
  asksFor('CloseTrajectory', TrajectoryClosed),
  asksFor('ClaimWork', WorkClaimed),
  asksFor('HandWorkOver', WorkHandedOver),
  asksFor('RecordInstitutionReport', InstitutionReportRecorded),
  asksFor('SubmitWorkPlacementPlan', WorkPlacementPlanSubmitted),
  asksFor('AssessWorkPlacementPlan', WorkPlacementPlanAssessed),
  asksFor('ReviseWorkPlacementPlan', WorkPlacementPlanRevised),
  asksFor('ApproveWorkPlacementPlan', WorkPlacementPlanApproved),
  asksFor('ReportWorkPlacementResults', WorkPlacementResultsReported),
  asksFor('ClassWorkPlacementResults', WorkPlacementResultsClassed),
  asksFor('NoteStudyValueData', StudyValueDataReceived),
  asksFor('DecideStudyValue', StudyValueDecided),
  asksFor('RecordStudyValuePaid', StudyValuePaid),
  asksFor('NoteEarlyLeavingData', EarlyLeavingDataReceived),
  asksFor('DecideEarlyLeaving', EarlyLeavingDecided),
  asksFor('RecordEarlyLeavingPaid', EarlyLeavingPaid),
  asksFor('AdoptRules', { shape: { data: RulesAdopted.shape.data.extend({ rules: RulesName }) } }),
  asksFor('HandTrajectoryOver', TrajectoryHandedOver),
  asksFor('TakePredecessorOver', PredecessorTakenOver),
  asksFor('AwaitSuccessor', SuccessorAwaited),
  asksFor('EndTrajectory', TrajectoryEnded),
  asksFor('IssueReminder', ReminderIssued),
  asksFor('RecordReminderSent', ReminderSent),
  asksFor('RecordReminderFailed', ReminderFailed),
  CorrectFact,
]);
export type TrajectoryCommand = z.infer<typeof TrajectoryCommand>;

export const InstitutionCommand = z.discriminatedUnion('type', [
  asksFor('RegisterInstitution', InstitutionRegistered),
  asksFor('AssignAccountManager', AccountManagerAssigned),
  asksFor('DeliverFigures', FiguresDelivered),
]);
export type InstitutionCommand = z.infer<typeof InstitutionCommand>;

/** What other streams say of the institutions of a transition; once true it stays true. */
const Register = z.object({
  /** Not in the register. */
  unknown: z.array(Brin),
  /** Trajectories that were opened, by BRIN. */
  openedOn: z.record(z.string(), IsoDate),
});
export const TransitionCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('MergeInstitutions'),
    data: InstitutionMerged.shape.data.omit({ brin: true }).extend({ parts: z.array(Brin) }),
    register: Register,
  }),
  z.object({
    type: z.literal('StopInstitution'),
    data: InstitutionStopped.shape.data,
    register: Register,
  }),
  z.object({
    type: z.literal('SplitInstitution'),
    data: InstitutionSplit.shape.data,
    register: Register.extend({
      /** What counts of the data that were delivered of it. */
      delivered: z.array(z.object(unitInYear)),
    }),
  }),
]);
export type TransitionCommand = z.infer<typeof TransitionCommand>;

export const SchemeCommand = z.discriminatedUnion('type', [
  asksFor('PublishCeiling', CeilingPublished),
  asksFor('PublishSectorReport', SectorReportPublished),
  asksFor('HoldMidtermReview', MidtermReviewHeld),
  asksFor('PublishNorms', NormsPublished),
  asksFor('PublishGuidance', GuidancePublished),
  z.object({
    type: z.literal('CorrectFigure'),
    data: FigureCorrected.shape.data,
    /** What the fact says as corrected so far; null: there is no such fact. */
    inForce: RightFigure.nullable(),
  }),
]);
export type SchemeCommand = z.infer<typeof SchemeCommand>;

export const OperationCommand = z.discriminatedUnion('type', [
  asksFor('RetryParkedStream', ParkedStreamRetried),
  asksFor('SkipParkedFact', ParkedFactSkipped),
]);
export type OperationCommand = z.infer<typeof OperationCommand>;

export const PaymentRunCommand = z.discriminatedUnion('type', [asksFor('ConfirmPaymentRun', PaymentRunConfirmed)]);
export type PaymentRunCommand = z.infer<typeof PaymentRunCommand>;

export const CalendarCommand = z.discriminatedUnion('type', [
  asksFor('ShareCalendar', CalendarShared),
  asksFor('WithdrawCalendar', { shape: { data: CalendarWithdrawn.shape.data.omit({ secretHash: true }) } }),
]);
export type CalendarCommand = z.infer<typeof CalendarCommand>;
