import type { Position, SubscriptionMessage } from '@mijlpaal/engine-core';
import { backOff } from './back-off';
import { Changes } from './changes';
import { Cohort } from './cohort';
import type { HeldLease } from './held-lease';
import { Inbox } from './inbox';
import type { Lane } from './lane';
import { LeaseLost } from './lease';
import { Pause } from './pause';
import { newLanes, planBuilds } from './plan-builds';
import type { CheckedOptions } from './runner-options';
import { settle } from './settle';
import type { ViewTable } from './tables';
import { Turns } from './turns';
import { ViewsAheadOfLog } from './views-ahead-of-log';

/** The time for which a runner leads its group: it folds, and all that it writes is under the lease. */
export class Term {
  private cohorts: Cohort[] = [];
  private readonly ending = new AbortController();
  private readonly running: Promise<void>[] = [];
  private readonly turns = new Turns();
  private readonly changes = new Changes();

  constructor(
    private readonly options: CheckedOptions,
    readonly lease: HeldLease,
  ) {}

  /** Aborted when the term has ended, by `stop` or because another process leads. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  /** Makes the builds that are missing and begins to fold; does not wait for it. @throws ViewsAheadOfLog, LeaseLost */
  async begin(): Promise<void> {
    const { store, group, projections } = this.options;
    const head = await store.head();
    const lanes = await this.lease.write(async (tx) => {
      const planned = await planBuilds(tx, group, projections);
      for (const { checkpoint, projection } of planned)
        if (checkpoint > (head ?? '')) throw new ViewsAheadOfLog(projection.name, checkpoint, head);
      return planned;
    });
    const positions = [...new Set(lanes.map((lane) => lane.checkpoint))].sort().reverse();
    // the furthest leads; the others come up to it, each by its own subscription
    for (const position of positions) this.launch(new Cohort(lanes.filter((lane) => lane.checkpoint === position)));
  }

  /** Makes the lease last anew, and begins to fold builds that were asked for since. @throws LeaseLost */
  adopt(): Promise<void> {
    return this.turns.take(async () => {
      const { group, projections } = this.options;
      const known = new Set(this.lanes().map(({ table }) => table));
      const lanes = await this.lease.write((tx) => newLanes(tx, group, projections, known));
      for (const lane of lanes) this.launch(new Cohort([lane]));
    });
  }

  /** Lets the transaction in hand finish. */
  async stop(): Promise<void> {
    this.end();
    await Promise.all(this.running);
  }

  /** Resolves when all builds have passed `head` and serve; false when the term ended before. */
  caughtUp(head: Position): Promise<boolean> {
    return this.changes.until(
      () => {
        const [leader, ...others] = this.cohorts;
        return (
          others.length === 0 && leader?.live === true && leader.lanes.every(({ checkpoint }) => checkpoint >= head)
        );
      },
      () => this.ended.aborted,
    );
  }

  /** Facts that have arrived for a build and are not folded yet; null for a build that is not folded here. */
  waiting(table: ViewTable): number | null {
    return this.cohorts.find(({ lanes }) => lanes.some((lane) => lane.table === table))?.waiting ?? null;
  }

  private end(): void {
    this.ending.abort();
    this.changes.tell();
  }

  private lanes(): Lane[] {
    return this.cohorts.flatMap(({ lanes }) => lanes);
  }

  private launch(cohort: Cohort): void {
    this.cohorts.push(cohort);
    this.running.push(this.keepFolding(cohort));
  }

  private async keepFolding(cohort: Cohort): Promise<void> {
    const { onError, chance } = this.options;
    const signal = AbortSignal.any([this.ended, cohort.ending.signal]);
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        if (failures > 0) await this.turns.take(() => cohort.reload(this.lease.write));
        await this.folding(cohort, signal, () => (failures = 0));
        if (!signal.aborted) throw new Error('the subscription ended by itself');
      } catch (error) {
        if (signal.aborted) return;
        cohort.live = false;
        onError(error);
        if (error instanceof LeaseLost) return this.end();
        await new Pause().for(backOff(failures + 1, chance), signal);
      }
    }
  }

  private async folding(cohort: Cohort, signal: AbortSignal, succeeded: () => void): Promise<void> {
    const { store, streamPrefixes } = this.options;
    const ending = new AbortController();
    const position = cohort.position;
    const head = await store.head(); // all of ours up to here has come when the subscription says that it has caught up
    const inbox = new Inbox(
      store.subscribe({
        after: position === '' ? null : position,
        streamPrefixes,
        signal: AbortSignal.any([signal, ending.signal]),
      }),
    );
    cohort.inbox = inbox;
    try {
      for (;;) {
        const messages = await inbox.take();
        if (messages.length === 0 || signal.aborted) return;
        await this.turns.take(() => this.apply(cohort, messages));
        succeeded();
        if (messages.some(({ kind }) => kind === 'caughtUp'))
          await this.turns.take(() => this.arrive(cohort, inbox, head));
      }
    } finally {
      ending.abort();
    }
  }

  /** In a turn. */
  private async apply(cohort: Cohort, messages: readonly SubscriptionMessage[]): Promise<void> {
    const { parse, onCommit, onParked } = this.options;
    if (cohort.lanes.length === 0) return;
    const commit = await cohort.apply(this.lease.write, parse, messages);
    if (commit === null) return;
    onCommit(commit);
    for (const parked of commit.parked) onParked(parked);
    this.changes.tell();
  }

  /** In a turn, so that nobody else moves: what it has built serves from now on, and the leader folds it further. */
  private async arrive(cohort: Cohort, inbox: Inbox, head: Position | null): Promise<void> {
    const [leader] = this.cohorts;
    if (leader === undefined || cohort.lanes.length === 0) return;
    if (head !== null) await this.apply(cohort, [{ kind: 'checkpoint', position: head }]);
    while (cohort !== leader && cohort.position < leader.lastEvent) {
      const messages = await inbox.take();
      if (messages.length === 0) return;
      await this.apply(cohort, messages);
    }
    this.cohorts = await settle(this.lease.write, this.cohorts, cohort);
    this.changes.tell();
  }
}
