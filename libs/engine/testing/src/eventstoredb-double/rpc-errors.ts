import grpc, { type ServiceError } from '@grpc/grpc-js';

/** An error as the server sends it: a status, and the name of the exception where it has one. */
export type RpcError = Pick<ServiceError, 'code' | 'details' | 'metadata' | 'name' | 'message'>;

const { status } = grpc;

function rpcError(code: grpc.status, details: string, fields: Readonly<Record<string, string>> = {}): RpcError {
  const metadata = new grpc.Metadata();
  // header fields are ASCII
  for (const [name, value] of Object.entries(fields)) metadata.set(name, value.replace(/[^\x20-\x7e]/g, '?'));
  return { name: 'RpcError', message: details, code, details, metadata };
}

export const notReady = (): RpcError => rpcError(status.UNAVAILABLE, 'Server Is Not Ready');
export const unavailable = (): RpcError => rpcError(status.UNAVAILABLE, 'Connection dropped');
export const forwardingTimeout = (): RpcError => rpcError(status.ABORTED, 'Operation timed out: Forwarding timeout');
export const commitTimeout = (): RpcError => rpcError(status.ABORTED, 'Operation timed out: Commit phase timeout.');
export const tooSlow = (): RpcError =>
  rpcError(status.ABORTED, 'Operation timed out: Consumer too slow to handle event');
export const deadlineExceeded = (): RpcError => rpcError(status.DEADLINE_EXCEEDED, 'Deadline exceeded');
export const shuttingDown = (): RpcError => rpcError(status.INTERNAL, 'Received RST_STREAM with code 0');
export const cancelled = (): RpcError => rpcError(status.CANCELLED, 'Cancelled by the server');
export const unexpected = (result: 'ReadStreamResult' | 'ReadAllResult'): RpcError =>
  rpcError(status.UNKNOWN, `Unexpected ${result}: Error`);
export const thrown = (): RpcError => rpcError(status.UNKNOWN, 'Exception was thrown by handler.');
export const accessDenied = (): RpcError => rpcError(status.UNAUTHENTICATED, 'Access Denied');

export const notLeader = (host: string, port: number): RpcError =>
  rpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const streamDeleted = (stream: string): RpcError =>
  rpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const tooLarge = (limit: number): RpcError =>
  rpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

/** As deleting says it; appending has an answer of its own. */
export const wrongRevision = (stream: string, expected: bigint, actual: bigint): RpcError =>
  rpcError(status.FAILED_PRECONDITION, `Delete failed due to WrongExpectedVersion. Stream: ${stream}`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    'actual-version': String(actual),
  });

/** A refusal in the middle of reading. */
export class Refused extends Error {
  constructor(readonly rpc: RpcError) {
    super(rpc.details);
  }
}
