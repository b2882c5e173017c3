import { type Actor, decideAfter, type Recorded, replay } from '@mijlpaal/engine-core';
import type { Given } from '@mijlpaal/engine-testing';
import { by } from './told';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Refusal, TrajectoryCommand, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { trajectoryWorkflow, type TrajectorySnapshot } from '@mijlpaal/trajectory-domain';
import { story } from '@mijlpaal/trajectory-testing';

type History = readonly Recorded<TrajectoryEvent>[];

/** One case: what had happened, what somebody does on a day, and what must come of it. */
export interface Scenario {
  readonly title: string;
  readonly given: readonly Given<TrajectoryEvent>[];
  readonly when: {
    /** Of what is recorded already a correction needs the id. */
    readonly command: TrajectoryCommand | ((history: History) => TrajectoryCommand);
    readonly actor: Actor;
    readonly today: IsoDate;
  };
  readonly then: 'accepted' | Refusal['code'];
}

/** What the rules really make of a case. `before` and `after` are the same when it is refused. */
export interface Played {
  readonly given: History;
  readonly command: TrajectoryCommand;
  readonly outcome: { readonly accepted: readonly TrajectoryEvent[] } | { readonly refused: Refusal };
  readonly before: TrajectorySnapshot;
  readonly after: TrajectorySnapshot;
}

/**
 * Where a trajectory is after these facts. @param whose what of the book tells them
 * @throws Error when the chart does not take them one after the other (any more)
 */
export function replayed(facts: History, whose: string): TrajectorySnapshot {
  try {
    return replay(trajectoryWorkflow, facts);
  } catch (cause) {
    throw new Error(`${whose} of the book no longer fits the rules: ${String(cause)}`, { cause });
  }
}

/** Plays a case through chart and policy, as the server does. @throws Error when the given facts could not have been */
export function played({ title, given, when: { command: asked, actor, today } }: Scenario): Played {
  const history = story(...given);
  const command = typeof asked === 'function' ? asked(history) : asked;
  const before = replayed(history, `The case ‘${title}’`);
  const outcome = decideAfter(trajectoryWorkflow, history, command, { actor, today });
  if ('refused' in outcome) return { given: history, command, outcome, before, after: before };
  const whole = story(...given, ...outcome.accepted.map((fact) => by(actor, fact, today)));
  return {
    given: history,
    command,
    outcome,
    before,
    after: replayed(whole, `What comes of the case ‘${title}’`),
  };
}
