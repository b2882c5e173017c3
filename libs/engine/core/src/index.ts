export { chained, GENESIS, lineOf, type LogCheck, type LogDifference, type StoredText } from './chain';
export { corrected, type Correction, type CorrectionOf } from './corrections';
export { accept, type Decision, refuse } from './decision';
export type { Actor, Fact, FactOf, Metadata, NewEvent, Position, Recorded, RecordedEvent, Recording } from './event';
export { eventId, idFrom } from './event-id';
export {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type ReadStreamOptions,
  type SubscribeOptions,
  type SubscriptionMessage,
} from './event-store';
export { type Difference, firstDifference } from './first-difference';
export { type Lifecycle, lifecycle } from './lifecycle';
export { caresFor, project, type Projection, recast, type Retracted, rowsOf } from './projection';
export { Namespaced } from './namespaced';
export {
  EventTooLarge,
  OutcomeUnknown,
  StoreUnavailable,
  StreamDeleted,
  StreamNotFound,
  WrongExpectedRevision,
} from './store-errors';
export { lift, type Lifts, schemaOf } from './upcasting';
export {
  BrokenHistory,
  type Circumstances,
  type Corrections,
  decideAfter,
  type Folding,
  follow,
  handle,
  imagined,
  read,
  readAll,
  replay,
  streamOf,
  type Workflow,
} from './workflow';
