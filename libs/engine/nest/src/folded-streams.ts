import {
  type Appended,
  EventStore,
  type Fact,
  follow,
  type NewEvent,
  type Position,
  type RecordedEvent,
  StreamNotFound,
  type Workflow,
} from '@mijlpaal/engine-core';

/** What a command made, now or the first time it came. */
export interface Done {
  readonly facts: readonly { readonly id: string; readonly type: string; readonly data: unknown }[];
  readonly revision: number;
  readonly position: Position;
}

/** A command that a stream's history holds: the hash of what was sent, and what it made. */
export interface Known {
  readonly hash: string;
  readonly done: Done;
}

/** A stream folded up to `revision` (-1: nothing yet), with the commands that made it. */
export interface Folded<State> {
  state: State;
  revision: number;
  readonly commands: Map<string, Known>;
}

/** Streams folded earlier, the least recently used ones forgotten. What a stream holds is read once; an append still checks the revision. */
export class FoldedStreams {
  private readonly cache = new Map<string, Folded<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly size: number,
  ) {}

  /** The stream as far as this process knows it; `fresh`: with what others wrote since. */
  async get<F extends Fact, State>(
    workflow: Pick<Workflow<never, F, State, unknown>, 'fact' | 'lifts' | 'lifecycle'>,
    stream: string,
    fresh: boolean,
  ): Promise<Folded<State>> {
    const cached = this.cache.get(stream) as Folded<State> | undefined; // one workflow a category, so one kind of state a stream
    if (cached && !fresh) return this.remember(stream, cached);
    const folded = cached ?? { state: workflow.lifecycle.start, revision: -1, commands: new Map<string, Known>() };
    for (const event of await this.tail(stream, folded.revision + 1)) fold(workflow, folded, event);
    return this.remember(stream, folded);
  }

  /** Folds what was just appended, so that the next command need not read it back. */
  advance<F extends Fact, State>(
    workflow: Pick<Workflow<never, F, State, unknown>, 'fact' | 'lifts' | 'lifecycle'>,
    folded: Folded<State>,
    stream: string,
    events: readonly NewEvent[],
    { revision, position }: Appended,
  ): void {
    const first = revision - events.length + 1;
    events.forEach((event, index) =>
      fold(workflow, folded, { ...event, stream, revision: first + index, position, recordedAt: '' }),
    );
  }

  private remember<State>(stream: string, folded: Folded<State>): Folded<State> {
    this.cache.delete(stream);
    this.cache.set(stream, folded);
    const oldest = this.cache.size > this.size ? this.cache.keys().next().value : undefined;
    if (oldest !== undefined) this.cache.delete(oldest);
    return folded;
  }

  /** The events from a revision on; none when there is no such stream. */
  async tail(stream: string, from: number): Promise<RecordedEvent[]> {
    try {
      return await Array.fromAsync(this.store.readStream(stream, { from }));
    } catch (error) {
      if (error instanceof StreamNotFound) return [];
      throw error;
    }
  }
}

function fold<F extends Fact, State>(
  workflow: Pick<Workflow<never, F, State, unknown>, 'fact' | 'lifts' | 'lifecycle'>,
  folded: Folded<State>,
  event: RecordedEvent,
): void {
  folded.state = follow(workflow, folded.state, event);
  folded.revision = event.revision;
  note(folded.commands, event);
}

function note(commands: Map<string, Known>, event: RecordedEvent): void {
  const { id, type, data, revision, position, metadata } = event;
  const before = commands.get(metadata.commandId);
  commands.set(metadata.commandId, {
    hash: metadata.commandHash,
    done: { facts: [...(before?.done.facts ?? []), { id, type, data }], revision, position },
  });
}
