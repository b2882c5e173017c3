import { checkCommit } from './commit-check';
import { type Expected, type LogRecord, type ProposedEvent, TOMBSTONE } from './log-record';
import {
  isSoftDeleted,
  metastreamOf,
  NO_METADATA,
  parseMetadata,
  type StreamMetadata,
  withTruncateBefore,
} from './stream-metadata';

/** Bytes that a record takes beside its data: no event lies at the offset after another's. */
const OVERHEAD = 100;
/** Where the first record lies: behind the server's own. */
const FIRST = 1_000;

export type AppendAnswer =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: number | null }
  | { readonly kind: 'conflict'; readonly actual: bigint }
  | { readonly kind: 'deleted' };

/** The log of one server, or of several that share it: what a restart finds again. */
export class EventLog {
  readonly records: LogRecord[] = [];
  private readonly streams = new Map<string, LogRecord[]>();
  private readonly ids = new Map<string, LogRecord>();
  private readonly waiting = new Set<() => void>();
  private end = FIRST;

  constructor(
    private readonly now: () => number,
    private readonly newId: () => string,
  ) {}

  append(stream: string, events: readonly ProposedEvent[], expected: Expected): AppendAnswer {
    const lastRevision = this.lastRevision(stream);
    const softDeleted = isSoftDeleted(this.metadataOf(stream));
    const check = checkCommit(
      {
        name: stream,
        lastRevision,
        softDeleted,
        tombstoned: this.isTombstoned(stream),
        hasMetadata: this.streams.has(metastreamOf(stream)),
        at: (revision) => this.streams.get(stream)?.[Number(revision)],
        known: (id) => this.ids.get(id),
      },
      expected,
      events.map(({ id }) => id),
    );
    if (check.decision === 'deleted') return { kind: 'deleted' };
    if (check.decision === 'conflict') return { kind: 'conflict', actual: lastRevision };
    if (check.decision === 'repeat')
      return { kind: 'written', revision: check.last.revision, position: check.last.position };
    if (events.length === 0)
      return { kind: 'written', revision: lastRevision < 0n ? 0n : lastRevision, position: null };
    if (softDeleted) this.truncate(stream, lastRevision + 1n);
    const written = events.map((event, index) => this.write(stream, event, lastRevision + 1n + BigInt(index)));
    this.ring();
    const last = written[written.length - 1];
    return { kind: 'written', revision: last?.revision ?? -1n, position: last?.position ?? null };
  }

  /** Hides a stream (soft), or ends it for good with a record of its own. */
  delete(stream: string, expected: Expected, how: 'soft' | 'tombstone'): AppendAnswer {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    const actual = this.lastRevision(stream);
    const wanted = expected === 'no_stream' ? -1n : expected;
    const missing = actual < 0n && how === 'soft';
    if (missing || (typeof wanted === 'bigint' && wanted !== actual)) return { kind: 'conflict', actual };
    const record =
      how === 'soft'
        ? this.truncate(stream, TOMBSTONE)
        : this.write(stream, { ...this.blank('$streamDeleted'), isJson: true }, TOMBSTONE);
    this.ring();
    return { kind: 'written', revision: record.revision, position: record.position };
  }

  isTombstoned(stream: string): boolean {
    return this.streams.get(stream)?.at(-1)?.revision === TOMBSTONE;
  }

  /** Of the last event; -1 when there never was one. */
  lastRevision(stream: string): bigint {
    return this.streams.get(stream)?.at(-1)?.revision ?? -1n;
  }

  /** What can be read of a stream, oldest first; null when it does not exist or was soft-deleted. */
  readable(stream: string): readonly LogRecord[] | null {
    const records = this.streams.get(stream);
    const { maxCount, maxAge, truncateBefore } = this.metadataOf(stream);
    if (records === undefined || truncateBefore === TOMBSTONE) return null;
    if (maxCount === null && maxAge === null && truncateBefore === 0n) return records;
    const last = BigInt(records.length - 1);
    const first = maxCount === null ? 0n : last - maxCount + 1n;
    const from = first > truncateBefore ? first : truncateBefore;
    const oldest = maxAge === null ? 0 : this.now() - maxAge * 1_000;
    return records.filter(({ revision, created }) => revision >= from && created >= oldest);
  }

  /** Index of the record at `position`, or of the end when it lies past all; null when no record begins there. */
  indexAt(position: number): number | null {
    if (position >= this.end) return this.records.length;
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return position === 0 || this.records[low]?.position === position ? low : null;
  }

  /** Resolves at the next write, or when `signal` is aborted. */
  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }

  private metadataOf(stream: string): StreamMetadata {
    const last = this.streams.get(metastreamOf(stream))?.at(-1);
    return last === undefined ? NO_METADATA : parseMetadata(last.data);
  }

  private truncate(stream: string, before: bigint): LogRecord {
    const metastream = metastreamOf(stream);
    const data = withTruncateBefore(this.streams.get(metastream)?.at(-1)?.data ?? null, before);
    return this.write(metastream, { ...this.blank('$metadata'), data }, this.lastRevision(metastream) + 1n);
  }

  private blank(type: string): ProposedEvent {
    return { id: this.newId(), type, isJson: true, data: new Uint8Array(), metadata: new Uint8Array() };
  }

  private write(stream: string, event: ProposedEvent, revision: bigint): LogRecord {
    const record: LogRecord = { ...event, stream, revision, position: this.end, created: this.now() };
    this.end += OVERHEAD + event.data.length + event.metadata.length;
    this.records.push(record);
    this.ids.set(record.id, record);
    const records = this.streams.get(stream);
    if (records === undefined) this.streams.set(stream, [record]);
    else records.push(record);
    return record;
  }

  private ring(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
