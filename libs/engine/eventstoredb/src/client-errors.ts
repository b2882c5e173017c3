import {
  EventTooLarge,
  OutcomeUnknown,
  StoreUnavailable,
  StreamDeleted,
  StreamNotFound,
  WrongExpectedRevision,
} from '@mijlpaal/engine-core';
import { type Batch, MAX_APPEND_BYTES } from './batch';

/** A field of an error, whatever class it is of: the client's names tell nothing. */
const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined;

const typeOf = (error: unknown): unknown => field(error, 'type');

/** What went wrong, in a few words: type and code where it has them, and the server's own words. */
export function reasonOf(error: unknown): string {
  const kind = [typeOf(error), field(error, 'code')].filter((part) => part !== undefined).join(' ');
  const message = error instanceof Error ? error.message : String(error);
  return [kind, message].filter((part) => part !== '').join(': ');
}

/** The server gave up waiting for a write to be committed, its own or the one that this repeats. */
export const isCommitTimeout = (error: unknown): boolean =>
  typeOf(error) === 'timeout' && reasonOf(error).includes('Commit phase timeout');

/** What a failed append means. Only clean refusals say that nothing was written; all else may have been. */
export function appendFailure({ stream, expected, bytes }: Batch, error: unknown): Error {
  switch (typeOf(error)) {
    case 'wrong-expected-version':
      return new WrongExpectedRevision(stream, expected, revisionIn(field(error, 'actualVersion')));
    case 'stream-deleted':
      return new StreamDeleted(stream);
    case 'maximum-append-size-exceeded':
      return new EventTooLarge(stream, bytes, Number(field(error, 'maxAppendSize') ?? MAX_APPEND_BYTES));
    case 'access-denied':
      return new StoreUnavailable(`${stream}: EventStoreDB does not let this user write it`, { cause: error });
    default:
      return new OutcomeUnknown(stream, { cause: error });
  }
}

/** Words or numbers, as the server said it. */
const revisionIn = (actual: unknown): number | 'noStream' =>
  actual === 'no_stream' || Number(actual) < 0 ? 'noStream' : Number(actual);

/** Whether a failed read may go well when it is tried again. */
export const isPassing = (error: unknown): boolean =>
  !['stream-not-found', 'stream-deleted', 'access-denied', 'invalid-argument'].includes(String(typeOf(error)));

/** What a failed read means. @param what the stream, or the log in words */
export function readFailure(what: string, error: unknown): Error {
  if (error instanceof StoreUnavailable) return error;
  switch (typeOf(error)) {
    case 'stream-not-found':
      return new StreamNotFound(what);
    case 'stream-deleted':
      return new StreamDeleted(what);
    case 'invalid-argument':
      return new RangeError(`${what}: ${reasonOf(error)}`, { cause: error });
    default:
      return new StoreUnavailable(`${what}: EventStoreDB does not answer (${reasonOf(error)})`, { cause: error });
  }
}
