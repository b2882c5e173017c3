export {
  type CategoryCounts,
  type Condition,
  countDays,
  type CountedDiploma,
  type DeliveredCounts,
  type DeliveredDiplomas,
  type Diploma,
  type DiplomaSum,
  diplomaValue,
  divideEarlyLeavingFixed,
  divideEarlyLeavingVariable,
  divideExcellence,
  divideFunding,
  divideInvestment,
  divideStudyValue,
  divideWorkPlacement,
  type Division,
  divisionOf,
  type EarlyLeavingFixedQuestion,
  type EarlyLeavingVariableQuestion,
  type Entitlement,
  entitlement,
  type FigureName,
  type FundingCandidate,
  type FundingConditions,
  type FundingInstitution,
  type FundingKnowledge,
  type FundingList,
  type FundingQuestion,
  type FundingSettings,
  fundingSettings,
  givenMean,
  isHeavier,
  type Known,
  known,
  type LeaverCount,
  type Mean,
  type Merger,
  type Split,
  meanOf,
  missingSchoolYears,
  neededYears,
  paymentMonth,
  type ResultComponent,
  type ResultSettings,
  resultSettings,
  type Setting,
  type StudyValueQuestion,
  type StudyValueUnit,
  studyValueUnits,
  summedDiplomas,
  type UnitFigures,
  type WorkPlacementQuestion,
} from './funding.index';
export { lifts } from './lifts';
export { type Causes, type ComparedRun, differences, signed, together } from './payments/differences';
export { frozenSettings } from './payments/frozen-settings';
export { instalments } from './payments/instalments';
export { paymentRefusal } from './payments/may-pay';
export {
  dividedFrom,
  inputsOf,
  type PaymentInputs,
  type PaymentRunData,
  recomputed,
  RunNotReproduced,
} from './payments/payment-run';
export {
  paymentRunMachine,
  paymentRunsOf,
  type PaymentRunSnapshot,
  paymentRunWorkflow,
  unchangedRefusal,
} from './payments/payment-run.workflow';
export { calendarMachine, type CalendarSnapshot, calendarWorkflow, worksUntil } from './calendars/calendar.workflow';
export { operationMachine, type OperationSnapshot, operationWorkflow } from './operations/operation.workflow';
export { type DeliveryCommand, deliveryWorkflow } from './scheme-2015/delivery.workflow';
export { type Passport, passports } from './scheme-2015/deadline-passports';
export { type Deadline, deadlines, generationOf, leadsTo } from './scheme-2015/deadlines';
export { handOver, unmet } from './scheme-2015/hand-over';
export { happenedOn } from './scheme-2015/happened-on';
export { institutionMachine, type InstitutionSnapshot, institutionWorkflow } from './scheme-2015/institution.workflow';
export { isLate, judged, type Judgement, stateOf } from './scheme-2015/judged';
export {
  type DeadlineKind,
  lastDay,
  REPORT_YEARS,
  TALK_YEARS,
  type WeekendRollOver,
  weekendRollOver,
} from './scheme-2015/last-days';
export { dayMistakes, stamped } from './scheme-2015/own-day';
export { pathStates } from './scheme-2015/path-states';
export { possibilities } from './scheme-2015/possibilities';
export { refusal, rimRefusals } from './scheme-2015/rim-refusals';
export { correctionRefusals } from './scheme-2015/correction-refusals';
export { schemeMachine, type SchemeSnapshot, schemeWorkflow } from './scheme-2015/scheme.workflow';
export {
  absent,
  type AskedSupplement,
  type ByYear,
  type FiledPlan,
  type Noted,
  type NotedExcellenceAdvice,
  type NotedExcellenceDecision,
  reminderKey,
  type Standing,
} from './scheme-2015/standing';
export { reportOf, standingAfter } from './scheme-2015/standing-after';
export { RULES } from './scheme-2015/rules';
export { correctionAsked, correctionOf, imaginedCorrection } from './scheme-2015/corrections';
export { refusals } from './scheme-2015/refusal-texts';
export {
  hasAdvised,
  closed,
  decide,
  decideCorrectionOf,
  decideUnder,
  trajectoryWorkflow,
} from './scheme-2015/trajectory.decide';
export { transitionMachine, type TransitionSnapshot, transitionWorkflow } from './scheme-2015/transition.workflow';
export { lastSuccessor, type Successors } from './scheme-2015/against-transition';
export { countingSplits } from './scheme-2015/funding-claimants';
export { beganWith } from './scheme-2015/funding-splits';
export { mergerPreview } from './scheme-2015/merger-preview';
export { type MergerSettings, mergerSettings } from './scheme-2015/merger-settings';
export { trajectoryMachine, type TrajectorySnapshot } from './scheme-2015/trajectory.machine';
