import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { type Component, formatMoney, type Refusal, type TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { paymentRunsOf, paymentRunWorkflow, refusal } from '@mijlpaal/trajectory-domain';
import { Injectable } from '@nestjs/common';

/** What a command says was paid; null: it says nothing of the kind. */
function paidBy(command: TrajectoryCommand) {
  switch (command.type) {
    case 'RecordStudyValuePaid':
      return { ...command.data, component: 'studyValue' } as const;
    case 'RecordEarlyLeavingPaid': {
      const component: Component = command.data.part === 'fixed' ? 'earlyLeavingFixed' : 'earlyLeavingVariable';
      return { ...command.data, component };
    }
    default:
      return null;
  }
}

/** Holds what DUO says it paid against the confirmed payment runs. */
@Injectable()
export class PaidAmounts {
  constructor(private readonly runner: WorkflowRunner) {}

  /**
   * What is against it; null: nothing. Where a run was confirmed, what was paid is what one of the runs gave, or a ground says why not.
   * @assumption no source compares the two: a payment happened, so with a ground it is recorded all the same
   */
  async against(command: TrajectoryCommand): Promise<Refusal | null> {
    const paid = paidBy(command);
    if (paid === null || paid.ground !== undefined) return null;
    const runs = await this.runner.facts(paymentRunWorkflow, paymentRunsOf(paid.component, paid.year));
    const decided = runs.flatMap(({ data }) => data.results.filter(({ brin }) => brin === paid.brin));
    const last = decided.at(-1);
    if (runs.length === 0 || decided.some(({ amount }) => amount === paid.amount)) return null;
    const { sentence, ...rest } = refusal('PaidOtherThanDecided');
    const gave =
      last === undefined
        ? 'In de betaalronde staat deze instelling niet.'
        : `De laatste betaalronde geeft ${formatMoney(last.amount)}.`;
    return { ...rest, sentence: `${sentence} U geeft ${formatMoney(paid.amount)} op. ${gave}` };
  }
}
