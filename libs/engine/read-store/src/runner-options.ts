import type { EventStore, Fact, Position, Recorded, RecordedEvent } from '@mijlpaal/engine-core';
import type { AnyProjection } from './fold';
import type { Parked, ReadStore } from './read-store';

export interface RunnerOptions {
  /** Names the group: its builds are this runner's alone, and those of projections that are no longer in it are dropped. */
  readonly group: string;
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly projections: readonly AnyProjection[];
  /** Reads a stored event, lifting old shapes; what it throws parks the event's stream. */
  readonly parse: (event: RecordedEvent) => Recorded<Fact>;
  /** Raise the versions of the projections when these change. */
  readonly streamPrefixes: readonly string[];
  /** A failure that is tried again by itself, after a while. */
  readonly onError?: (error: unknown) => void;
  readonly onParked?: (parked: Parked) => void;
  readonly onCommit?: (commit: Commit) => void;
}

const NAME = /^[a-z][A-Za-z0-9]{0,40}$/;

/** @throws RangeError for no projections, or a name among them that is there twice or is not camelCase */
export function checked(options: RunnerOptions): RunnerOptions {
  const names = options.projections.map(({ name }) => name);
  if (names.length === 0) throw new RangeError(`the group ${options.group} has no projections`);
  for (const name of names) {
    if (!NAME.test(name))
      throw new RangeError(`'${name}' is not a name for a projection: camelCase, at most 41 letters`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new RangeError(`two projections are named ${name}`);
  }
  return options;
}

/** What one transaction on the views did. */
export interface Commit {
  readonly position: Position;
  /** Events taken, also those that changed nothing. */
  readonly facts: number;
  readonly changed: readonly {
    readonly view: string;
    readonly state: 'building' | 'serving';
    readonly keys: readonly string[];
  }[];
  readonly parked: readonly Parked[];
}
