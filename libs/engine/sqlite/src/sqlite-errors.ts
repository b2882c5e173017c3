import { OutcomeUnknown, StoreUnavailable } from '@mijlpaal/engine-core';

/** SQLite's own result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
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
export const isNotADatabase = (error: unknown): boolean => primary(error) === NOT_A_DATABASE;

const reason = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** An error from SQLite as the port says it; any other error stays what it is. */
export const unavailable = (what: string, error: unknown): unknown =>
  codeOf(error) === null ? error : new StoreUnavailable(`${what}: ${reason(error)}`, { cause: error });

/** What a failed commit means for an append to `stream`: only when the disk did not answer to a sync may it still be there after a crash. */
export const commitFailure = (stream: string, error: unknown): unknown =>
  codeOf(error) === CANNOT_SYNC ? new OutcomeUnknown(stream, { cause: error }) : unavailable(stream, error);
