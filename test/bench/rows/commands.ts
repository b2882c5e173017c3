import type { EventStore } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import type { TrajectoryCommand, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { brinOf, changeNotified, closedLife, eventOf, toldBy } from '../facts';

/** A trajectory that has run for four years: 20 facts. */
export const LIFE: readonly TrajectoryEvent[] = closedLife.slice(0, 20);
export const CIRCUMSTANCES = {
  actor: { id: 'person-4', organisation: 'bench', role: 'institution' },
  today: '2018-10-03',
};

/** A command that a running trajectory takes any number of times; it makes one fact. */
export const notifyChange = (brin: string): TrajectoryCommand =>
  ({ type: 'NotifyChange', data: toldBy(brin, changeNotified).data }) as TrajectoryCommand; // the data of its own fact

/** Real commands through the real runner. */
export class Commands {
  private made = 0;
  private runner: WorkflowRunner;

  constructor(private readonly store: EventStore) {
    this.runner = this.fresh();
  }

  /** Forgets what was folded. */
  forget(): void {
    this.runner = this.fresh();
  }

  /** Sends each a command, so that it is folded. */
  async touch(brins: readonly string[]): Promise<void> {
    for (const brin of brins) await this.run(brin);
  }

  private fresh(): WorkflowRunner {
    return new WorkflowRunner(this.store, { pause: (attempt) => delay(attempt) });
  }

  /** New trajectories of so many facts: the twenty of a life, and changes of plan after that. */
  async trajectories(count: number, facts: number): Promise<string[]> {
    const brins = Array.from({ length: count }, () => brinOf((this.made += 1)));
    const life = Array.from({ length: facts }, (_, index) => LIFE[index] ?? changeNotified);
    for (const brin of brins) {
      const stream = `trajectory-2015-${brin}`;
      for (let at = 0; at < facts; at += 500) {
        const events = life.slice(at, at + 500).map((fact) => eventOf(stream, toldBy(brin, fact)));
        await this.store.append(stream, events, at === 0 ? 'noStream' : at - 1);
      }
    }
    return brins;
  }

  async run(brin: string): Promise<void> {
    const commandId = randomUUID();
    const outcome = await this.runner.run(trajectoryWorkflow, brin, {
      command: notifyChange(brin),
      commandId,
      commandHash: commandId,
      circumstances: CIRCUMSTANCES,
    });
    if (!('done' in outcome)) throw new Error(`${brin}: ${JSON.stringify(outcome)}`);
  }
}
