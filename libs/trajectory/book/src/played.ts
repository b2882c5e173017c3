import { type Actor, corrected, decideAfter, type Recorded, replay } from '@mijlpaal/engine-core';
import type { Given } from '@mijlpaal/engine-testing';
import { by } from './told';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Refusal, TrajectoryCommand, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { correctionOf, trajectoryWorkflow, type TrajectorySnapshot } from '@mijlpaal/trajectory-domain';
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

/** Plays a case through chart and policy, as the server does. @throws BrokenHistory when the given facts could not have been */
export function played({ given, when: { command: asked, actor, today } }: Scenario): Played {
  const history = story(...given);
  const command = typeof asked === 'function' ? asked(history) : asked;
  const before = replay(trajectoryWorkflow, history);
  const outcome = decideAfter(trajectoryWorkflow, history, command, { actor, today });
  if ('refused' in outcome) return { given: history, command, outcome, before, after: before };
  const whole = story(...given, ...outcome.accepted.map((fact) => by(actor, fact, today)));
  return {
    given: corrected(history, correctionOf),
    command,
    outcome,
    before,
    after: replay(trajectoryWorkflow, whole),
  };
}
