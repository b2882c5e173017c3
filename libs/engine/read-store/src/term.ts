import type { Position, SubscriptionMessage } from '@mijlpaal/engine-core';
import { backOff } from './back-off';
import { Changes } from './changes';
import { Cohort } from './cohort';
import type { HeldLease } from './held-lease';
import { Inbox } from './inbox';
import type { Lane } from './lane';
import { LeaseLost } from './lease';
import { Pause } from './pause';
import { changedBuilds, planBuilds } from './plan-builds';
import type { CheckedOptions, Commit } from './runner-options';
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
    this.launch(lanes);
  }

  /** Makes the lease last anew, and begins to fold builds that were asked for since; those that were thrown away it lets go. @throws LeaseLost */
  adopt(): Promise<void> {
    return this.turns.take(() => this.adoptNow());
  }

  /** Lets the transaction in hand finish, and writes what was folded; what it cannot write is folded again by whoever leads next. */
  async stop(): Promise<void> {
    this.end();
    await Promise.all(this.running);
    for (const cohort of this.cohorts)
      await this.turns
        .take(() => cohort.flush(this.lease.write))
        .catch((error: unknown) => error instanceof LeaseLost || this.options.onError(error));
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

  /** In a turn. */
  private async adoptNow(): Promise<void> {
    const { group, projections } = this.options;
    const known = new Set(this.lanes().map(({ table }) => table));
    const { begun, gone } = await this.lease.write((tx) => changedBuilds(tx, group, projections, known));
    for (const cohort of this.cohorts) cohort.lanes = cohort.lanes.filter(({ table }) => !gone.has(table));
    this.letGo();
    this.launch(begun);
  }

  /** Those that are equally far share a subscription: the furthest lead, and the others come up to them. */
  private launch(lanes: readonly Lane[]): void {
    const positions = [...new Set(lanes.map((lane) => lane.checkpoint))].sort().reverse();
    for (const position of positions) {
      const cohort = new Cohort(lanes.filter((lane) => lane.checkpoint === position));
      this.cohorts.push(cohort);
      this.running.push(this.keepFolding(cohort));
    }
  }

  /** Ends what has nothing to fold any more. */
  private letGo(): void {
    for (const { lanes, ending } of this.cohorts) if (lanes.length === 0) ending.abort();
    this.cohorts = this.cohorts.filter(({ lanes }) => lanes.length > 0);
    this.changes.tell();
  }

  private async keepFolding(cohort: Cohort): Promise<void> {
    const { onError, chance } = this.options;
    const signal = AbortSignal.any([this.ended, cohort.ending.signal]);
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        if (failures > 0) await this.turns.take(() => this.reload(cohort));
        if (signal.aborted) return;
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

  /** In a turn. */
  private async reload(cohort: Cohort): Promise<void> {
    await cohort.reload(this.lease.write);
    this.letGo();
    if (this.cohorts.length > 0) return;
    this.options.onError(new Error(`all builds of ${this.options.group} are gone: they are made anew`));
    this.end(); // whoever leads next makes them
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
    if (cohort.lanes.length === 0) return;
    for await (const commit of cohort.apply(this.lease.write, this.options, messages)) {
      this.tell(commit);
      if (commit.begun) await this.adoptNow();
      this.changes.tell();
    }
  }

  private tell(commit: Commit): void {
    const { onCommit, onParked } = this.options;
    onCommit(commit);
    for (const parked of commit.parked) onParked(parked);
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
    const { cohorts, commit } = await settle(this.lease.write, this.cohorts, cohort);
    this.cohorts = cohorts;
    if (commit !== null) this.tell(commit);
    this.changes.tell();
  }
}
