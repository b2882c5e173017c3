import {
  type Appended,
  type Decision,
  EventStore,
  type ExpectedRevision,
  type Fact,
  type Folding,
  handle,
  type NewEvent,
  OutcomeUnknown,
  type Recorded,
  StoreUnavailable,
  streamOf,
  type Workflow,
  WrongExpectedRevision,
} from '@mijlpaal/engine-core';
import { CommandQueue, type QueueBounds } from './command-queue';
import { type CommandRequest, newEvents, type Outcome } from './command';
import { type CommandWatch, UNWATCHED, watched } from './command-watch';
import { type Done, type Folded, FoldedStreams, type Known } from './folded-streams';

export interface RunnerOptions {
  /** Waits a little, longer at each attempt, with chance in it. */
  readonly pause: (attempt: number) => Promise<void>;
  /** So many folded streams are kept; default 1,000. */
  readonly cacheSize?: number;
  readonly queue?: QueueBounds;
  readonly watch?: CommandWatch;
}

const RACES = 3;
const RESENDS = 5;
/** What nobody asks of a healthy store: a hundred at once to one instance, five hundred in all, ten seconds of waiting. */
const QUEUE: QueueBounds = { ofOne: 100, inAll: 500, waitMs: 10_000 };

/** Runs commands against workflows: read, fold, decide, append at the read revision. */
export class WorkflowRunner {
  private readonly streams: FoldedStreams;
  private readonly queue: CommandQueue;
  private readonly watch: CommandWatch;

  constructor(
    private readonly store: EventStore,
    private readonly options: RunnerOptions,
  ) {
    this.streams = new FoldedStreams(store, options.cacheSize ?? 1_000);
    this.watch = options.watch ?? UNWATCHED;
    this.queue = new CommandQueue(options.queue ?? QUEUE, this.watch.turnedAway);
  }

  /** Commands and looks at an instance that run or wait for their turn. */
  get queueDepth(): number {
    return this.queue.depth;
  }

  /**
   * Decides a command on one instance; commands to the same instance wait for each other.
   * @throws QueueFull, WaitedTooLong, BrokenHistory, StoreUnavailable, OutcomeUnknown when the store would not say, WrongExpectedRevision when the race was lost time and again
   */
  run<Command extends { readonly type: string }, F extends Fact, State, Refusal>(
    workflow: Workflow<Command, F, State, Refusal>,
    id: string,
    request: CommandRequest<Command>,
  ): Promise<Outcome<Refusal>> {
    const stream = streamOf(workflow, id);
    const work = () => this.queue.run(stream, () => this.decide(workflow, stream, request));
    return watched(this.watch, request.command.type, work);
  }

  /** The state an instance is in now, and its revision (-1: it has no facts). @throws as `run` does */
  async state<F extends Fact, State>(
    workflow: Workflow<never, F, State, unknown>,
    id: string,
  ): Promise<{ state: State; revision: number }> {
    const stream = streamOf(workflow, id);
    return this.queue.run(stream, async () => {
      const { state, revision } = await this.streams.get(workflow, stream, true);
      return { state, revision };
    });
  }

  /** Whether an instance has facts: the store is asked only when this process has not seen one. @throws as `run` does */
  async exists<F extends Fact, State>(workflow: Workflow<never, F, State, unknown>, id: string): Promise<boolean> {
    const stream = streamOf(workflow, id);
    return this.streams.has(stream) || (await this.state(workflow, id)).revision >= 0;
  }

  /** Whether the history of an instance holds this command. @throws as `run` does */
  async holds<F extends Fact, State>(
    workflow: Workflow<never, F, State, unknown>,
    id: string,
    commandId: string,
  ): Promise<boolean> {
    return (await this.commands(workflow, id)).has(commandId);
  }

  /** What `run` answers to a command that the history holds; null when it does not. @throws as `run` does */
  async repeated<F extends Fact, State>(
    workflow: Workflow<never, F, State, unknown>,
    id: string,
    request: Pick<CommandRequest<never>, 'commandId' | 'commandHash'>,
  ): Promise<Outcome<never> | null> {
    return again(await this.commands(workflow, id), request);
  }

  /** The facts of an instance as recorded, from the first one; none when there is no such instance. @throws as `run` does */
  async facts<F extends Fact, State>(workflow: Folding<F, State> & { readonly category: string }, id: string) {
    const stream = streamOf(workflow, id);
    return this.queue.run(stream, () => this.streams.facts(workflow, stream, 0));
  }

