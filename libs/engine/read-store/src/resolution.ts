import { type Fact, type Position, type Recorded, StreamDeleted, StreamNotFound } from '@mijlpaal/engine-core';
import { type Correctable, type Reading, readingOf } from './fold';
import type { CheckedOptions } from './runner-options';

/** What a person decided about a stream that waits: a fact in the log, acted on by whoever folds when it comes to it. */
export type Resolution =
  /** Fold what waits of the stream again, in every view. */
  | { readonly kind: 'retry'; readonly stream: string }
  /** These views leave this event out for ever, also when they are built anew; what waits after it is folded. */
  | { readonly kind: 'skip'; readonly stream: string; readonly eventId: string; readonly views: readonly string[] };

/** A fact of the stream says that an earlier one of it was wrong: rows are folded anew from the whole stream. */
export interface Correcting {
  readonly kind: 'correction';
  readonly stream: string;
}

/** Events that are folded in one transaction. A resolution or a correction is alone in its batch: what was parked before it is known then, what comes after it is folded after it. */
export interface Batch {
  readonly readings: readonly Reading[];
  readonly to: Position;
  readonly resolution: Resolution | Correcting | null;
}

type Judging = Pick<CheckedOptions, 'resolutionOf' | 'correctionOf'>;

function judged(fact: Recorded<Fact>, { resolutionOf, correctionOf }: Judging): Batch['resolution'] {
  return resolutionOf(fact) ?? (correctionOf(fact) === null ? null : { kind: 'correction', stream: fact.stream });
}

export function batchesOf(readings: readonly Reading[], to: Position, judging: Judging): Batch[] {
  const batches: Batch[] = [];
  let open: Reading[] = [];
  const close = (end: Position) => {
    batches.push({ readings: open, to: end, resolution: null });
    open = [];
  };
  for (const reading of readings) {
    const resolution = 'fact' in reading ? judged(reading.fact, judging) : null;
    if (resolution === null) {
      open.push(reading);
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined) close(last.event.position);
    batches.push({ readings: [reading], to: reading.event.position, resolution });
  }
  close(to);
  return batches;
}

/** `history`: the whole stream up to the resolution. */
export interface Resolved extends Correctable {
  readonly resolution: Resolution | Correcting;
}

/** A resolution at `to`, with the stream that it is about; nothing of a stream that is gone. */
export async function resolvedBy(
  { store, parse, correctionOf }: Pick<CheckedOptions, 'store' | 'parse' | 'correctionOf'>,
  resolution: Batch['resolution'],
  to: Position,
): Promise<Resolved | null> {
  if (resolution === null) return null;
  const history: Reading[] = [];
  try {
    for await (const event of store.readStream(resolution.stream))
      if (event.position <= to) history.push(readingOf(parse, event));
      else break;
  } catch (error) {
    if (!(error instanceof StreamNotFound || error instanceof StreamDeleted)) throw error;
  }
  return { resolution, history, correctionOf };
}
