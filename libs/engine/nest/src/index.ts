export { type Done } from './folded-streams';
export { inTurn, type Queues } from './in-turn';
export { type CommandRequest, type Outcome, type RunnerOptions, WorkflowRunner } from './workflow-runner';
