import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from './event-log';
import { type Filter, filterIn, SEARCH_WINDOW } from './filter';
import type { LogRecord } from './log-record';
import type { Outbox } from './outbox';
import { Refused, streamDeleted } from './rpc-errors';
import { caughtUp, checkpoint, confirmation, eventResponse, isTombstone, nameOf } from './wire';

const CONFIRMED = confirmation('double');
const send = (record: LogRecord, outbox: Outbox) => outbox.send(eventResponse(record), record.data.length);

/** After a position, exclusive. Checkpoints of a filter come by records searched, in history at the end of a page. */
export async function subscribeToAll(
  log: EventLog,
  options: ReadReq.Options,
  outbox: Outbox,
  signal: AbortSignal,
): Promise<void> {
  const all = options.getAll();
  const position = all?.getPosition();
  const filter = filterIn(options);
  let index = all?.hasEnd() ? log.records.length : 0;
  if (position !== undefined) {
    const at = log.indexAt(Number(position.getCommitPosition()));
    if (at === null) throw new RangeError('no record begins there');
    index = at + 1;
  }
  await outbox.send(CONFIRMED);
  const searched = await history(log, index, filter, outbox, signal);
  await outbox.send(caughtUp());
  await live(log, searched, filter, outbox, signal);
}

interface Searched {
  readonly index: number;
  /** Records since the last checkpoint. */
  readonly counter: number;
}

async function history(
  log: EventLog,
  from: number,
  filter: Filter | null,
  outbox: Outbox,
  signal: AbortSignal,
): Promise<Searched> {
  let [index, counter] = [from, 0];
  while (index < log.records.length && !signal.aborted) {
    const page = log.records.slice(index, index + SEARCH_WINDOW);
    let reached = page[0]?.position ?? 0;
    for (const record of page) {
      if (filter?.matches(record) === false) continue;
      reached = record.position;
      await send(record, outbox);
    }
    index += page.length;
    counter += page.length;
    if (filter !== null && counter >= filter.checkpointEvery && index < log.records.length) {
      counter %= filter.checkpointEvery;
      await outbox.send(checkpoint(reached));
    }
  }
  return { index, counter };
}

async function live(
  log: EventLog,
  { index, counter }: Searched,
  filter: Filter | null,
  outbox: Outbox,
  signal: AbortSignal,
): Promise<void> {
  let [next, searched] = [index, counter];
  while (!signal.aborted) {
    const record = log.records[next];
    if (record === undefined) {
      await log.changed(signal);
      continue;
    }
    next += 1;
    searched += 1;
    if (filter?.matches(record) !== false) await send(record, outbox);
    if (filter !== null && searched >= filter.checkpointEvery) {
      searched = 0;
      await outbox.send(checkpoint(record.position));
    }
  }
}

/** After a revision, exclusive. A stream that is not there yet has caught up at its first event. */
export async function subscribeToStream(
  log: EventLog,
  wanted: ReadReq.Options.StreamOptions,
  outbox: Outbox,
  signal: AbortSignal,
): Promise<void> {
  const name = nameOf(wanted.getStreamIdentifier());
  if (log.isTombstoned(name)) throw new Refused(streamDeleted(name));
  const last = wanted.hasRevision() ? BigInt(wanted.getRevision()) : wanted.hasEnd() ? log.lastRevision(name) : -1n;
  let fresh = (log.readable(name) ?? []).filter(({ revision }) => revision > last);
  let index = log.records.length;
  let live = false;
  await outbox.send(CONFIRMED);
  while (!signal.aborted) {
    for (const record of fresh) {
      await send(record, outbox);
      if (isTombstone(record)) throw new Refused(streamDeleted(name));
    }
    if (!live && (wanted.hasEnd() || log.lastRevision(name) >= 0n)) {
      live = true;
      await outbox.send(caughtUp());
    }
    if (index === log.records.length) await log.changed(signal);
    fresh = log.records.slice(index).filter(({ stream, revision }) => stream === name && revision > last);
    index = log.records.length;
  }
}
