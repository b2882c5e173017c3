import {
  chained,
  type EventStore,
  firstDifference,
  GENESIS,
  lineOf,
  type LogCheck,
  type RecordedEvent,
} from '@mijlpaal/engine-core';
import type { EventLine } from './chain';
import { storedText } from './export-events';

/**
 * Compares a log with an earlier export of it: what was exported must be how the log begins, event by event; it may go on after that.
 * @param events in the order of the export, checked
 * @returns `events`: how many of the export were looked at; of a difference the first field that differs, as `{path, value}`
 */
export async function compareWithExport(store: EventStore, events: AsyncIterable<EventLine>): Promise<LogCheck> {
  const log = store.readAll({ after: null })[Symbol.asyncIterator]();
  try {
    let hash = GENESIS;
    let n = 0;
    for await (const exported of events) {
      n += 1;
      const { value: found, done } = await log.next();
      if (done)
        return { events: n, hash, difference: { n, event: null, reason: 'the log ends here', ...gone(exported) } };
      const computed = chained(hash, lineOf(n, storedText(found)));
      if (computed !== exported.hash) return { events: n, hash, difference: { n, ...differing(exported, found) } };
      hash = computed;
    }
    return { events: n, hash, difference: null };
  } finally {
    await log.return?.();
  }
}

const gone = ({ stream, revision, type }: EventLine) => ({ stored: { stream, revision, type }, computed: null });

function differing({ hash: _, n, ...exported }: EventLine, found: RecordedEvent) {
  const line = JSON.parse(lineOf(n, storedText(found))) as { n: number };
  const { stream, revision, type } = found;
  const { path, left, right } = firstDifference({ n, ...exported }, line) ?? { path: 'the order of fields' };
  return {
    event: { stream, revision, type },
    reason: 'it is not what was exported, or not in its place',
    stored: { path, value: left },
    computed: { path, value: right },
  };
}
