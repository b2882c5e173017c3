import { StoreUnavailable } from '@mijlpaal/engine-core';
import { DatabaseUnavailable } from '@mijlpaal/engine-database';
import { backOff } from './back-off';
import { askBuild, cancelBuilds, isServed, numberOf } from './builds';
import type { AnyProjection } from './fold';
import { HeldLease } from './held-lease';
import { LeaseLost } from './lease';
import { Pause } from './pause';
import { type CheckedOptions, checked, type RunnerOptions } from './runner-options';
import { type ProjectionStatus, statusOf } from './status';
import type { BuildRow } from './tables';
import { Term } from './term';

/** Builds that were asked for. */
export interface Rebuild {
  /** By number, counting up for each view: the status tells how far they are. */
  readonly builds: readonly { readonly view: string; readonly build: number }[];
  /** Resolves when all of them serve. @throws BuildDropped when one was thrown away; when the runner is stopped before */
  readonly served: () => Promise<void>;
}

/** Keeps the views of one group at the head of the log when it leads the group, and waits for its turn to lead when it does not. */
export class ProjectionRunner {
  private readonly options: CheckedOptions;
  private readonly ending = new AbortController();
  private readonly pause = new Pause();
  private readonly listeners = new Set<() => void>();
  private term: Term | null = null;
  private started = false;
  private running: Promise<void> = Promise.resolve();

  /** @throws RangeError for no projections, a name among them that is there twice or is not camelCase, or a lease renewed too late */
  constructor(options: RunnerOptions) {
    this.options = checked(options);
  }

  /**
   * Takes the lead when it is free, makes the builds that are missing then and begins to fold; does not wait for that.
   * A log or views that cannot be reached are waited for: `onError` is told.
   * @throws ViewsAheadOfLog
   */
  async start(): Promise<void> {
    const { group, lead, onError } = this.options;
    if (this.started) throw new Error(`the group ${group} was started before`);
    this.started = true;
    if (lead === 'never') return;
    let failures = 0;
    try {
      await this.contend();
    } catch (error) {
      if (![StoreUnavailable, DatabaseUnavailable, LeaseLost].some((passing) => error instanceof passing)) throw error;
      failures = 1;
      onError(error);
    }
    this.running = this.keepLeading(failures);
  }

  /** Lets the transaction in hand finish, and another process lead at once. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  /** Whether this process leads: what only one process may do is done here. False at once when it was frozen for too long. */
  isLeader(): boolean {
    return this.term !== null && !this.term.ended.aborted && this.term.lease.valid;
  }

