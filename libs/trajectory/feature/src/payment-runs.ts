import { EventStore, read, streamOf, StreamNotFound } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { ReadStore } from '@mijlpaal/engine-read-store';
import { type Principal, ProblemError } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import {
  type Component,
  confirmationDoor,
  PaymentRunCommand,
  type PaymentRunDraft,
  PaymentRunEvent,
} from '@mijlpaal/trajectory-contract';
import {
  type PaymentRunData,
  paymentRefusal,
  paymentRunsOf,
  paymentRunWorkflow,
  stamped,
} from '@mijlpaal/trajectory-domain';
import { Injectable } from '@nestjs/common';
import type { CommandPost } from './command-post';
import { type CommandAnswer, DoorKeeper, refused } from './door-keeper';
import { draftIn } from './payment-run-ids';
import { type Basis, changedSince, type ComputedRun, draftId, draftOf, runFrom } from './payment-draft';
import { TrajectoryViews } from './trajectory-views';
import { viewsAtHead } from './views-at-head';

/** A confirmed run as it stands in the log. */
export interface Frozen {
  readonly fact: string;
  readonly run: PaymentRunData;
}

type Command = { readonly type: 'ConfirmPaymentRun'; readonly data: Readonly<Record<string, unknown>> };

/** Payment runs: drafts are computed, confirmed ones are read from their facts. */
@Injectable()
export class PaymentRuns {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly runner: WorkflowRunner,
    private readonly store: EventStore,
    private readonly readStore: ReadStore,
    private readonly views: TrajectoryViews,
    private readonly clock: Clock,
  ) {}

  /** What a run of this component and year would be now. Nothing is recorded. */
  async draft(component: Component, year: number): Promise<PaymentRunDraft> {
    return draftOf(await this.basis(component, year));
  }

  /**
   * Makes a draft a decision, exactly as it was seen.
   * @param draft its id, as sent
   * @throws ProblemError 400, 404, 403, 503 while the views are behind the log, 412 with what changed since, 409 with what is missing or that another run came first
   */
  confirm(draft: string, post: CommandPost, principal: Principal): Promise<CommandAnswer> {
    const about = draftIn(draft);
    const idOf = () => (about === null ? draft : paymentRunsOf(about.component, about.year));
    const found = () => {
      if (about === null) throw new ProblemError(404, 'Deze betaalronde is er niet.');
      return about;
    };
    return this.keeper.enter<Command>({
      door: confirmationDoor,
      body: post.body,
      headers: post.headers,
      principal,
      path: null,
      idOf,
      isRepeat: async (id, commandId) => about !== null && (await this.runner.holds(paymentRunWorkflow, id, commandId)),
      exists: async () => void found(),
      commandFrom: (body) => ({
        type: 'ConfirmPaymentRun',
        data: stamped(confirmationDoor, body, null, this.clock.today()),
      }),
      run: async (id, { command, ...request }) => {
        const repeated = await this.runner.repeated(paymentRunWorkflow, id, request); // whatever the division is now
        if (repeated) return repeated;
        const { component, year } = found();
        const run = await this.asSeen(draft, component, year);
        const full = PaymentRunCommand.parse({ type: command.type, data: { ...run, ...command.data } });
        return this.runner.run(paymentRunWorkflow, id, { ...request, command: full });
      },
    });
  }

  /** The run of this number; null when there is none. */
  async frozen(component: Component, year: number, number: number): Promise<Frozen | null> {
    const stream = streamOf(paymentRunWorkflow, paymentRunsOf(component, year));
    try {
      for await (const event of this.store.readStream(stream, { from: number - 1, limit: 1 })) {
        const { id, data } = read(PaymentRunEvent, event);
        return { fact: id, run: data };
      }
    } catch (error) {
      if (!(error instanceof StreamNotFound)) throw error;
    }
    return null;
  }

  /** @throws ProblemError 503, 412, 409 */
  private async asSeen(seen: string, component: Component, year: number): Promise<ComputedRun> {
    await viewsAtHead(this.store, this.readStore);
    const basis = await this.basis(component, year);
    const now = draftId(basis);
    if (now !== seen) {
      const changed = changedSince(seen, now);
      throw new ProblemError(
        412,
        `De verdeling is veranderd sinds u die zag: ${changed.map((one) => WORDS[one]).join(', ')}. Bekijk de ronde opnieuw.`,
        { changed, draft: now },
      );
    }
    const refusal = paymentRefusal(basis.division);
    if (refusal !== null) throw refused(refusal);
    const run = runFrom(basis, now);
    if (run === null) throw new Error(`${seen}: nothing is missing, and yet there are no amounts`);
    return run;
  }

  private async basis(component: Component, year: number): Promise<Basis> {
    const { state } = await this.runner.state(paymentRunWorkflow, paymentRunsOf(component, year));
    const { last } = state.context;
    const frozen = last && (await this.frozen(component, year, last.number));
    const division = await this.views.funding.division(component, year);
    const trajectories = await this.views.trajectories(this.clock.today());
    return { division, names: new Map(trajectories.map(({ brin, name }) => [brin, name])), last: frozen?.run ?? null };
  }
}

const WORDS = {
  run: 'er is een andere ronde bevestigd',
  ceiling: 'de pot',
  settings: 'de lezing van de regels',
  facts: 'wie recht heeft',
  figures: 'de gegevens',
  calculation: 'de berekening',
} as const;
