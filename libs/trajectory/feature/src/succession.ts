import { idFrom } from '@mijlpaal/engine-core';
import type { WorkflowRunner } from '@mijlpaal/engine-nest';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { handOver, RULES, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import type { SplitRow, TransitionRow } from '@mijlpaal/trajectory-projections';
import { ownCommand } from './system-actor';

/** So often a take-over is made up anew because the successor moved meanwhile. */
const ATTEMPTS = 5;

/**
 * Makes of one institution that ended what follows for trajectories: each step is a command whose id comes from the
 * transition, so that after a crash between any two of them the rest follows, once.
 */
export class Succession {
  constructor(private readonly runner: WorkflowRunner) {}

  async carryOn({ brin, into, on, transition }: TransitionRow, today: IsoDate): Promise<void> {
    const send = (to: Brin, command: TrajectoryCommand) =>
      this.runner.run(trajectoryWorkflow, to, ownCommand(command, idFrom(command.type, transition, to), today));
    if (into === null) {
      await send(brin, { type: 'AwaitSuccessor', data: { brin, stoppedOn: on, transition } });
      return;
    }
    const successor = await this.goingOn(into);
    // before it is ended nothing is taken over: what it says then is its last word
    await send(brin, {
      type: 'HandTrajectoryOver',
      data: { brin, handedOverOn: on, successor, transition },
    });
    await send(successor, {
      type: 'OpenTrajectory',
      data: { brin: successor, scheme: '2015', rules: RULES, openedOn: on },
    });
    await this.takeOver(successor, { brin, on, transition }, today);
  }

  /** @assumption `splitPlan`: who was there already takes nothing over; an institution that is gone waits for a person */
  async split({ brin, on, statement, parts }: SplitRow, today: IsoDate): Promise<void> {
    const send = (to: Brin, command: TrajectoryCommand) =>
      this.runner.run(trajectoryWorkflow, to, ownCommand(command, idFrom(command.type, brin, on, to), today));
    for (const { into } of parts) {
      const { opened, predecessors } = (await this.runner.state(trajectoryWorkflow, into)).state.context;
      const wasThere = opened !== null && opened.on < on;
      if (into === brin || wasThere || predecessors.includes(brin)) continue;
      await send(into, { type: 'OpenTrajectory', data: { brin: into, scheme: '2015', rules: RULES, openedOn: on } });
      await this.takeOver(into, { brin, on, transition: statement }, today);
    }
    if (parts.every(({ into }) => into !== brin))
      await send(brin, { type: 'AwaitSuccessor', data: { brin, stoppedOn: on, transition: statement } });
  }

  /** Of those that it went on in, the one whose trajectory has not ended itself. */
  private async goingOn(into: Brin): Promise<Brin> {
    const { state } = await this.runner.state(trajectoryWorkflow, into);
    const next = state.context.ended?.successor ?? null;
    return next === null ? into : this.goingOn(next);
  }

  private async takeOver(
    successor: Brin,
    { brin, on, transition }: Pick<TransitionRow, 'brin' | 'on' | 'transition'>,
    today: IsoDate,
  ): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const predecessor = await this.runner.state(trajectoryWorkflow, brin);
      const { state, revision } = await this.runner.state(trajectoryWorkflow, successor);
      const data = {
        brin: successor,
        predecessor: brin,
        takenOverOn: on,
        transition,
        ...handOver(predecessor.state.context, state.context),
      };
      const commandId = idFrom('TakePredecessorOver', transition, successor);
      const request = ownCommand<TrajectoryCommand>({ type: 'TakePredecessorOver', data }, commandId, today);
      const outcome = await this.runner.run(trajectoryWorkflow, successor, { ...request, seen: revision });
      if (!('stale' in outcome)) return;
    }
  }
}