  private commands<F extends Fact, State>(workflow: Workflow<never, F, State, unknown>, id: string): Promise<Commands> {
    const stream = streamOf(workflow, id);
    return this.queue.run(stream, async () => (await this.streams.get(workflow, stream, true)).commands);
  }

  private async decide<Command, F extends Fact, State, Refusal>(
    workflow: Workflow<Command, F, State, Refusal>,
    stream: string,
    request: CommandRequest<Command>,
  ): Promise<Outcome<Refusal>> {
    let fresh = false;
    for (let attempt = 1; ; attempt += 1) {
      const folded = await this.streams.get(workflow, stream, fresh);
      const repeated = again(folded.commands, request);
      if (repeated) return repeated;
      const decision = await this.decision(workflow, stream, folded, request);
      const seen = request.seen;
      const judgedOnOldState = !fresh && ('refused' in decision || (seen !== undefined && seen !== folded.revision));
      if (judgedOnOldState) {
        // what this process remembers may be behind what another one wrote: look before saying no
        fresh = true;
        continue;
      }
      if (seen !== undefined && seen !== folded.revision)
        return { stale: { actual: folded.revision, changed: await this.since(stream, seen) } };
      if ('refused' in decision) return decision;
      const events = newEvents(workflow, workflow.rules(folded.state), stream, decision.accepted, request);
      try {
        const appended = await this.append(stream, events, folded.revision === -1 ? 'noStream' : folded.revision);
        this.streams.advance(workflow, folded, stream, events, appended);
        return { done: doneBy(events, appended) };
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
        this.watch.conflicted();
        if (attempt > RACES) throw error;
        this.watch.retried('conflict');
        fresh = true;
        await this.options.pause(attempt);
      }
    }
  }

  private async decision<Command, F extends Fact, State, Refusal>(
    workflow: Workflow<Command, F, State, Refusal>,
    stream: string,
    { state, revision }: Folded<State>,
    { command, circumstances }: CommandRequest<Command>,
  ): Promise<Decision<F, Refusal>> {
    const { corrections } = workflow;
    if (corrections?.asks(command) !== true) return handle(workflow, state, command, circumstances);
    const history = await this.history(workflow, stream, revision);
    return corrections.decide(command, history, circumstances);
  }

  /** The facts of a stream as recorded, up to a revision: that at which the append is to be. */
  private async history<F extends Fact, State>(
    workflow: Folding<F, State>,
    stream: string,
    until: number,
  ): Promise<readonly Recorded<F>[]> {
    return (await this.streams.facts(workflow, stream, 0)).filter(({ revision }) => revision <= until);
  }

  /** Appends; when the store does not say whether it did, the same bytes are sent again until it does. */
  private async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    let unknown: OutcomeUnknown | null = null;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const appended = await this.store.append(stream, events, expected);
        if (unknown) this.watch.resolved('written');
        return appended;
      } catch (error) {
        if (error instanceof OutcomeUnknown) unknown = error;
        if (unknown === null) throw error;
        // a store that is away says nothing of what it did before
        if (!(error instanceof OutcomeUnknown || error instanceof StoreUnavailable)) {
          this.watch.resolved('notWritten');
          throw error;
        }
        if (attempt > RESENDS) {
          this.watch.resolved('unresolved');
          throw unknown; // nobody may say that nothing was written
        }
        this.watch.retried('outcomeUnknown');
        await this.options.pause(attempt);
      }
    }
  }

  private async since(stream: string, seen: number): Promise<{ revision: number; type: string }[]> {
    return (await this.streams.tail(stream, seen + 1)).map(({ revision, type }) => ({ revision, type }));
  }
}

type Commands = ReadonlyMap<string, Known>;

function again(
  commands: Commands,
  { commandId, commandHash }: Pick<CommandRequest<never>, 'commandId' | 'commandHash'>,
): Outcome<never> | null {
  const known = commands.get(commandId);
  if (!known) return null;
  return known.hash === commandHash ? { done: known.done, repeated: true } : { keyReused: true };
}

const doneBy = (events: readonly NewEvent[], { revision, position }: Appended): Done => ({
  facts: events.map(({ id, type, data }) => ({ id, type, data })),
  revision,
  position,
});
