import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from './event-log';
import type { LogRecord } from './log-record';
import type { NodeState } from './node-state';
import { Outbox } from './outbox';
import { Refused, type RpcError, streamDeleted, thrown, unexpected } from './rpc-errors';
import { subscribeToAll, subscribeToStream } from './subscribe';
import { eventResponse, nameOf, streamNotFound } from './wire';

type Call = ServerWritableStream<ReadReq, ReadResp>;

/** Streams/Read: a stream or the whole log, once or as a subscription. */
export const read =
  (log: EventLog, node: NodeState) =>
  (call: Call): void => {
    const ending = new AbortController();
    const fail = (error: RpcError) => {
      if (ending.signal.aborted) return;
      ending.abort();
      call.emit('error', error);
    };
    const options = call.request.getOptions();
    const refusal = node.refusal(call.metadata, false);
    if (refusal !== null) return fail(refusal);
    if (options === undefined) return fail(thrown());
    const live = options.hasSubscription();
    node.came(live ? 'subscribe' : 'read');
    call.on('cancelled', () => {
      ending.abort();
      node.subscriptions.delete(fail);
    });
    if (live) node.subscriptions.add(fail);
    const outbox = new Outbox(call, ending.signal);
    run(log, options, outbox, ending.signal).then(
      () => {
        if (!ending.signal.aborted) call.end();
      },
      (error: unknown) => fail(error instanceof Refused ? error.rpc : thrown()),
    );
  };

function run(log: EventLog, options: ReadReq.Options, outbox: Outbox, signal: AbortSignal): Promise<void> {
  const stream = options.getStream();
  if (options.hasSubscription())
    return stream === undefined
      ? subscribeToAll(log, options, outbox, signal)
      : subscribeToStream(log, stream, outbox, signal);
  return stream === undefined ? readAll(log, options, outbox) : readStream(log, options, stream, outbox);
}

const isBackwards = (options: ReadReq.Options): boolean => options.getReadDirection() === 1;

async function readStream(
  log: EventLog,
  options: ReadReq.Options,
  wanted: ReadReq.Options.StreamOptions,
  outbox: Outbox,
): Promise<void> {
  const name = nameOf(wanted.getStreamIdentifier());
  if (log.isTombstoned(name)) throw new Refused(streamDeleted(name));
  const backwards = isBackwards(options);
  const limit = Number(options.getCount());
  if (limit === 0 || (wanted.hasEnd() && !backwards)) throw new Refused(unexpected('ReadStreamResult'));
  const records = log.readable(name);
  if (records === null) return outbox.send(streamNotFound(name));
  const from = wanted.hasRevision() ? BigInt(wanted.getRevision()) : wanted.hasEnd() ? null : 0n;
  const chosen = backwards
    ? records.filter(({ revision }) => from === null || revision <= from).reverse()
    : records.filter(({ revision }) => from === null || revision >= from);
  await sendAll(chosen.slice(0, limit), outbox);
}

/** Inclusive in both directions. */
async function readAll(log: EventLog, options: ReadReq.Options, outbox: Outbox): Promise<void> {
  const all = options.getAll();
  const position = all?.getPosition();
  const limit = Number(options.getCount());
  const index = all?.hasEnd() ? log.records.length : log.indexAt(Number(position?.getCommitPosition() ?? 0));
  if (index === null || limit === 0) throw new Refused(unexpected('ReadAllResult'));
  const newest = Math.min(index, log.records.length - 1);
  const chosen = isBackwards(options)
    ? log.records.slice(Math.max(0, newest + 1 - limit), newest + 1).reverse()
    : log.records.slice(index, index + limit);
  await sendAll(chosen.slice(0, limit), outbox);
}

async function sendAll(records: readonly LogRecord[], outbox: Outbox): Promise<void> {
  for (const record of records) await outbox.send(eventResponse(record), record.data.length);
}
