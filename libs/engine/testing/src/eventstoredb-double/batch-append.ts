import type { ServerDuplexStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams, { type BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empties from 'google-protobuf/google/protobuf/empty_pb.js';
import type { AppendAnswer, EventLog } from './event-log';
import type { Expected } from './log-record';
import type { NodeState } from './node-state';
import { isTooLarge, MAX_APPEND_BYTES, type Proposal, proposed, sizeOf } from './proposal';
import { identifierOf, nameOf } from './wire';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** Streams/BatchAppend: many appends over one call, told apart by correlation id. Setting up of tests uses it; it knows no faults. */
export const batchAppend =
  (log: EventLog, node: NodeState) =>
  (call: Call): void => {
    const open = new Map<string, Proposal>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      const proposal: Proposal = open.get(id) ?? { stream: '', expected: 'any', events: [] };
      open.set(id, proposal);
      if (options !== undefined) {
        proposal.stream = nameOf(options.getStreamIdentifier());
        proposal.expected = expectedIn(options);
      }
      proposal.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal()) return;
      open.delete(id);
      const response = answerTo(log, node, call, proposal);
      response.setCorrelationId(request.getCorrelationId());
      response.setStreamIdentifier(identifierOf(proposal.stream));
      call.write(response);
    });
    call.on('error', () => call.end()); // the caller has gone
    call.on('end', () => call.end());
  };

function answerTo(log: EventLog, node: NodeState, call: Call, { stream, expected, events }: Proposal): BatchAppendResp {
  if (node.refusal(call.metadata, true) !== null) return failed('Server Is Not Ready', 'event_store.client.BadRequest');
  const bytes = events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (isTooLarge(bytes)) {
    const tooLarge = new shared.MaximumAppendSizeExceeded();
    tooLarge.setMaxappendsize(MAX_APPEND_BYTES);
    return failed('too large', 'event_store.client.MaximumAppendSizeExceeded', tooLarge.serializeBinary());
  }
  const answer = log.append(stream, events, expected);
  if (answer.kind === 'deleted') return failed('deleted', 'event_store.client.StreamDeleted');
  if (answer.kind === 'conflict')
    return failed('conflict', 'event_store.client.WrongExpectedVersion', conflict(expected, answer.actual));
  return written(answer);
}

function expectedIn(options: BatchAppendReq.Options): Expected {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

function written({ revision, position }: Extract<AppendAnswer, { kind: 'written' }>): BatchAppendResp {
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(revision));
  if (position === null) success.setNoPosition(new empties.Empty());
  else {
    const at = new shared.AllStreamPosition();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    success.setPosition(at);
  }
  const response = new streams.BatchAppendResp();
  response.setSuccess(success);
  return response;
}

function conflict(expected: Expected, actual: bigint): Uint8Array {
  const wrong = new shared.WrongExpectedVersion();
  const empty = new empties.Empty();
  if (typeof expected === 'bigint') wrong.setExpectedStreamPosition(String(expected));
  else if (expected === 'no_stream') wrong.setExpectedNoStream(empty);
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty);
  else wrong.setExpectedAny(empty);
  if (actual < 0n) wrong.setCurrentNoStream(empty);
  else wrong.setCurrentStreamRevision(String(actual));
  return wrong.serializeBinary();
}

function failed(message: string, type: string, detail: Uint8Array = new Uint8Array()): BatchAppendResp {
  const details = new any.Any();
  details.pack(detail, type);
  const status = new statuses.Status();
  status.setMessage(message);
  status.setDetails(details);
  const response = new streams.BatchAppendResp();
  response.setError(status);
  return response;
}
