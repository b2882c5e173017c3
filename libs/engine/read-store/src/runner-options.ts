import type { CorrectionOf, EventStore, Fact, Position, Recorded, RecordedEvent } from '@mijlpaal/engine-core';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import type { AnyProjection } from './fold';
import type { Parked } from './parked';
import type { ReadStore } from './read-store';
import type { Resolution } from './resolution';

export interface RunnerOptions {
  /** Names the group: its builds are its leader's alone, and those of projections that are no longer in it are dropped. */
  readonly group: string;
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly projections: readonly AnyProjection[];
  /** Reads a stored event, lifting old shapes; what it throws parks the event's stream. */
  readonly parse: (event: RecordedEvent) => Recorded<Fact>;
  /** What a person decided about a parked stream, when this fact says that; default: no fact does. Asked of every fact: keep it cheap. */
  readonly resolutionOf?: (fact: Recorded<Fact>) => Resolution | null;
  /** What a fact says of an earlier one of its stream; default: nothing. Asked of every fact: keep it cheap. */
  readonly correctionOf?: CorrectionOf<Fact>;
  /** Raise the versions of the projections when these change. */
  readonly streamPrefixes: readonly string[];
  /**
   * Who folds. `elected` (default): whichever process has the lease. `exclusive`: this one, at once, because something else, such as
   * the claim on a store in a file, proves that there is no other; what a killed process left behind is no reason to wait. `never`:
   * another process; this one asks how far the views are.
   */
  readonly lead?: 'elected' | 'exclusive' | 'never';
  readonly lease?: LeaseOptions;
  /** From 0 up to 1, for the waits after a failure; default: always in the middle. */
  readonly chance?: () => number;
  /** A failure that is tried again by itself, after a while. */
  readonly onError?: (error: unknown) => void;
  readonly onParked?: (parked: Parked) => void;
  readonly onCommit?: (commit: Commit) => void;
}

/** A dead leader is followed up within `ttlMs + renewMs`. */
export interface LeaseOptions {
  /** Who we are, for people to read; default `<host>:<process id>`. */
  readonly owner?: string;
  /** How long a leader may be silent, in ms; default 10,000. Longer than the `stuckMs` of the read store. */
  readonly ttlMs?: number;
  /** How often a leader says that it is there, and the others ask whether it is, in ms; default 3,000, at most half of `ttlMs`. */
  readonly renewMs?: number;
}

export type CheckedOptions = Required<Omit<RunnerOptions, 'lease'>> & { readonly lease: Required<LeaseOptions> };

const NAME = /^[a-z][A-Za-z0-9]{0,40}$/;

/** With the defaults. @throws RangeError for no projections, a name among them that is there twice or is not camelCase, or a lease renewed too late */
export function checked({ lease = {}, ...options }: RunnerOptions): CheckedOptions {
  const names = options.projections.map(({ name }) => name);
  if (names.length === 0) throw new RangeError(`the group ${options.group} has no projections`);
  for (const name of names) {
    if (!NAME.test(name))
      throw new RangeError(`'${name}' is not a name for a projection: camelCase, at most 41 letters`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new RangeError(`two projections are named ${name}`);
  }
  const { owner = `${hostname()}:${pid}`, ttlMs = 10_000, renewMs = 3_000 } = lease;
  if (renewMs * 2 > ttlMs)
    throw new RangeError(`a lease of ${ttlMs} ms is renewed too late when it is every ${renewMs} ms`);
  const nothing = () => {};
  return {
    lead: 'elected',
    chance: () => 0.5,
    onError: nothing,
    onParked: nothing,
    onCommit: nothing,
    resolutionOf: () => null,
    correctionOf: () => null,
    ...options,
    lease: { owner, ttlMs, renewMs },
  };
}

/** What one transaction on the views did; one without facts wrote what was folded before it. */
export interface Commit {
  readonly position: Position;
  /** Events taken, also those that changed nothing. */
  readonly facts: number;
  readonly changed: readonly {
    readonly view: string;
    readonly state: 'building' | 'serving';
    /** Rows that were written: none while a build that has not caught up keeps them, to write them together later. */
    readonly keys: readonly string[];
  }[];
  readonly parked: readonly Parked[];
  /** A build was begun beside one of these: there is more to fold. */
  readonly begun: boolean;
}
