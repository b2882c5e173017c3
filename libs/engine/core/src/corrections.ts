import type { Fact, Recorded, Recording } from './event';

/** What a fact says of an earlier one of its stream. */
export interface Correction<F extends Fact = Fact> {
  /** Id of the fact that was wrong. */
  readonly fact: string;
  /** What it should have said; null: it should not have been there. */
  readonly right: F | null;
}

/** What a fact corrects; null: nothing. Asked of every fact: keep it cheap. */
export type CorrectionOf<F extends Fact> = (fact: Recorded<F>) => Correction<F> | null;

/**
 * A stream's history as it reads with its corrections: each fact as it should have been, in its own place and as it was recorded;
 * without those that should not have been there. Of several corrections of one fact the last counts. The corrections stay in it.
 * @param history as recorded, from the first fact
 */
export function corrected<F extends Fact>(
  history: readonly Recorded<F>[],
  correctionOf: CorrectionOf<F>,
): readonly Recorded<F>[] {
  const last = new Map<string, F | null>();
  const by = new Map<string, NonNullable<Recording['corrections']>>();
  for (const one of history) {
    const correction = correctionOf(one);
    if (correction === null) continue;
    const { id, metadata } = one;
    last.set(correction.fact, correction.right);
    by.set(correction.fact, [
      ...(by.get(correction.fact) ?? []),
      { id, actor: metadata.actor, recordedOn: metadata.recordedOn },
    ]);
  }
  if (last.size === 0) return history;
  return history.flatMap((one) => {
    const right = last.get(one.id);
    if (right === undefined) return [one];
    return right === null ? [] : [{ ...withRight(one, right), corrections: by.get(one.id) ?? [] }];
  });
}

/** Every fact of a history in each version that it ever had: as recorded, and as each correction told it. */
export function everyVersion<F extends Fact>(
  history: readonly Recorded<F>[],
  correctionOf: CorrectionOf<F>,
): readonly Recorded<F>[] {
  const byId = new Map(history.map((one) => [one.id, one]));
  return history.flatMap((one) => {
    const correction = correctionOf(one);
    const wrong = correction && byId.get(correction.fact);
    return correction?.right && wrong ? [one, withRight(wrong, correction.right)] : [one];
  });
}

const withRight = <F extends Fact>(one: Recorded<F>, { type, data }: F): Recorded<F> => ({ ...one, type, data });