  /** Calls `listener` each time that this process has begun to lead, also now when it does. @returns stops that */
  onLeading(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.isLeader()) listener();
    return () => this.listeners.delete(listener);
  }

  /**
   * Resolves when all projections, in the version that this process knows, serve what the log holds now and none of them is being
   * built, whoever leads. An outage is waited for.
   * @throws when the runner is stopped before
   */
  async caughtUp(): Promise<void> {
    this.requireRunning();
    const head = (await this.options.store.head()) ?? '';
    const followed = async () => {
      const { builds } = await this.options.readStore.standing(this.options.group);
      const ours = this.options.projections.map(({ name, version }) =>
        builds.filter((build) => build.projection === name && build.version === version),
      );
      return ours.every(
        ([build, ...more]) => more.length === 0 && build?.state === 'serving' && build.checkpoint >= head,
      );
    };
    await this.until(() => this.term?.caughtUp(head) ?? followed());
  }

  /**
   * Builds views anew beside the ones that serve, from the first fact, and lifts what was parked: whoever leads does. Views that
   * are asked for together read the log once and take over together. A view that is being built already is not begun again.
   * @throws RangeError for a name that is not in the group; when the runner is not running
   */
  async askRebuild(...names: readonly string[]): Promise<Rebuild> {
    const { readStore, group } = this.options;
    const wanted = names.map((name) => this.projection(name));
    this.requireRunning();
    const asked = await readStore.write(async (tx) => {
      const builds: BuildRow[] = [];
      for (const one of wanted) builds.push(await askBuild(tx, group, one));
      return builds;
    });
    this.pause.cutShort(); // the leader looks for it now, if we are it, and else at its next renewal
    return {
      builds: asked.map(({ projection, table_name }) => ({ view: projection, build: numberOf(table_name) })),
      served: () =>
        this.until(async () => {
          const { builds } = await readStore.standing(group);
          return asked.every((one) => isServed(one, builds));
        }),
    };
  }

  /** As `askRebuild`; resolves when the views serve. @throws BuildDropped when one was thrown away meanwhile */
  async rebuild(...names: readonly string[]): Promise<void> {
    await (await this.askRebuild(...names)).served();
  }

  /**
   * Throws away what is being built of a view; what serves goes on as if nothing was asked.
   * @returns whether there was anything
   * @throws RangeError for a name that is not in the group; OnlyBuild when what serves is of another version than we know
   */
  async cancelRebuild(name: string): Promise<boolean> {
    const { readStore, group } = this.options;
    const projection = this.projection(name);
    const dropped = await readStore.write((tx) => cancelBuilds(tx, group, projection));
    this.pause.cutShort(); // the leader lets it go now, if we are it, and else when it meets it
    return dropped > 0;
  }

  /** How far each build of the group is, as stored. @throws DatabaseUnavailable, StoreUnavailable */
  async status(): Promise<ProjectionStatus[]> {
    const { store, readStore, group } = this.options;
    return statusOf(await readStore.standing(group), store, (table) => this.term?.waiting(table) ?? null);
  }

  private projection(name: string): AnyProjection {
    const projection = this.options.projections.find((one) => one.name === name);
    if (projection === undefined) throw new RangeError(`the group ${this.options.group} has no projection ${name}`);
    return projection;
  }

  private requireRunning(): void {
    if (!this.started || this.ending.signal.aborted) throw new Error(`the group ${this.options.group} is not running`);
  }

  /** Asks again after each commit, or when another process may have made one; also when the views cannot be reached. */
  private async until(holds: () => Promise<boolean>): Promise<void> {
    for (;;) {
      this.requireRunning();
      const committed = this.options.readStore.commits.next(this.ending.signal); // before asking, or one that falls in between is missed
      const held = await holds().catch((error: unknown) => {
        if (error instanceof DatabaseUnavailable) return false;
        throw error;
      });
      if (held) return;
      await committed;
    }
  }

  /** Leads whenever it can, until it is stopped. */
  private async keepLeading(failures: number): Promise<void> {
    const { onError, chance, lease } = this.options;
    const { signal } = this.ending;
    while (!signal.aborted) {
      try {
        if (this.term !== null) await this.lead(this.term);
        else {
          await this.pause.for(failures === 0 ? lease.renewMs : backOff(failures, chance), signal);
          if (!signal.aborted) await this.contend();
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        onError(error);
      }
    }
    await this.stepDown();
  }

  /** Begins to lead, when nobody does. */
  private async contend(): Promise<void> {
    const { readStore, group, lead, lease } = this.options;
    const held = await HeldLease.take(readStore, { group, ...lease }, lead === 'exclusive');
    if (held === null) return;
    const term = new Term(this.options, held);
    try {
      await term.begin();
    } catch (error) {
      await held.release();
      throw error;
    }
    this.term = term;
    for (const listener of this.listeners) listener();
  }

  /** Keeps the lease, until it is lost. */
  private async lead(term: Term): Promise<void> {
    const { lease, onError } = this.options;
    const signal = AbortSignal.any([this.ending.signal, term.ended]);
    while (!signal.aborted) {
      await this.pause.for(lease.renewMs, signal);
      if (signal.aborted) break;
      try {
        await term.adopt();
      } catch (error) {
        onError(error);
        if (error instanceof LeaseLost || !term.lease.valid) break;
      }
    }
    await this.stepDown();
  }

  private async stepDown(): Promise<void> {
    const { term } = this;
    if (term === null) return;
    this.term = null;
    await term.stop();
    await term.lease.release().catch(this.options.onError); // it runs out by itself
  }
}
