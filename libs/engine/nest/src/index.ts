export { type CommandRequest, type Outcome } from './command';
export { type QueueBounds, QueueFull, WaitedTooLong } from './command-queue';
export { type CommandEnd, type CommandWatch } from './command-watch';
export { type Done } from './folded-streams';
export { inTurn, type Queues } from './in-turn';
export { type RunnerOptions, WorkflowRunner } from './workflow-runner';
