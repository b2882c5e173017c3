import { hash } from 'node:crypto';

/** What the first event of a log is chained to. */
export const GENESIS = '0'.repeat(64);

/** An event as a store keeps it. */
export interface StoredText {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** JSON as `JSON.stringify` writes it, and so is `metadata`. */
  readonly data: string;
  readonly metadata: string;
  /** Stamped by the store. What the metadata say of an event that came from another store goes before it. */
  readonly recordedAt: string;
}

/**
 * An event as one line of JSON, everything but its position, which is the store's own: the same in every store that it ever lies in.
 * @param n place in the log, from 1
 */
export function lineOf(n: number, { id, stream, revision, type, data, metadata, recordedAt }: StoredText): string {
  // how `importEvents` writes it: beside the metadata, so that a log that moved twice has the lines that it had at first
  const [, rest, first] = MOVED.exec(metadata) ?? [];
  const kept = rest === undefined ? metadata : `${rest}}`;
  return `{"n":${n},"id":${text(id)},"stream":${text(stream)},"revision":${revision},"type":${text(type)},"data":${data},"metadata":${kept},"recordedAt":${first ?? text(recordedAt)}}`;
}

/** @param before hash of the line before, or `GENESIS` @returns SHA-256 over `before` and the line, hexadecimal */
export const chained = (before: string, line: string): string => hash('sha256', before + line);

/** The first place where a log is not what it was. */
export interface LogDifference {
  /** Place in the log, from 1. */
  readonly n: number;
  /** As it stands there now; null where the log has ended. */
  readonly event: { readonly stream: string; readonly revision: number; readonly type: string } | null;
  readonly reason: string;
  /** What was stored when the event was written, or exported. */
  readonly stored: unknown;
  /** What it comes to now. */
  readonly computed: unknown;
}

export interface LogCheck {
  /** Events that were looked at, up to the difference. */
  readonly events: number;
  /** Hash of the last one that is as it was: of an untouched log the same as at the end of its export. */
  readonly hash: string;
  readonly difference: LogDifference | null;
}

/** Metadata of an event that came from another store. */
const MOVED = /^(.*),"recordedAt":("[^"]*")}$/s;
const text = (value: string): string => JSON.stringify(value);
