export {
  divideExcellence,
  divideFunding,
  divideInvestment,
  type Division,
  type FundingInstitution,
  type FundingQuestion,
} from './scheme-2015/funding';
export {
  type Condition,
  type Entitlement,
  entitlement,
  type FundingConditions,
} from './scheme-2015/funding-entitlement';
export { type FigureName } from './scheme-2015/funding-formula';
export { type Known, known } from './scheme-2015/funding-known';
export { divisionOf, type FundingCandidate, type FundingKnowledge, type FundingList } from './scheme-2015/funding-list';
export { type FundingSettings, fundingSettings, type Setting } from './scheme-2015/funding-settings';
