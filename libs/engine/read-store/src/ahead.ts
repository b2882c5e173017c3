import type { Stuck } from './fold';

/** Rows that are kept in memory at most, per build. */
const ROWS = 20_000;
/** Facts after which is written what they came to: what a crash makes us fold again. */
const FACTS = 250_000;

/** What was folded in a build since a place in the log. */
export interface Step {
  /** Only rows whose value is another than it was. */
  readonly changed: ReadonlyMap<string, unknown>;
  readonly stuck: readonly Stuck[];
  /** Events, also those that changed nothing. */
  readonly facts: number;
}

/** What a build was folded to beyond what the database holds of it, and the rows that it met on the way. */
export class Ahead {
  readonly stuck: Stuck[] = [];
  private readonly rows = new Map<string, unknown>();
  private readonly changed = new Map<string, unknown>();
  private facts = 0;

  /** @param holdsAll whether the database has no row of the build that is not known here: it has none at first */
  constructor(public holdsAll: boolean) {}

  /** Rows as folded; those it does not hold are as the database has them. */
  get known(): ReadonlyMap<string, unknown> {
    return this.rows;
  }

  /** Whether it has room for this step too. */
  takes({ changed, facts }: Step): boolean {
    return this.facts + facts < FACTS && this.rows.size + changed.size <= ROWS;
  }

  /** All of it, and then `step`. */
  with(step: Step): Step {
    return {
      changed: this.changed.size === 0 ? step.changed : new Map([...this.changed, ...step.changed]),
      stuck: [...this.stuck, ...step.stuck],
      facts: this.facts + step.facts,
    };
  }

  add({ changed, stuck, facts }: Step): void {
    this.know(changed);
    for (const [key, row] of changed) this.changed.set(key, row);
    this.stuck.push(...stuck);
    this.facts += facts;
  }

  /** All is in the database: rows are only kept to save reading them again. */
  written({ changed }: Step): void {
    this.changed.clear();
    this.stuck.length = 0;
    this.facts = 0;
    if (this.rows.size + changed.size <= ROWS) return this.know(changed);
    this.rows.clear();
    this.holdsAll = false;
  }

  private know(rows: ReadonlyMap<string, unknown>): void {
    for (const [key, row] of rows) this.rows.set(key, row);
  }
}
