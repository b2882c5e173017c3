import { OutcomeUnknown, StoreUnavailable } from '@mijlpaal/engine-core';

/** SQLite's own result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const READ_ONLY = 8;
const DAMAGED = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
const CANNOT_SYNC = 1034;

/** Result code of an error from SQLite, the extended one where it gives one; null for any other error. */
function codeOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null;
}

const primary = (error: unknown): number | null => {
  const code = codeOf(error);
  return code === null ? null : code & 0xff;
};

export const isBusy = (error: unknown): boolean => primary(error) === BUSY;
export const isDamaged = (error: unknown): boolean => primary(error) === DAMAGED;
export const isNotADatabase = (error: unknown): boolean => primary(error) === NOT_A_DATABASE;

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** The system, not the file, is why it cannot be opened or written. */
const isForbidden = (error: unknown): boolean =>
  [CANNOT_OPEN, READ_ONLY].includes(primary(error) ?? 0) ||
  (typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code)));

/** An error from SQLite or of the folder as the port says it; any other error stays what it is. */
export function unavailable(what: string, error: unknown): unknown {
  if (!isForbidden(error) && codeOf(error) === null) return error;
  const advice = isForbidden(error) ? ': is its folder there, and may this process write to it?' : '';
  return new StoreUnavailable(`${what}: ${messageOf(error)}${advice}`, { cause: error });
}

/** What a failed commit means for an append to `stream`: only when the disk did not answer to a sync may it still be there after a crash. */
export const commitFailure = (stream: string, error: unknown): unknown =>
  codeOf(error) === CANNOT_SYNC ? new OutcomeUnknown(stream, { cause: error }) : unavailable(stream, error);
