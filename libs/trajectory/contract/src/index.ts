export { excellenceAdviceMistakes, type Mistake } from './body-rules';
export { calendarDoors, CalendarItem } from './calendar-doors';
export { CalendarEvent, CalendarShared, CalendarWithdrawn } from './calendar-events';
export {
  CalendarCommand,
  CorrectFact,
  InstitutionCommand,
  OperationCommand,
  PaymentRunCommand,
  SchemeCommand,
  TrajectoryCommand,
  TransitionCommand,
} from './commands';
export {
  deliveryColumns,
  deliveryDoors,
  type DeliveryKind,
  deliveryRows,
  DiplomaRow,
  EarlyLeaverRow,
  FiguresRow,
  IndicatorRow,
  StudyValueRow,
} from './deliveries';
export { FigureCorrected, figureCorrectionDoor, FigureCorrectionPreview, RightFigure } from './figure-corrections';
export { BadRow, DeliveryPreview, MergerPreview, type PartPreview, SplitPreview } from './scheme-previews';
export { correctionDoor, mayCorrect } from './corrections';
export { Contact } from './contacts';
export { RegisteredInstitution } from './institution-register';
export { Colleague, COLLEAGUES } from './colleagues';
export { Person, PersonDetails } from './people';
export { CorrectionPreview } from './correction-preview';
export { type Door } from './door';
export { Sha256 } from './field-kinds';
export {
  beginsAs,
  DOCUMENT_BYTES,
  DOCUMENT_KINDS,
  DOCUMENTS_A_DAY,
  exampleDocument,
  KeptDocument,
  UNNAMED_DAYS,
} from './documents';
export { DRAFT_BYTES, DraftKey, KeptDraft } from './drafts';
export { institutionDoors, openingDoor, parkedDoors, schemeDoors, trajectoryDoors } from './doors';
export {
  AccountManagerAssigned,
  AgreementSigned,
  CeilingPublished,
  ChangeNotified,
  DeliveryEvent,
  EarlyLeaversDelivered,
  EarlyLeavingDataReceived,
  EarlyLeavingDecided,
  EarlyLeavingPaid,
  ExcellenceAdvised,
  ExcellenceDecided,
  FactCorrected,
  FiguresDelivered,
  IndicatorFiguresDelivered,
  FinalReportSubmitted,
  GuidancePublished,
  InstitutionEvent,
  InstitutionRegistered,
  InstitutionReportRecorded,
  InterimReportSubmitted,
  MidtermReviewHeld,
  MijlpaalEvent,
  OperationEvent,
  ParkedFactSkipped,
  ParkedStreamRetried,
  PaymentRunConfirmed,
  PaymentRunEvent,
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
  SchemeEvent,
  SectorReportPublished,
  StudyValueDataReceived,
  StudyValueDecided,
  StudyValuePaid,
  StudyValuesDelivered,
  SuccessorAwaited,
  TrajectoryClosed,
  TrajectoryEnded,
  TrajectoryEvent,
  TrajectoryHandedOver,
  TrajectoryOpened,
  WorkPlacementPlanApproved,
  WorkPlacementPlanAssessed,
  WorkPlacementPlanRevised,
  WorkPlacementPlanSubmitted,
  WorkPlacementResultsClassed,
  WorkPlacementResultsReported,
} from './events';
export { ExcellenceApplication } from './excellence-application';
export { examplePlan, examples } from './examples';
export { InstitutionReportKind, KeyFigure, KeyFigureName } from './institution-reports';
export { Guidance } from './guidance';
export { MidtermReview } from './midterm-review';
export { Explanation, FundingReading } from './explanation';
export { ActorId, Amount } from './field-kinds';
export {
  Component,
  COMPONENT_YEARS,
  ExcellenceAdviceOutcome,
  ExcellenceItem,
  ExcellenceOutcome,
  ItemResult,
  Theme,
} from './fields';
export { FundingCompleteness, FundingComponent, FundingDivision, FundingItem, MissingFigure } from './funding';
export { FundingCalculation, FundingResult, NormYear } from './funding-calculation';
export { confirmationDoor, FrozenKnowledge, type FrozenSettings } from './payment-run';
export {
  CAUSES,
  type Cause,
  Instalment,
  PaymentDecision,
  PaymentRun,
  PaymentRunInFull,
  PaymentRunDraft,
  PaymentRunItem,
  PaymentRunQuestion,
} from './payment-run-views';
export {
  PublishedAmount,
  PublishedCeiling,
  PublishedExcellence,
  PublishedIndicator,
  PublishedIndicators,
  PublishedInstitution,
  PublishedInstitutions,
  PublishedSector,
} from './published';
export { Refusal, RefusalCode } from './refusals';
export {
  Domain,
  EARLY_LEAVING_YEARS,
  EarlyLeavingCategory,
  EarlyLeavingPart,
  LaterNormYear,
  RESULT_YEARS,
  STUDY_VALUE_YEARS,
  StudyValue,
  WorkPlacementAssessment,
  WorkPlacementClass,
} from './result-fields';
export { transitionDoors } from './transition-doors';
export {
  InstitutionMerged,
  InstitutionSplit,
  InstitutionStopped,
  SplitItem,
  TransitionEvent,
} from './transition-events';
export {
  bindingActs,
  type Collection,
  commandRights,
  contactRights,
  type Right,
  rights,
  seesDossier,
  type View,
  viewRights,
} from './rights';
export { Role } from './roles';
export { RulesVersion } from './rules-version';
export { SectorFigure, SectorReport, SectorReportItem } from './sector-report';
export { Step } from './steps';
export { SystemStatus, ViewStatus } from './system-status';
export { DiplomaLevel, PriorEducation, SchoolYear } from './study-value';
export {
  DeadlineBound,
  DeadlineItem,
  DeadlinePassport,
  DeliveredItem,
  Dossier,
  ExcellenceState,
  Mark,
  ParkedItem,
  Phase,
  PathState,
  Possibility,
  ProgressTalkItem,
  ReminderItem,
  TimelineItem,
  type TrajectoryFactType,
  TrajectoryItem,
} from './views';
export { dayAfter, plusDays, weekdayOf } from './wording/days';
export { springHolidays } from './wording/spring-holidays';
export { eventOf, papersIn } from './event-of';
export { decisionPaper } from './wording/decision-paper';
export { type Paper, type PaperBlock, type PaperTable } from './wording/paper';
export { type ReceiptAbout, receiptPaper } from './wording/receipt-paper';
export {
  capital,
  daysAfter,
  formatDay,
  formatDays,
  formatMinute,
  formatMoney,
  formatMonth,
  formatNumber,
  formatSize,
  formatWeekday,
} from './wording/format';
export { formatSource } from './wording/format-source';
export { domainName } from './wording/domain-name';
export { componentName } from './wording/component-name';
export { figureName, fundingWords, partName } from './wording/funding-words';
export {
  type SaidExplanation,
  saidExplanation,
  type SaidInput,
  type SaidLines,
  type SaidPart,
  type SaidStep,
} from './wording/said-explanation';
export { trajectoryWords } from './wording/trajectory-words';
export { stateWords } from './wording/state-words';
export { factName, factTypeName } from './wording/fact-name';
