import {
  caresFor,
  type CorrectionOf,
  type Fact,
  type Position,
  project,
  type Projection,
  recast,
  type Recorded,
  type RecordedEvent,
  type Retracted,
  rowsOf,
} from '@mijlpaal/engine-core';
import { type core, ZodError } from 'zod';

/** A projection of whatever view; it is only given facts whose type it names. */
export interface AnyProjection {
  readonly name: string;
  readonly version: number;
  readonly keyOf: (fact: never) => string | null;
  readonly start: (fact: never) => unknown;
  readonly on: { readonly [type: string]: ((view: never, fact: never) => unknown) | undefined };
  readonly retract?: (view: never, facts: Retracted) => unknown;
}

/** An event with what it was read as, or why it could not be. */
export type Reading = { readonly event: RecordedEvent } & (
  { readonly fact: Recorded<Fact> } | { readonly failure: string }
);

/** The first fact of a stream that waits, and why. */
export interface Stuck {
  readonly stream: string;
  readonly position: Position;
  readonly reason: string;
}

/** A correction: the rows that its stream ever touched are folded anew from the whole stream. */
export interface Recasting {
  readonly stream: string;
  readonly position: Position;
  /** As recorded, up to the correction and with it. */
  readonly history: readonly Recorded<Fact>[];
  readonly correctionOf: CorrectionOf<Fact>;
  readonly keys: ReadonlySet<string>;
}

/** A reading and the row it belongs to, or the rows; a failure belongs to none. */
export type Entry = { readonly fact: Recorded<Fact>; readonly key: string } | Recasting | Stuck;

const REASON = 1_000;
/** What PostgreSQL cannot keep in a text. */
const NUL = '\0';

/** Where in an event, and what is wrong there: of a type that is not known, not all that are. */
const issueText = (issue: core.$ZodIssue): string => {
  const message = 'discriminator' in issue ? 'is not known' : issue.message;
  return issue.path.length === 0 ? message : `${issue.path.join('.')}: ${message}`;
};

/** What went wrong, with its causes; at most 1,000 characters. */
export function reasonOf(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  const text = error instanceof ZodError ? error.issues.map(issueText).join('; ') : said;
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  const full = cause === undefined ? String(text) : `${String(text)}: ${reasonOf(cause)}`;
  return full.replaceAll(NUL, '').slice(0, REASON);
}

/** Parses each event once for all projections of a group. */
export function readingOf(parse: (event: RecordedEvent) => Recorded<Fact>, event: RecordedEvent): Reading {
  try {
    return { event, fact: parse(event) };
  } catch (error) {
    return { event, failure: reasonOf(error) };
  }
}

/** What a projection passes over: streams that are parked, and events that a person skipped. */
export interface PassedOver {
  readonly parked: { has(stream: string): boolean };
  readonly skipped: { has(eventId: string): boolean };
}

/** What it takes to know how a stream reads with its corrections. */
export interface Correctable {
  readonly correctionOf: CorrectionOf<Fact>;
  /** The whole stream, up to the last of its corrections that are read. */
  readonly history: readonly Reading[];
}

/** What of `readings` the projection looks at, after `checkpoint`. @param of needed when a correction is among them */
export function entriesOf(
  projection: AnyProjection,
  readings: readonly Reading[],
  checkpoint: Position,
  { parked, skipped }: PassedOver,
  of: Correctable | null = null,
): Entry[] {
  const entries: Entry[] = [];
  for (const reading of readings) {
    const { id, stream, position } = reading.event;
    if (position <= checkpoint || parked.has(stream) || skipped.has(id)) continue;
    if ('failure' in reading) entries.push({ stream, position, reason: reading.failure });
    else if (of !== null && recasts(projection, of, reading.fact))
      entries.push(recasting(projection, of, reading.fact, skipped));
    else if (caresFor(generic(projection), reading.fact.type)) {
      const entry = entryOf(generic(projection), reading.fact);
      if (entry !== null) entries.push(entry);
    }
  }
  return entries;
}

function entryOf({ keyOf }: Projection<unknown, Fact>, fact: Recorded<Fact>): Entry | null {
  try {
    const key = keyOf(fact);
    if (key !== null) refuseNul(key);
    return key === null ? null : { fact, key };
  } catch (error) {
    return { stream: fact.stream, position: fact.position, reason: reasonOf(error) };
  }
}

const recasts = ({ retract }: AnyProjection, { correctionOf }: Correctable, fact: Recorded<Fact>): boolean =>
  retract !== undefined && correctionOf(fact) !== null;

function recasting(
  projection: AnyProjection,
  { correctionOf, history: readings }: Correctable,
  { stream, position }: Recorded<Fact>,
  skipped: PassedOver['skipped'],
): Recasting | Stuck {
  try {
    const history = readings.flatMap((one) => {
      if (one.event.position > position || skipped.has(one.event.id)) return [];
      if ('failure' in one) throw new Error(one.failure);
      return [one.fact];
    });
    const keys = rowsOf(generic(projection), history, correctionOf);
    keys.forEach(refuseNul);
    return { stream, position, history, correctionOf, keys };
  } catch (error) {
    return { stream, position, reason: reasonOf(error) };
  }
}

function refuseNul(key: string): void {
  if (key.includes(NUL)) throw new RangeError(`the key ${JSON.stringify(key)} has a NUL in it`);
}

export interface Folded {
  /** Only rows whose value is another than it was. */
  readonly changed: ReadonlyMap<string, unknown>;
  readonly stuck: readonly Stuck[];
}

/** Folds entries in order over the rows as stored; a fact that cannot be folded parks its stream from there on. */
export function fold(
  projection: AnyProjection,
  entries: readonly Entry[],
  stored: ReadonlyMap<string, unknown>,
): Folded {
  const changed = new Map<string, unknown>();
  const stuck = new Map<string, Stuck>();
  for (const entry of entries) {
    const { stream, position } = 'fact' in entry ? entry.fact : entry;
    if (stuck.has(stream)) continue;
    if ('reason' in entry) {
      stuck.set(stream, entry);
      continue;
    }
    try {
      if ('keys' in entry) anew(generic(projection), entry, stored, changed);
      else step(generic(projection), entry, stored, changed);
    } catch (error) {
      stuck.set(stream, { stream, position, reason: reasonOf(error) });
    }
  }
  return { changed, stuck: [...stuck.values()] };
}

function step(
  projection: Projection<unknown, Fact>,
  { fact, key }: Exclude<Entry, Stuck | Recasting>,
  stored: ReadonlyMap<string, unknown>,
  changed: Map<string, unknown>,
): void {
  const known = changed.has(key) || stored.has(key);
  const before = changed.has(key) ? changed.get(key) : stored.get(key);
  const after = project(projection, known ? before : projection.start(fact), fact);
  if (after === undefined) throw new TypeError(`${projection.name} made no row of ${fact.type}`);
  if (after !== before) changed.set(key, after);
}

function anew(
  projection: Projection<unknown, Fact>,
  { history, correctionOf }: Recasting,
  stored: ReadonlyMap<string, unknown>,
  changed: Map<string, unknown>,
): void {
  const before = { get: (key: string) => (changed.has(key) ? changed.get(key) : stored.get(key)) };
  for (const [key, row] of recast(projection, history, correctionOf, before)) {
    if (row === undefined) throw new TypeError(`${projection.name} made no row of a stream with a correction`);
    changed.set(key, row);
  }
}

// entriesOf lets only facts through that the projection names, and rows are its own
const generic = (projection: AnyProjection): Projection<unknown, Fact> =>
  projection as unknown as Projection<unknown, Fact>;
