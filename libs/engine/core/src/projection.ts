import { corrected, type CorrectionOf, everyVersion } from './corrections';
import type { Fact, FactOf, Recorded } from './event';

/** Folds facts into rows that people look at. Pure and total: it refuses nothing, calls nothing, throws nothing. */
export interface Projection<View, F extends Fact> {
  readonly name: string;
  /** Raise it to build the view anew from the first fact, beside the old one. */
  readonly version: number;
  /** Which row a fact belongs to; null: none. */
  readonly keyOf: (fact: Recorded<F>) => string | null;
  /** The row before its first fact. */
  readonly start: (fact: Recorded<F>) => View;
  readonly on: { readonly [Type in F['type']]?: (view: View, fact: Recorded<FactOf<F, Type>>) => View };
  /**
   * The row as it would be without what these facts of one stream put in it; it asks no order of the facts of several streams. Who has
   * this is folded anew from a stream of which a fact is corrected; to who has not, a correction is a fact like any other.
   */
  readonly retract?: (view: View, facts: Retracted) => View;
}

/** All facts of one stream. */
export interface Retracted {
  readonly stream: string;
  readonly ids: ReadonlySet<string>;
}

/** The row after one more fact; the same object when the projection does not care for its type. */
export function project<View, F extends Fact>(projection: Projection<View, F>, view: View, fact: Recorded<F>): View {
  const step = projection.on[fact.type as F['type']] as ((view: View, fact: Recorded<F>) => View) | undefined;
  return step === undefined ? view : step(view, fact);
}

/** Whether a projection looks at facts of this type at all. */
export const caresFor = <View, F extends Fact>(projection: Projection<View, F>, type: string): boolean =>
  Object.hasOwn(projection.on, type);

/** Rows that the facts of a stream ever touched, before or after a correction of one of them. */
export const rowsOf = <View, F extends Fact>(
  projection: Projection<View, F>,
  history: readonly Recorded<F>[],
  correctionOf: CorrectionOf<F>,
): ReadonlySet<string> => new Set(keysOf(projection, everyVersion(history, correctionOf)).map(([key]) => key));

/**
 * The rows of `rowsOf` folded anew: as if each fact of the stream had been right from the start.
 * @param history of one stream, as recorded, up to the correction and with it
 * @param stored those of the rows that are there
 */
export function recast<View, F extends Fact>(
  projection: Projection<View, F>,
  history: readonly Recorded<F>[],
  correctionOf: CorrectionOf<F>,
  stored: { readonly get: (key: string) => View | undefined },
): ReadonlyMap<string, View> {
  const rows = new Map<string, View>();
  const retracted = { stream: history[0]?.stream ?? '', ids: new Set(history.map(({ id }) => id)) };
  for (const key of rowsOf(projection, history, correctionOf)) {
    const row = stored.get(key);
    if (row !== undefined) rows.set(key, projection.retract?.(row, retracted) ?? row);
  }
  for (const [key, fact] of keysOf(projection, corrected(history, correctionOf)))
    rows.set(key, project(projection, rows.get(key) ?? projection.start(fact), fact));
  return rows;
}

const keysOf = <View, F extends Fact>(
  projection: Projection<View, F>,
  facts: readonly Recorded<F>[],
): readonly (readonly [string, Recorded<F>])[] =>
  facts.flatMap((fact) => {
    const key = caresFor(projection, fact.type) ? projection.keyOf(fact) : null;
    return key === null ? [] : [[key, fact] as const];
  });
