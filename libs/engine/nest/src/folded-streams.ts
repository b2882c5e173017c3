import {
  type Appended,
  EventStore,
  type Fact,
  type Folding,
  follow,
  type NewEvent,
  type Position,
  readAll,
  type Recorded,
  type RecordedEvent,
  replay,
  StreamNotFound,
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
    workflow: Folding<F, State>,
    stream: string,
    fresh: boolean,
  ): Promise<Folded<State>> {
    const cached = this.cache.get(stream) as Folded<State> | undefined; // one workflow a category, so one kind of state a stream
    if (cached && !fresh) return this.remember(stream, cached);
    const folded = cached ?? empty(workflow);
    const news = await this.facts(workflow, stream, folded.revision + 1);
    if (!news.some((fact) => isCorrection(workflow, fact))) {
      for (const fact of news) fold(workflow, folded, fact);
      return this.remember(stream, folded);
    }
    const history = folded.revision === -1 ? news : await this.facts(workflow, stream, 0);
    return this.remember(stream, refolded(workflow, history));
  }

  /** Whether this process remembers a fact of the stream. */
  has(stream: string): boolean {
    return (this.cache.get(stream)?.revision ?? -1) >= 0;
  }

  /** The facts of a stream from a revision on, as recorded. */
  async facts<F extends Fact, State>(
    workflow: Folding<F, State>,
    stream: string,
    from: number,
  ): Promise<readonly Recorded<F>[]> {
    return readAll(workflow, await this.tail(stream, from));
  }

  /** Folds what was just appended, so that the next command need not read it back; after a correction it does. */
  advance<F extends Fact, State>(
    workflow: Folding<F, State>,
    folded: Folded<State>,
    stream: string,
    events: readonly NewEvent[],
    { revision, position }: Appended,
  ): void {
    const first = revision - events.length + 1;
    const facts = readAll(
      workflow,
      events.map((event, index) => ({ ...event, stream, revision: first + index, position, recordedAt: '' })),
    );
    if (facts.some((fact) => isCorrection(workflow, fact))) this.cache.delete(stream);
    else for (const fact of facts) fold(workflow, folded, fact);
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

const empty = <F extends Fact, State>({ lifecycle }: Folding<F, State>): Folded<State> => ({
  state: lifecycle.start,
  revision: -1,
  commands: new Map<string, Known>(),
});

const isCorrection = <F extends Fact, State>({ corrections }: Folding<F, State>, fact: Recorded<F>): boolean =>
  corrections !== undefined && corrections.of(fact) !== null;

/** A whole stream, with a correction in it; what its commands made stays as it was said then. */
function refolded<F extends Fact, State>(workflow: Folding<F, State>, history: readonly Recorded<F>[]): Folded<State> {
  const folded = { ...empty(workflow), state: replay(workflow, history), revision: history.at(-1)?.revision ?? -1 };
  for (const fact of history) note(folded.commands, fact);
  return folded;
}

function fold<F extends Fact, State>(workflow: Folding<F, State>, folded: Folded<State>, fact: Recorded<F>): void {
  folded.state = follow(workflow, folded.state, fact);
  folded.revision = fact.revision;
  note(folded.commands, fact);
}

function note(commands: Map<string, Known>, event: RecordedEvent): void {
  const { id, type, data, revision, position, metadata } = event;
  const before = commands.get(metadata.commandId);
  commands.set(metadata.commandId, {
    hash: metadata.commandHash,
    done: { facts: [...(before?.done.facts ?? []), { id, type, data }], revision, position },
  });
}
