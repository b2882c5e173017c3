import type { Desk } from '@mijlpaal/engine-desk';
import type { ProjectionRunner } from '@mijlpaal/engine-read-store';
import type { Metrics } from './metrics';
import type { OpenEvents } from './stores';

/** A view that misses a fact for longer than this makes the server not ready, in ms. */
const VIEWS_MAY_LAG = 30_000;

/** Whether this process can serve: started, its stores answer, its views are not too old. */
export class Health {
  private started = false;
  private stopping = false;

  constructor(
    private readonly events: Pick<OpenEvents, 'notReadyBecause'>,
    /** null in a process that uses none. */
    private readonly desk: Pick<Desk, 'look'> | null,
    private readonly projections: Pick<ProjectionRunner, 'status' | 'isLeader'>,
    private readonly metrics: Metrics,
    private readonly now: () => number,
    private readonly queueDepth: () => number,
  ) {}

  markStarted(): void {
    this.started = true;
  }

  /** Not ready from now on: others should get what comes. */
  markStopping(): void {
    this.stopping = true;
  }

  /** null: ready; else why not, in a sentence. Sets the gauges of readiness, leader, queue and views on the way. */
  async notReadyBecause(): Promise<string | null> {
    this.metrics.leader.set(this.projections.isLeader() ? 1 : 0);
    this.metrics.queueDepth.set(this.queueDepth());
    const reason = await this.reason();
    this.metrics.ready.set(reason === null ? 1 : 0);
    return reason;
  }

  private async reason(): Promise<string | null> {
    if (this.stopping) return 'Mijlpaal stopt.';
    if (!this.started) return 'Mijlpaal start nog op.';
    const store = await this.events.notReadyBecause();
    if (store !== null) return store;
    try {
      await this.desk?.look();
    } catch (error) {
      return `De opslag van concepten en stukken antwoordt niet: ${error instanceof Error ? error.message : String(error)}`;
    }
    try {
      const old = await this.oldViews();
      return old.length === 0 ? null : `Deze overzichten lopen achter: ${old.join(', ')}.`;
    } catch (error) {
      return `De opslag van overzichten antwoordt niet: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private async oldViews(): Promise<string[]> {
    const old: string[] = [];
    for (const { view, state, behindSince, factsWaiting, parkedStreams } of await this.projections.status()) {
      if (state !== 'serving') continue;
      const lagMs =
        behindSince === null ? 0 : Math.max(0, this.now() - Temporal.Instant.from(behindSince).epochMilliseconds);
      this.metrics.viewLag.set({ view }, lagMs / 1_000);
      if (factsWaiting === null) this.metrics.viewLagFacts.remove({ view });
      else this.metrics.viewLagFacts.set({ view }, factsWaiting);
      this.metrics.parked.set({ view }, parkedStreams);
      if (lagMs > VIEWS_MAY_LAG) old.push(view);
    }
    return old;
  }
}
