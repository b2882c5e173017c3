export { CheckpointMoved } from './builds';
export type { AnyProjection } from './fold';
export { ProjectionRunner } from './projection-runner';
export { type Checkpoint, type Parked, ReadStore, type ReadStoreOptions } from './read-store';
export type { Commit, RunnerOptions } from './runner-options';
export type { ProjectionStatus } from './status';
export { type KeyRange, ViewNotBuilt, type Views } from './views';
export { ViewsAheadOfLog } from './views-ahead-of-log';
export { ViewsUnavailable } from './views-unavailable';
