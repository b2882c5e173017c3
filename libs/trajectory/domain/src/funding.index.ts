export {
  divideExcellence,
  divideFunding,
  divideInvestment,
  type FundingInstitution,
  type FundingQuestion,
} from './scheme-2015/funding';
export { type Division } from './scheme-2015/funding-division';
export { divideEarlyLeavingFixed, type EarlyLeavingFixedQuestion } from './scheme-2015/funding-early-leaving-fixed';
export {
  divideEarlyLeavingVariable,
  type EarlyLeavingVariableQuestion,
} from './scheme-2015/funding-early-leaving-variable';
export {
  type Condition,
  type Entitlement,
  entitlement,
  type FundingConditions,
} from './scheme-2015/funding-entitlement';
export { type FigureName } from './scheme-2015/funding-formula';
export { type Known, known } from './scheme-2015/funding-known';
export { countDays } from './scheme-2015/funding-early-leaving-ways';
export {
  type DeliveredCounts,
  type DeliveredDiplomas,
  type FundingCandidate,
  type FundingKnowledge,
  type Merger,
  type Split,
} from './scheme-2015/funding-knowledge';
export { divisionOf, type FundingList } from './scheme-2015/funding-list';
export { type FundingSettings, fundingSettings } from './scheme-2015/funding-settings';
export { type Setting } from './scheme-2015/setting';
export { type CategoryCounts, type LeaverCount } from './scheme-2015/funding-leavers';
export { givenMean, type Mean, meanOf } from './scheme-2015/funding-mean';
export { type ResultSettings, resultSettings } from './scheme-2015/funding-result-settings';
export { divideStudyValue, type StudyValueQuestion } from './scheme-2015/funding-study-value';
export { type StudyValueUnit, type UnitFigures } from './scheme-2015/funding-unit';
export { divideWorkPlacement, type WorkPlacementQuestion } from './scheme-2015/funding-work-placement';
export {
  type CountedDiploma,
  type Diploma,
  type DiplomaSum,
  diplomaValue,
  isHeavier,
  summedDiplomas,
} from './scheme-2015/funding-diploma';
export { paymentMonth, type ResultComponent } from './scheme-2015/funding-payment-month';
export { missingSchoolYears, neededYears, studyValueUnits } from './scheme-2015/funding-units';
