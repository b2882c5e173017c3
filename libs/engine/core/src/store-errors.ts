import type { ExpectedRevision } from './event-store';

const named = (revision: ExpectedRevision): string => (revision === 'noStream' ? 'no stream' : `revision ${revision}`);

/** Somebody else wrote first. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream}: expected ${named(expected)}, found ${named(actual)}`);
  }
}

export class StreamNotFound extends Error {
  override readonly name = 'StreamNotFound';
  constructor(readonly stream: string) {
    super(`${stream} does not exist`);
  }
}

export class StreamDeleted extends Error {
  override readonly name = 'StreamDeleted';
  constructor(readonly stream: string) {
    super(`${stream} was deleted`);
  }
}

export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(
    readonly stream: string,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`${stream}: ${bytes} bytes in one append, at most ${limit} are taken`);
  }
}

/** The append may or may not have been written: read the ids back, then send the same bytes at the same revision. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
  constructor(
    readonly stream: string,
    options?: ErrorOptions,
  ) {
    super(`${stream}: the store did not say whether the append was written`, options);
  }
}

/** Nothing was written; later it may be. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
