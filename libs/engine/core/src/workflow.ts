import type { ZodType } from 'zod';
import { corrected, type CorrectionOf } from './corrections';
import { type Decision, refuse } from './decision';
import type { Actor, Fact, Metadata, Recorded, RecordedEvent } from './event';
import type { Lifecycle } from './lifecycle';
import { lifted, type Lifts } from './upcasting';

/** Who asks, and on what day. */
export interface Circumstances {
  readonly actor: Actor;
  /** The clock's local day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One kind of instance: what may happen to it (chart), what is allowed (decide), how its facts are read (fact). */
export interface Workflow<Command, F extends Fact, State, Refusal> {
  /** Stream name without the id: `trajectory-2015`. */
  readonly category: string;
  /**
   * Version of the rules that decides for this instance, kept in each fact's metadata. Asked of the state, so that an
   * instance keeps the version it began under when newer rules come.
   */
  readonly rules: (state: State) => string;
  /** The present shapes of its facts. */
  readonly fact: ZodType<F>;
  /** Makes the present shapes of older ones; default: there are no older ones. */
  readonly lifts?: Lifts;
  readonly lifecycle: Lifecycle<State, Recorded<F>>;
  readonly decide: (command: Command, state: State, circumstances: Circumstances) => Decision<F, Refusal>;
  /** Why the chart cannot take what `decide` accepted. */
  readonly closed: (command: Command, state: State) => Refusal;
  /** How its facts are corrected; default: they are not. */
  readonly corrections?: Corrections<Command, F, Refusal>;
}

/** Corrections are facts of the same stream, which the chart takes as notes; every other fact reads as they say. */
export interface Corrections<Command, F extends Fact, Refusal> {
  readonly of: CorrectionOf<F>;
  /** Whether a command asks for one: it is then decided here, and not by the workflow's own `decide`. */
  readonly asks: (command: Command) => boolean;
  /** @param history as recorded, from the first fact */
  readonly decide: (
    command: Command,
    history: readonly Recorded<F>[],
    circumstances: Circumstances,
  ) => Decision<F, Refusal>;
}

/** What of a workflow it takes to fold a history. */
export type Folding<F extends Fact, State> = Pick<
  Workflow<never, F, State, unknown>,
  'fact' | 'lifts' | 'lifecycle' | 'corrections'
>;

export const streamOf = (workflow: { readonly category: string }, id: string): string => `${workflow.category}-${id}`;

/** A stored event that does not parse, or that the chart cannot follow: the log or the code is broken, nobody's command is. */
export class BrokenHistory extends Error {
  override readonly name = 'BrokenHistory';
  constructor(
    readonly event: Pick<RecordedEvent, 'stream' | 'revision' | 'type'>,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${event.stream} at revision ${event.revision} (${event.type}): ${reason}`, options);
  }
}

/** A stored fact in its present shape; fields that this does not know are dropped. @throws BrokenHistory when the stored shape is not known */
export function read<F extends Fact>(fact: ZodType<F>, event: RecordedEvent, lifts: Lifts = {}): Recorded<F> {
  try {
    return { ...event, ...fact.parse({ type: event.type, data: lifted(lifts, event) }) };
  } catch (cause) {
    throw new BrokenHistory(event, 'does not parse', { cause });
  }
}

/** The state after one more fact. @throws BrokenHistory */
export function follow<F extends Fact, State>(
  { lifecycle }: Pick<Folding<F, State>, 'lifecycle'>,
  state: State,
  fact: Recorded<F>,
): State {
  const next = lifecycle.next(state, fact);
  if (next === null) throw new BrokenHistory(fact, 'the chart has no such move');
  return next;
}

/** The facts of a whole history, as recorded. @throws BrokenHistory */
export const readAll = <F extends Fact>(
  { fact, lifts }: Pick<Folding<F, never>, 'fact' | 'lifts'>,
  history: readonly RecordedEvent[],
): readonly Recorded<F>[] => history.map((event) => read(fact, event, lifts));

/** Folds a whole history, as it reads with its corrections. @throws BrokenHistory */
export function replay<F extends Fact, State>(workflow: Folding<F, State>, history: readonly RecordedEvent[]): State {
  const { corrections, lifecycle } = workflow;
  const facts = readAll(workflow, history);
  const inForce = corrections === undefined ? facts : corrected(facts, corrections.of);
  return inForce.reduce((state, fact) => follow(workflow, state, fact), lifecycle.start);
}

/** What a command comes to after a whole history. @throws BrokenHistory */
export const decideAfter = <Command, F extends Fact, State, Refusal>(
  workflow: Workflow<Command, F, State, Refusal>,
  history: readonly RecordedEvent[],
  command: Command,
  circumstances: Circumstances,
): Decision<F, Refusal> =>
  workflow.corrections?.asks(command) === true
    ? workflow.corrections.decide(command, readAll(workflow, history), circumstances)
    : handle(workflow, replay(workflow, history), command, circumstances);

/** The facts a command makes of `state`, or why not: the policy decides, the chart says whether it can follow. */
export function handle<Command, F extends Fact, State, Refusal>(
  workflow: Workflow<Command, F, State, Refusal>,
  state: State,
  command: Command,
  circumstances: Circumstances,
): Decision<F, Refusal> {
  const decision = workflow.decide(command, state, circumstances);
  if ('refused' in decision) return decision;
  let after = state;
  for (const fact of decision.accepted) {
    const next = workflow.lifecycle.next(after, imagined(fact, circumstances, workflow.rules(after)));
    if (next === null) return refuse(workflow.closed(command, state));
    after = next;
  }
  return decision;
}

/** A fact as it would be recorded: for asking the chart before anything is stored. */
export function imagined<F extends Fact>(fact: F, { actor, today }: Circumstances, rules: string): Recorded<F> {
  const metadata: Metadata = {
    commandId: '',
    commandHash: '',
    correlationId: '',
    causationId: '',
    actor,
    rules,
    schema: 1,
    recordedOn: today,
  };
  return { ...fact, id: '', stream: '', revision: -1, position: '', recordedAt: '', metadata };
}
