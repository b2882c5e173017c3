import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { isBusy, unavailable } from './sqlite-errors';

/** Who writes to a store; for people to read, the lock is what counts. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Another writer has the store; it is free again as soon as that process ends, however it ends. */
export class StoreHeld extends Error {
  override readonly name = 'StoreHeld';
  constructor(
    readonly path: string,
    /** null when it could not be read. */
    readonly holder: Holder | null,
  ) {
    const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
    super(`${path} is being written by ${who}: one writer at a time, open it read-only or go through that process`);
  }
}

/**
 * Claims `path` for this process, until `release` or the end of the process. The claim is an exclusive transaction on `<path>.lock`:
 * never read that file in another way, because the system drops a process's locks on a file when it closes any handle on it.
 * @throws StoreHeld, StoreUnavailable
 */
export function claimWriter(path: string): { release(): void } {
  const holderFile = `${path}.holder`;
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${path}.lock`);
    lock.exec('BEGIN EXCLUSIVE');
    writeFileSync(holderFile, JSON.stringify({ pid, host: hostname() } satisfies Holder));
  } catch (error) {
    lock?.close();
    throw isBusy(error) ? new StoreHeld(path, holderOf(holderFile)) : unavailable(path, error);
  }
  const held = lock;
  return {
    release: () => {
      rmSync(holderFile, { force: true });
      held.close();
    },
  };
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder; // written by claimWriter
  } catch {
    return null; // not written yet, or gone: the refusal stands without it
  }
}
