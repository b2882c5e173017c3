import { buildsOf, dropBuild, startBuild } from './builds';
import type { AnyProjection } from './fold';
import { Lane } from './lane';
import type { ViewTable, Write } from './tables';

/**
 * The builds that a group must fold, made and dropped as its projections ask: one that serves goes on; another version begins beside
 * the one that serves (which stays as it is: the code that folded it is gone); an unfinished build goes on.
 */
export async function planBuilds(tx: Write, group: string, projections: readonly AnyProjection[]): Promise<Lane[]> {
  const builds = await buildsOf(tx, group);
  const lanes: Lane[] = [];
  const kept = new Set<string>();
  for (const projection of projections) {
    const { name, version } = projection;
    const own = builds.filter((build) => build.projection === name);
    const serving = own.find((build) => build.state === 'serving');
    const current = own.filter((build) => build.version === version);
    const wanted =
      current.length > 0
        ? current
        : [
            await startBuild(tx, {
              projection: name,
              group_name: group,
              version,
              state: serving ? 'building' : 'serving',
            }),
          ];
    for (const build of wanted) lanes.push(await Lane.load(tx, projection, build));
    for (const build of [...wanted, ...(serving ? [serving] : [])]) kept.add(build.table_name);
  }
  for (const build of builds) if (!kept.has(build.table_name)) await dropBuild(tx, build.table_name);
  return lanes;
}

/** What others changed in the builds that these projections can fold: those that are not `known` yet, and those that are no longer there. */
export async function changedBuilds(
  tx: Write,
  group: string,
  projections: readonly AnyProjection[],
  known: ReadonlySet<ViewTable>,
): Promise<{ readonly begun: Lane[]; readonly gone: ReadonlySet<ViewTable> }> {
  const builds = await buildsOf(tx, group);
  const begun: Lane[] = [];
  for (const build of builds) {
    const projection = projections.find(({ name, version }) => name === build.projection && version === build.version);
    if (projection !== undefined && !known.has(build.table_name)) begun.push(await Lane.load(tx, projection, build));
  }
  return { begun, gone: known.difference(new Set(builds.map(({ table_name }) => table_name))) };
}
