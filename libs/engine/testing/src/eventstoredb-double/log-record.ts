/** One record of the log as the server keeps it. */
export interface LogRecord {
  /** Byte offset in the log: commit and prepare position in one, as a server that commits by itself writes it. */
  readonly position: number;
  readonly stream: string;
  /** Revision in its stream; a tombstone has `TOMBSTONE`. */
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export type ProposedEvent = Pick<LogRecord, 'id' | 'type' | 'isJson' | 'data' | 'metadata'>;

/** Revision of a tombstone: the greatest that a server knows. */
export const TOMBSTONE = 9_223_372_036_854_775_807n;

/** What an append expects of its stream, in the words of the protocol. */
export type Expected = bigint | 'any' | 'no_stream' | 'stream_exists';
