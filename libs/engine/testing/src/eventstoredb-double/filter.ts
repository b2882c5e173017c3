import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LogRecord } from './log-record';

export interface Filter {
  matches(record: LogRecord): boolean;
  /** Records searched from one checkpoint to the next. */
  readonly checkpointEvery: number;
}

/** What a server searches in one go unless told otherwise. */
export const SEARCH_WINDOW = 32;

/** @throws SyntaxError for an expression that is none */
export function filterIn(options: ReadReq.Options): Filter | null {
  const filter = options.getFilter();
  if (filter === undefined) return null;
  const byType = filter.getEventType();
  const expression = byType ?? filter.getStreamIdentifier();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = prefixes.length > 0 ? null : new RegExp(expression?.getRegex() ?? '');
  const window = filter.hasMax() ? filter.getMax() : SEARCH_WINDOW;
  return {
    matches: (record) => {
      const text = byType === undefined ? record.stream : record.type;
      return pattern === null ? prefixes.some((prefix) => text.startsWith(prefix)) : pattern.test(text);
    },
    checkpointEvery: window * filter.getCheckpointintervalmultiplier(),
  };
}
