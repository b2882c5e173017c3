import type { Expected, LogRecord } from './log-record';

/** What a server makes of an append before it writes. */
export type CommitCheck =
  | { readonly decision: 'write' }
  | { readonly decision: 'deleted' }
  | { readonly decision: 'conflict' }
  /** All of it is there: the record of its last event. */
  | { readonly decision: 'repeat'; readonly last: LogRecord };

/** The stream that is written to, as far as the check asks. */
export interface CheckedStream {
  /** Of the last event; -1: none. */
  readonly lastRevision: bigint;
  readonly tombstoned: boolean;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  at(revision: bigint): LogRecord | undefined;
  /** Where this id was last written, in whatever stream. */
  known(id: string): LogRecord | undefined;
  readonly name: string;
}

/** The server's own rules, those for expected revisions that are the current one included: there, known ids are written again. */
export function checkCommit(stream: CheckedStream, expected: Expected, ids: readonly string[]): CommitCheck {
  if (stream.tombstoned) return { decision: 'deleted' };
  if (expected === 'stream_exists') {
    if (stream.softDeleted) return { decision: 'deleted' };
    if (stream.lastRevision < 0n && !stream.hasMetadata) return { decision: 'conflict' };
  }
  if (expected === 'any' || expected === 'stream_exists') return byFirstId(stream, ids);
  const revision = expected === 'no_stream' ? -1n : expected;
  if (revision < stream.lastRevision) return byPlace(stream, revision, ids);
  return { decision: revision === stream.lastRevision ? 'write' : 'conflict' };
}

/** Without an exact revision the first id decides. */
function byFirstId(stream: CheckedStream, ids: readonly string[]): CommitCheck {
  let last: LogRecord | undefined;
  for (const id of ids) {
    const known = stream.known(id);
    if (known?.stream !== stream.name) return { decision: last === undefined ? 'write' : 'conflict' };
    last = known;
  }
  return last === undefined ? { decision: 'write' } : { decision: 'repeat', last };
}

/** Behind the end, all ids must lie where they would have been written. */
function byPlace(stream: CheckedStream, after: bigint, ids: readonly string[]): CommitCheck {
  let revision = after;
  let last: LogRecord | undefined;
  for (const id of ids) {
    revision += 1n;
    const record = stream.at(revision);
    if (record?.id !== id)
      return { decision: last === undefined && after === -1n && stream.softDeleted ? 'write' : 'conflict' };
    last = record;
  }
  return last === undefined ? { decision: 'conflict' } : { decision: 'repeat', last };
}
