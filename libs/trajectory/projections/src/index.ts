export { calendarsProjection, type CalendarsRow } from './calendars.projection';
export { excellenceApplication, isAdvised } from './excellence-applications';
export { fundingDifferences, type RowsAround, rowsOfHistory, standingDifferences } from './correction-preview';
export { deadlineItems, deadlinePassports, takenReminders } from './deadline-items';
export { deadlinesProjection, type DeadlinesRow } from './deadlines.projection';
export {
  type Delivered,
  type DeliveredKind,
  deliveriesKey,
  deliveriesProjection,
  type DeliveriesRow,
  inForce,
} from './deliveries.projection';
export { dossier } from './dossier';
export { dossierLookingBack, type LookingBack } from './dossier-looking-back';
export { figureOf, type FoundFigure, sorted as sortedFigure } from './figure-corrections';
export { fundingKey, fundingProjection, type FundingRow } from './funding.projection';
export { fundingKnowledge, type FundingRows } from './funding-knowledge';
export { keyFigures } from './key-figures';
export { paymentRunsProjection, type PaymentRunsRow } from './payment-runs.projection';
export { correctionOf, parse, resolutionOf, STREAM_PREFIXES } from './parse';
export { progressProjection, type ProgressRow } from './progress.projection';
export { progressTalkItem } from './progress-talk-items';
export { projections } from './projections';
export { remindersProjection } from './reminders.projection';
export { timelineItems } from './timeline-items';
export { timelineKey, timelineProjection, type TimelineRow, timelineRow } from './timeline.projection';
export { type SplitRow, splitsProjection } from './splits.projection';
export { inOrder, successorsOf, type TransitionRow, transitionsProjection } from './transitions.projection';
export { type NoteData, unnotedData } from './unnoted-data';
export { accountManagerOn, trajectoryItem } from './trajectory-item';
