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
}

/** The row after one more fact; the same object when the projection does not care for its type. */
export function project<View, F extends Fact>(projection: Projection<View, F>, view: View, fact: Recorded<F>): View {
  const step = projection.on[fact.type as F['type']] as ((view: View, fact: Recorded<F>) => View) | undefined;
  return step === undefined ? view : step(view, fact);
}

/** Whether a projection looks at facts of this type at all. */
export const caresFor = <View, F extends Fact>(projection: Projection<View, F>, type: string): boolean =>
  Object.hasOwn(projection.on, type);
