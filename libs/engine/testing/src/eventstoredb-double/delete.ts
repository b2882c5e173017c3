import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import streams, {
  type DeleteReq,
  type DeleteResp,
  type TombstoneReq,
  type TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog } from './event-log';
import type { Expected } from './log-record';
import type { NodeState } from './node-state';
import { type RpcError, streamDeleted, wrongRevision } from './rpc-errors';
import { nameOf } from './wire';

/** Expected revisions as numbers: deleting has no words for them. */
const ANY = -2n;
const NO_STREAM = -1n;
const STREAM_EXISTS = -4n;

type Options = DeleteReq.Options | TombstoneReq.Options;

function expectedIn(options: Options | undefined): Expected {
  if (options === undefined || options.hasAny()) return 'any';
  if (options.hasRevision()) return BigInt(options.getRevision());
  return options.hasNoStream() ? 'no_stream' : 'stream_exists';
}

const inNumbers = (expected: Expected): bigint =>
  typeof expected === 'bigint' ? expected : { any: ANY, no_stream: NO_STREAM, stream_exists: STREAM_EXISTS }[expected];

/** @returns the position of the record that says so, or why not */
function remove(
  log: EventLog,
  node: NodeState,
  call: ServerUnaryCall<DeleteReq, DeleteResp> | ServerUnaryCall<TombstoneReq, TombstoneResp>,
  how: 'soft' | 'tombstone',
): { position: string } | { error: RpcError } {
  const refusal = node.refusal(call.metadata, true);
  if (refusal !== null) return { error: refusal };
  const options = call.request.getOptions();
  const stream = nameOf(options?.getStreamIdentifier());
  const expected = expectedIn(options);
  const answer = log.delete(stream, expected, how);
  if (answer.kind === 'deleted') return { error: streamDeleted(stream) };
  if (answer.kind === 'conflict') return { error: wrongRevision(stream, inNumbers(expected), answer.actual) };
  return { position: String(answer.position ?? 0) };
}

/** Streams/Delete: hides what is there, and the stream may begin again. */
export const softDelete =
  (log: EventLog, node: NodeState) =>
  (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>): void => {
    const removed = remove(log, node, call, 'soft');
    if ('error' in removed) return answer(removed.error);
    const at = new streams.DeleteResp.Position();
    at.setCommitPosition(removed.position);
    at.setPreparePosition(removed.position);
    const response = new streams.DeleteResp();
    response.setPosition(at);
    answer(null, response);
  };

/** Streams/Tombstone: ends the stream for good. */
export const tombstone =
  (log: EventLog, node: NodeState) =>
  (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>): void => {
    const removed = remove(log, node, call, 'tombstone');
    if ('error' in removed) return answer(removed.error);
    const at = new streams.TombstoneResp.Position();
    at.setCommitPosition(removed.position);
    at.setPreparePosition(removed.position);
    const response = new streams.TombstoneResp();
    response.setPosition(at);
    answer(null, response);
  };
