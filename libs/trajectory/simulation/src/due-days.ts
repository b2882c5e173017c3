import type { WorkflowRunner } from '@mijlpaal/engine-nest';
import { nextRungDay } from '@mijlpaal/reminders-domain';
import type { Brin } from '@mijlpaal/shared-institution';
import { addDays, type IsoDate } from '@mijlpaal/shared-time';
import { deadlines, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';

/** On which days reminders fall due, from what the trajectories themselves say: only facts move them, and days pass in between. */
export class DueDays {
  private readonly deadlines = new Map<Brin, readonly Awaited[]>();

  constructor(private readonly runner: WorkflowRunner) {}

  /** Looks at these trajectories anew: facts came. */
  async look(brins: Iterable<Brin>): Promise<void> {
    for (const brin of brins) {
      const { state } = await this.runner.state(trajectoryWorkflow, brin);
      this.deadlines.set(
        brin,
        deadlines(state.context).filter(({ closedOn }) => closedOn === null),
      );
    }
  }

  /** Whether a reminder of one of these falls due on this day, or did before it was issued. */
  on(day: IsoDate, brins: Iterable<Brin>): boolean {
    const dayBefore = addDays(day, -1);
    return [...brins].some((brin) => nextRungDay(this.deadlines.get(brin) ?? [], dayBefore) === day);
  }

  /** The next day on which one falls due; null: none. */
  after(day: IsoDate): IsoDate | null {
    return nextRungDay([...this.deadlines.values()].flat(), day);
  }
}

type Awaited = Parameters<typeof nextRungDay>[0][number];
