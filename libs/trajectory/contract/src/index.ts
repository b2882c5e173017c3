export { type Mistake } from './body-rules';
export { InstitutionCommand, SchemeCommand, TrajectoryCommand } from './commands';
export { type Door, institutionDoors, openingDoor, schemeDoors, trajectoryDoors } from './doors';
export {
  AccountManagerAssigned,
  AgreementSigned,
  CeilingPublished,
  ChangeNotified,
  ExcellenceAdvised,
  ExcellenceDecided,
  FiguresDelivered,
  FinalReportSubmitted,
  InstitutionEvent,
  InstitutionRegistered,
  InterimReportSubmitted,
  MidtermReviewHeld,
  MijlpaalEvent,
  PlanAdvised,
  PlanConfirmed,
  PlanDelayNotified,
  PlanSubmitted,
  PlanSupplemented,
  PlanTalkHeld,
  ProgressAdvised,
  ProgressTalkHeld,
  ProgressTalkPlanned,
  ReminderFailed,
  ReminderIssued,
  ReminderSent,
  SchemeEvent,
  SectorReportPublished,
  TrajectoryClosed,
  TrajectoryEvent,
  TrajectoryOpened,
} from './events';
export { examples } from './examples';
export { Explanation, FundingReading } from './explanation';
export {
  ActorId,
  Amount,
  Component,
  ExcellenceAdviceOutcome,
  ExcellenceItem,
  ExcellenceOutcome,
  ItemResult,
  Theme,
} from './fields';
export { FundingComponent, FundingItem } from './funding';
export { FundingCalculation, FundingResult, NormYear } from './funding-calculation';
export { Refusal, RefusalCode } from './refusals';
export { bindingActs, type Collection, commandRights, seesDossier, type View, viewRights } from './rights';
export { Role } from './roles';
export {
  DeadlineItem,
  Dossier,
  ExcellenceState,
  Mark,
  Phase,
  Possibility,
  ReminderItem,
  Step,
  TimelineItem,
  type TrajectoryFactType,
  TrajectoryItem,
} from './views';
