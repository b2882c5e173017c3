import { type Fact, project, type Projection, type Recorded } from '@mijlpaal/engine-core';

/** All rows that a history makes, by key, each as it comes back from a database: as the runner folds them. */
export function folded<View, F extends Fact>(
  projection: Projection<View, F>,
  facts: readonly Recorded<Fact>[],
): ReadonlyMap<string, View> {
  const rows = new Map<string, View>();
  for (const one of facts.filter(({ type }) => Object.hasOwn(projection.on, type))) {
    const fact = one as Recorded<F>; // the projection names its type
    const key = projection.keyOf(fact);
    if (key === null) continue;
    const row = project(projection, rows.get(key) ?? projection.start(fact), fact);
    rows.set(key, JSON.parse(JSON.stringify(row)) as View); // what JSON keeps of a row is the row
  }
  return rows;
}
