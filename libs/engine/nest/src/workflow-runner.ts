import {
  type Actor,
  type Appended,
  type Circumstances,
  eventId,
  EventStore,
  type ExpectedRevision,
  type Fact,
  handle,
  type Lifts,
  type NewEvent,
  OutcomeUnknown,
  schemaOf,
  streamOf,
  type Workflow,
  WrongExpectedRevision,
} from '@mijlpaal/engine-core';
import { type Done, FoldedStreams, type Known } from './folded-streams';
import { inTurn, type Queues } from './in-turn';

/** A command and who sends it. */
export interface CommandRequest<Command> {
  readonly command: Command;
  /** UUID: the same one again gets the first answer. */
  readonly commandId: string;
  /** SHA-256 of the command as sent. */
  readonly commandHash: string;
  readonly circumstances: Circumstances;
  /** The revision the sender has seen; when another one is there now, nothing is done. */
  readonly seen?: number;
  readonly correlationId?: string;
  readonly causationId?: string;
}

export type Outcome<Refusal> =
  | { readonly done: Done }
  | { readonly refused: Refusal }
  /** This commandId was used for another command. */
  | { readonly keyReused: true }
  | { readonly stale: { readonly actual: number; readonly changed: readonly { revision: number; type: string }[] } };

export interface RunnerOptions {
  /** Waits a little, longer at each attempt, with chance in it. */
  readonly pause: (attempt: number) => Promise<void>;
  /** So many folded streams are kept; default 1,000. */
  readonly cacheSize?: number;
}

const RACES = 3;
const RESENDS = 5;

/** Runs commands against workflows: read, fold, decide, append at the read revision. */
export class WorkflowRunner {
  private readonly streams: FoldedStreams;
  private readonly queues: Queues = new Map();

  constructor(
    private readonly store: EventStore,
    private readonly options: RunnerOptions,
  ) {
    this.streams = new FoldedStreams(store, options.cacheSize ?? 1_000);
  }

  /**
   * Decides a command on one instance; commands to the same instance wait for each other.
   * @throws BrokenHistory, StoreUnavailable, OutcomeUnknown when the store would not say, WrongExpectedRevision when the race was lost time and again
   */
  run<Command, F extends Fact, State, Refusal>(
    workflow: Workflow<Command, F, State, Refusal>,
    id: string,
    request: CommandRequest<Command>,
  ): Promise<Outcome<Refusal>> {
    const stream = streamOf(workflow, id);
    return inTurn(this.queues, stream, () => this.decide(workflow, stream, request));
  }

  /** The state an instance is in now, and its revision (-1: it has no facts). */
  async state<F extends Fact, State>(
    workflow: Workflow<never, F, State, unknown>,
    id: string,
  ): Promise<{ state: State; revision: number }> {
    const stream = streamOf(workflow, id);
    return inTurn(this.queues, stream, async () => {
      const { state, revision } = await this.streams.get(workflow, stream, true);
      return { state, revision };
    });
  }

  /** What an earlier command of this id made, or null. */
  async earlier<F extends Fact, State>(
    workflow: Workflow<never, F, State, unknown>,
    id: string,
    commandId: string,
  ): Promise<Known | null> {
    const stream = streamOf(workflow, id);
    return inTurn(this.queues, stream, async () => {
      const { commands } = await this.streams.get(workflow, stream, true);
      return commands.get(commandId) ?? null;
    });
  }

  private async decide<Command, F extends Fact, State, Refusal>(
    workflow: Workflow<Command, F, State, Refusal>,
    stream: string,
    request: CommandRequest<Command>,
  ): Promise<Outcome<Refusal>> {
    let fresh = false;
    for (let attempt = 1; ; attempt += 1) {
      const folded = await this.streams.get(workflow, stream, fresh);
      const known = folded.commands.get(request.commandId);
      if (known) return known.hash === request.commandHash ? { done: known.done } : { keyReused: true };
      const decision = handle(workflow, folded.state, request.command, request.circumstances);
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
      const events = newEvents(workflow, stream, decision.accepted, request);
      try {
        const appended = await this.append(stream, events, folded.revision === -1 ? 'noStream' : folded.revision);
        this.streams.advance(workflow, folded, stream, events, appended);
        return { done: doneBy(events, appended) };
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || attempt > RACES) throw error;
        fresh = true;
        await this.options.pause(attempt);
      }
    }
  }

  /** Appends; when the store does not say whether it did, the same bytes are sent again until it does. */
  private async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.store.append(stream, events, expected);
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error;
        if (attempt > RESENDS) throw error; // nobody may say that nothing was written
        await this.options.pause(attempt);
      }
    }
  }

  private async since(stream: string, seen: number): Promise<{ revision: number; type: string }[]> {
    return (await this.streams.tail(stream, seen + 1)).map(({ revision, type }) => ({ revision, type }));
  }
}

function newEvents<Command, F extends Fact>(
  workflow: { readonly rules: string; readonly lifts?: Lifts },
  stream: string,
  facts: readonly F[],
  { commandId, commandHash, circumstances, correlationId, causationId }: CommandRequest<Command>,
): NewEvent[] {
  const actor: Actor = circumstances.actor;
  const metadata = {
    commandId,
    commandHash,
    correlationId: correlationId ?? commandId,
    causationId: causationId ?? commandId,
    actor,
    rules: workflow.rules,
    recordedOn: circumstances.today,
  };
  return facts.map(({ type, data }, index) => ({
    id: eventId(stream, commandId, index),
    type,
    data,
    metadata: { ...metadata, schema: schemaOf(workflow.lifts ?? {}, type) },
  }));
}

const doneBy = (events: readonly NewEvent[], { revision, position }: Appended): Done => ({
  facts: events.map(({ id, type, data }) => ({ id, type, data })),
  revision,
  position,
});
