import { describe, expect, it } from '@jest/globals';
import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { made } from '@mijlpaal/engine-testing';
import { batchOf } from './batch';
import { appendFailure, isPassing, readFailure, reasonOf } from './client-errors';
import { Silence } from './silence';

const batch = batchOf('s', made('s', 'c', 'one'), 4);
const coded = (code: number, message = '') => Object.assign(new Error(message), { code });
const conflict = (current: bigint | 'no_stream') =>
  new WrongExpectedVersionError(undefined as never, { streamName: 's', current, expected: 4n });

describe('an append that is refused cleanly', () => {
  it.each([
    ['a conflict', conflict(7n), { name: 'WrongExpectedRevision', stream: 's', expected: 4, actual: 7 }],
    ['a conflict with nothing', conflict('no_stream'), { name: 'WrongExpectedRevision', actual: 'noStream' }],
    ['a conflict in numbers', conflict(-1n), { name: 'WrongExpectedRevision', actual: 'noStream' }],
    ['a deleted stream', StreamDeletedError.fromStreamName('s'), { name: 'StreamDeleted', stream: 's' }],
    [
      'a lower limit than ours',
      MaxAppendSizeExceededError.fromMaxAppendSize(10),
      { name: 'EventTooLarge', bytes: batch.bytes, limit: 10 },
    ],
    ['no right to write', new AccessDeniedError(), { name: 'StoreUnavailable' }],
  ])('is that, and not in doubt: %s', (_, error, expected) =>
    expect(appendFailure(batch, error)).toMatchObject(expected),
  );
});

describe('any other end of an append', () => {
  it.each([
    ['unavailable', new UnavailableError()],
    ['unavailable, as gRPC says it before the client knows the server', coded(14, '14 UNAVAILABLE: ECONNREFUSED')],
    ['a graceful stop', new UnknownError(coded(13, 'Received RST_STREAM with code 0') as never)],
    ['the deadline', new DeadlineExceededError()],
    [
      'a forwarding that took too long',
      new TimeoutError(coded(10, 'Operation timed out: Forwarding timeout') as never),
    ],
    ['cancelled by the server', new CancelledError()],
    ['a node without a leader', new UnavailableError(coded(14, 'Server Is Not Ready') as never)],
    ['the same on the other path', new UnknownError(undefined as never, 'Could not recognize Server Is Not Ready')],
    ['nobody reachable', new Error('Failed to discover after 10 attempts.')],
    ['no answer', new Silence(10_000)],
    ['an error nobody has seen', new TypeError('undefined is not iterable')],
  ])('leaves open whether it was written: %s', (_, error) => {
    expect(appendFailure(batch, error)).toMatchObject({ name: 'OutcomeUnknown', stream: 's', cause: error });
    expect(isPassing(error)).toBe(true);
    expect(readFailure('s', error)).toMatchObject({ name: 'StoreUnavailable' });
  });
});

describe('a read that is refused', () => {
  it.each([
    ['nothing there', new StreamNotFoundError(undefined as never, 's'), 'StreamNotFound'],
    ['a deleted stream', StreamDeletedError.fromStreamName('s'), 'StreamDeleted'],
    ['no right to read', new AccessDeniedError(), 'StoreUnavailable'],
    ['a revision that is none', new InvalidArgumentError('negative'), 'RangeError'],
  ])('is not tried again: %s', (_, error, name) => {
    expect(isPassing(error)).toBe(false);
    expect(readFailure('s', error).name).toBe(name);
  });

  it('says type, code and words', () => {
    expect(reasonOf(new UnavailableError(coded(14, 'Server Is Not Ready') as never))).toBe(
      'unavailable 14: Server Is Not Ready',
    );
    expect(reasonOf(new Silence(200))).toBe('no answer within 200 ms');
    expect(reasonOf('words')).toBe('words');
  });
});
