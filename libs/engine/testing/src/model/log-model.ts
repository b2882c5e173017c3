import type { Appended, ExpectedRevision, NewEvent, WrongExpectedRevision } from '@mijlpaal/engine-core';

/** One append, as it is sent. */
export interface Batch {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
}

/** What the list knows of an event. */
export interface Entry {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
  /** As the store said; null while it was not asked. */
  readonly position: string | null;
}

/** The log as a plain list. */
export type Log = readonly Entry[];

/** An append that was answered. */
export interface Answered {
  readonly batch: Batch;
  /** Ticks of one counter: what was sent after another was answered came after it. */
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly answer: Appended | WrongExpectedRevision;
}

export const ofStream = (log: Log, stream: string): Log => log.filter((entry) => entry.stream === stream);
/** Revision of the last event; -1 when there is none. */
export const lastRevision = (log: Log, stream: string): number => ofStream(log, stream).length - 1;
export const after = (revision: number): ExpectedRevision => (revision < 0 ? 'noStream' : revision);

/** The log after this append, or null when a plain list would not have answered so. */
function step(log: Log, { batch: { stream, events, expected }, answer }: Answered): Log | null {
  const first = expected === 'noStream' ? 0 : expected + 1;
  const there = ofStream(log, stream); // an id is made of its stream
  const last = there.length - 1;
  const known = events.map(({ id }) => there.find(({ event }) => event.id === id));
  const repeated = known.every((entry, index) => entry?.revision === first + index);
  const fresh = last === first - 1 && known.every((entry) => entry === undefined);
  if (answer instanceof Error)
    return !repeated && !fresh && answer.expected === expected && answer.actual === after(last) ? log : null;
  if (answer.revision !== first + events.length - 1) return null;
  if (repeated) return [null, answer.position].includes(known.at(-1)?.position ?? null) ? log : null;
  const isLater = log.every(({ position }) => position === null || position < answer.position);
  if (!fresh || !isLater) return null;
  const positionOf = (index: number) => (index === events.length - 1 ? answer.position : null);
  return [
    ...log,
    ...events.map((event, index) => ({ stream, revision: first + index, event, position: positionOf(index) })),
  ];
}

/**
 * The log after appends that were under way at the same time, or null when no order of them explains their answers:
 * linearizability (Herlihy and Wing), looked for as Wing and Gong do.
 */
export function explained(log: Log, answered: readonly Answered[]): Log | null {
  if (answered.length === 0) return log;
  const firstAnswer = Math.min(...answered.map(({ answeredAt }) => answeredAt));
  for (const next of answered.filter(({ sentAt }) => sentAt < firstAnswer)) {
    const afterwards = step(log, next);
    const rest =
      afterwards &&
      explained(
        afterwards,
        answered.filter((one) => one !== next),
      );
    if (rest) return rest;
  }
  return null;
}
