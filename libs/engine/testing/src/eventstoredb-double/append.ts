import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type AppendReq, type AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendAnswer, EventLog } from './event-log';
import type { Expected } from './log-record';
import type { NodeState } from './node-state';
import { type Proposal, isTooLarge, proposed, sizeOf, MAX_APPEND_BYTES } from './proposal';
import { type RpcError, streamDeleted, thrown, tooLarge } from './rpc-errors';
import { nameOf } from './wire';

/** Streams/Append: one call an append, its events one message each. */
export const append =
  (log: EventLog, node: NodeState) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    node.came('append');
    const proposal: Proposal = { stream: '', expected: 'any', events: [] };
    let bytes = 0;
    let settled = false;
    const refuse = (error: RpcError) => {
      if (!settled) answer(error);
      settled = true;
    };
    const refusal = node.refusal(call.metadata, true);
    if (refusal !== null) return refuse(refusal);
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      const message = request.getProposedMessage();
      if (options !== undefined) {
        proposal.stream = nameOf(options.getStreamIdentifier());
        proposal.expected = expectedIn(options);
      } else if (message !== undefined) {
        const event = proposed(message);
        bytes += sizeOf(event);
        if (isTooLarge(bytes)) return refuse(tooLarge(MAX_APPEND_BYTES));
        proposal.events.push(event);
      }
    });
    call.on('error', () => (settled = true)); // the caller has gone
    // an end is also what is left of a caller that was cut off: its call is cancelled by then, and half of an append is none
    const whole = () =>
      setImmediate(() => {
        if (!settled && !call.cancelled) commit(log, node, proposal, refuse, (response) => answer(null, response));
      });
    call.on('end', whole);
  };

function commit(
  log: EventLog,
  node: NodeState,
  { stream, expected, events }: Proposal,
  refuse: (error: RpcError) => void,
  answer: (response: AppendResp) => void,
): void {
  const fault = node.appendFaults.shift();
  const fail = () => {
    if (fault !== undefined && fault.error !== 'silence') refuse(fault.error);
  };
  if (fault?.at === 'beforeCommit') return fail();
  if (stream === '' || events.some(({ id, type }) => !/^[0-9a-f-]{36}$/.test(id) || type === ''))
    return refuse(thrown());
  const outcome = log.append(stream, events, expected);
  if (fault !== undefined) return fail();
  if (outcome.kind === 'deleted') return refuse(streamDeleted(stream));
  answer(outcome.kind === 'written' ? success(outcome) : conflict(expected, outcome.actual));
}

function expectedIn(options: AppendReq.Options): Expected {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

function success({ revision, position }: Extract<AppendAnswer, { kind: 'written' }>): AppendResp {
  const written = new streams.AppendResp.Success();
  written.setCurrentRevision(String(revision));
  if (position === null) written.setNoPosition(new shared.Empty());
  else {
    const at = new streams.AppendResp.Position();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    written.setPosition(at);
  }
  const response = new streams.AppendResp();
  response.setSuccess(written);
  return response;
}

function conflict(expected: Expected, actual: bigint): AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  const empty = new shared.Empty();
  if (typeof expected === 'bigint') wrong.setExpectedRevision(String(expected));
  else if (expected === 'no_stream') wrong.setExpectedNoStream(empty);
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty);
  else wrong.setExpectedAny(empty);
  if (actual < 0n) wrong.setCurrentNoStream(empty);
  else wrong.setCurrentRevision(String(actual));
  const response = new streams.AppendResp();
  response.setWrongExpectedVersion(wrong);
  return response;
}
