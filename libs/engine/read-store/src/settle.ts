import { numberOf, takeOver } from './builds';
import type { Cohort } from './cohort';
import type { Lane } from './lane';
import type { Writer } from './read-store';
import type { Commit } from './runner-options';

/**
 * What `cohort` has built is written and serves from now on, what served before is gone, and the first of `cohorts` folds it further.
 * @returns the cohorts that still have something to fold; the others are ended. And what was written, null when all was before
 */
export async function settle(
  write: Writer,
  cohorts: readonly Cohort[],
  cohort: Cohort,
): Promise<{ readonly cohorts: Cohort[]; readonly commit: Commit | null }> {
  const built = cohort.lanes.filter((lane) => lane.state === 'building');
  const commit = await cohort.flush(write, async (tx) => {
    for (const lane of built.toSorted((a, b) => numberOf(a.table) - numberOf(b.table)))
      await takeOver(tx, { table_name: lane.table, projection: lane.projection.name });
  });
  for (const lane of cohort.lanes) lane.arrived();
  const replaced = (lane: Lane) =>
    built.some(
      (fresh) => fresh.projection.name === lane.projection.name && numberOf(fresh.table) > numberOf(lane.table),
    );
  for (const one of cohorts) one.lanes = one.lanes.filter((lane) => !replaced(lane));
  const [leader] = cohorts;
  if (leader === undefined || leader === cohort) cohort.live = true;
  else {
    leader.lanes = [...leader.lanes, ...cohort.lanes];
    cohort.lanes = [];
  }
  for (const { lanes, ending } of cohorts) if (lanes.length === 0) ending.abort();
  return { cohorts: cohorts.filter(({ lanes }) => lanes.length > 0), commit };
}
