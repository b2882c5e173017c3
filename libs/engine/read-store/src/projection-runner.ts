import type { Position, SubscriptionMessage } from '@mijlpaal/engine-core';
import { setTimeout as delay } from 'node:timers/promises';
import { startBuild } from './builds';
import { Changes } from './changes';
import { Cohort } from './cohort';
import { Inbox } from './inbox';
import { Lane } from './lane';
import { planBuilds } from './plan-builds';
import { checked, type RunnerOptions } from './runner-options';
import { settle } from './settle';
import { type ProjectionStatus, statusOf } from './status';
import { Turns } from './turns';
import { ViewsAheadOfLog } from './views-ahead-of-log';

/** Waits before a failed cohort is tried again, in ms; the last one goes on for ever. */
const BACK_OFF = [100, 500, 2_000, 10_000, 30_000];

/** Keeps the views of one group at the head of the log. */
export class ProjectionRunner {
  private cohorts: Cohort[] = [];
  private readonly ending = new AbortController();
  private readonly running: Promise<void>[] = [];
  private readonly turns = new Turns();
  private readonly changes = new Changes();
  private started = false;

  private readonly options: RunnerOptions;

  /** @throws RangeError for no projections, or a name among them that is there twice or is not camelCase */
  constructor(options: RunnerOptions) {
    this.options = checked(options);
  }

  /** Makes the builds that are missing and begins to fold; does not wait for it. @throws ViewsAheadOfLog */
  async start(): Promise<void> {
    if (this.started) throw new Error(`the group ${this.options.group} was started before`);
    this.started = true;
    const { store, readStore, group, projections } = this.options;
    const head = await store.head();
    const lanes = await readStore.write(async (tx) => {
      const planned = await planBuilds(tx, group, projections);
      for (const { checkpoint, projection } of planned)
        if (checkpoint > (head ?? '')) throw new ViewsAheadOfLog(projection.name, checkpoint, head);
      return planned;
    });
    const positions = [...new Set(lanes.map((lane) => lane.checkpoint))].sort().reverse();
    // the furthest leads; the others come up to it, each by its own subscription
    for (const position of positions) this.launch(new Cohort(lanes.filter((lane) => lane.checkpoint === position)));
  }

  /** Lets the transaction in hand finish. */
  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.running);
    this.changes.tell();
  }

  /** Resolves when all builds have passed what the log holds now and serve. @throws when the runner is stopped before */
  async caughtUp(): Promise<void> {
    this.requireRunning();
    const head = (await this.options.store.head()) ?? '';
    await this.until(() => {
      const [leader, ...others] = this.cohorts;
      return others.length === 0 && leader?.live === true && leader.lanes.every(({ checkpoint }) => checkpoint >= head);
    });
  }

  /** Builds a view anew beside the one that serves, from the first fact, and lifts what was parked. Resolves when it serves. */
  async rebuild(name: string): Promise<void> {
    const { readStore, group, projections } = this.options;
    const projection = projections.find((one) => one.name === name);
    if (projection === undefined) throw new RangeError(`the group ${group} has no projection ${name}`);
    this.requireRunning();
    const lane = await this.turns.take(async () => {
      const busy = this.lanes().find((one) => one.projection.name === name && one.state === 'building');
      if (busy !== undefined) return busy;
      const { version } = projection;
      const fresh = await readStore.write(async (tx) =>
        Lane.load(
          tx,
          projection,
          await startBuild(tx, { projection: name, group_name: group, version, state: 'building' }),
        ),
      );
      this.launch(new Cohort([fresh]));
      return fresh;
    });
    await this.until(() => this.lanes().some((one) => one.table === lane.table && one.state === 'serving'));
  }

  async status(): Promise<ProjectionStatus[]> {
    const head = await this.options.store.head();
    return this.cohorts.flatMap((cohort) => statusOf(cohort, head));
  }

  private requireRunning(): void {
    const stopped = this.stopped();
    if (stopped !== null) throw stopped;
  }

  private stopped(): Error | null {
    return this.started && !this.ending.signal.aborted
      ? null
      : new Error(`the group ${this.options.group} is not running`);
  }

  private until(holds: () => boolean): Promise<void> {
    return this.changes.until(holds, () => this.stopped());
  }

  private lanes(): Lane[] {
    return this.cohorts.flatMap(({ lanes }) => lanes);
  }

  private launch(cohort: Cohort): void {
    this.cohorts.push(cohort);
    this.running.push(this.keepFolding(cohort));
  }

  private async keepFolding(cohort: Cohort): Promise<void> {
    const signal = AbortSignal.any([this.ending.signal, cohort.ending.signal]);
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        if (failures > 0) await this.turns.take(() => cohort.reload(this.options.readStore));
        await this.folding(cohort, signal, () => (failures = 0));
        if (!signal.aborted) throw new Error('the subscription ended by itself');
      } catch (error) {
        if (signal.aborted) return;
        cohort.live = false;
        this.options.onError?.(error);
        await delay(BACK_OFF[failures] ?? BACK_OFF.at(-1), undefined, { signal }).catch(() => {}); // an abort ends the wait
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
    const { readStore, parse, onCommit, onParked } = this.options;
    if (cohort.lanes.length === 0) return;
    const commit = await cohort.apply(readStore, parse, messages);
    if (commit === null) return;
    onCommit?.(commit);
    for (const parked of commit.parked) onParked?.(parked);
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
    this.cohorts = await settle(this.options.readStore, this.cohorts, cohort);
    this.changes.tell();
  }
}
