import { type CorrectionOf, type Fact, project, type Projection, recast, type Recorded } from '@mijlpaal/engine-core';

/** All rows that a history makes, by key, each as it comes back from a database: as the runner folds them. */
export function folded<View, F extends Fact>(
  projection: Projection<View, F>,
  facts: readonly Recorded<Fact>[],
  correctionOf: CorrectionOf<Fact> = () => null,
): ReadonlyMap<string, View> {
  const rows = new Map<string, View>();
  for (const [index, one] of facts.entries()) {
    const fact = one as Recorded<F>; // a projection passes over the types that it does not name
    if (projection.retract !== undefined && correctionOf(fact) !== null) {
      const history = facts.slice(0, index + 1).filter(({ stream }) => stream === fact.stream) as Recorded<F>[]; // as above
      const of = correctionOf as unknown as CorrectionOf<F>; // a correction is of the kind of facts that it stands among
      const anew = recast(projection, history, of, rows);
      for (const [key, row] of anew) rows.set(key, JSON.parse(JSON.stringify(row)) as View);
      continue;
    }
    if (!Object.hasOwn(projection.on, fact.type)) continue;
    const key = projection.keyOf(fact);
    if (key === null) continue;
    const row = project(projection, rows.get(key) ?? projection.start(fact), fact);
    rows.set(key, JSON.parse(JSON.stringify(row)) as View); // what JSON keeps of a row is the row
  }
  return rows;
}
