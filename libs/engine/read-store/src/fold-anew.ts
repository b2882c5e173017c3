import type { Position, RecordedEvent } from '@mijlpaal/engine-core';
import { startBuild } from './builds';
import { type AnyProjection, readingOf } from './fold';
import { Lane } from './lane';
import type { ReadStore } from './read-store';
import { batchesOf, resolvedBy } from './resolution';
import type { RunnerOptions } from './runner-options';
import type { BuildRow } from './tables';

export interface FoldAnewOptions extends Pick<
  RunnerOptions,
  'store' | 'projections' | 'parse' | 'resolutionOf' | 'correctionOf' | 'streamPrefixes'
> {
  /** Empty: takes what is folded anew. */
  readonly scratch: ReadStore;
}

/** An empty build that is folded from the first event up to a position, with it. */
export interface Anew {
  readonly projection: AnyProjection;
  readonly build: BuildRow;
  readonly until: Position;
}

/** Events that are in memory at once. */
const PAGE = 1_000;

/**
 * Makes the views as they were when all events up to `position` were in, and not one later: `scratch` serves them.
 * @throws StoreUnavailable, DatabaseUnavailable
 */
export async function foldUpTo(options: FoldAnewOptions, position: Position): Promise<void> {
  const folds: Anew[] = [];
  for (const projection of options.projections) {
    const { name, version } = projection;
    const row = { projection: name, group_name: '', version, state: 'serving' } as const;
    const build = await options.scratch.write((tx) => startBuild(tx, row));
    folds.push({ projection, build, until: position });
  }
  await foldAnew(options, folds);
}

/** Folds builds in `scratch`, each from the first event up to its own position. */
export async function foldAnew(
  { store, scratch, parse, resolutionOf = () => null, correctionOf = () => null, streamPrefixes }: FoldAnewOptions,
  folds: readonly Anew[],
): Promise<void> {
  const judging = { store, parse, resolutionOf, correctionOf };
  const furthest =
    folds
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? '';
  const lanes = await scratch.write(async (tx) => {
    const loaded: { lane: Lane; until: Position }[] = [];
    for (const { projection, build, until } of folds)
      loaded.push({ lane: await Lane.load(tx, projection, build), until });
    return loaded;
  });
  const write = async (events: readonly RecordedEvent[]) => {
    const end = events.at(-1);
    if (end === undefined) return;
    const all = events.map((event) => readingOf(parse, event));
    for (const { readings, resolution } of batchesOf(all, end.position, judging)) {
      const resolved = await resolvedBy(judging, resolution, readings.at(-1)?.event.position ?? '');
      await scratch.write(async (tx) => {
        for (const { lane, until } of lanes) {
          const its = readings.filter(({ event }) => event.position <= until);
          const to = its.at(-1)?.event.position;
          if (to !== undefined) lane.committed(await lane.write(tx, { readings: its, to }, resolved));
        }
      });
    }
  };
  let batch: RecordedEvent[] = [];
  for await (const event of store.readAll({ after: null })) {
    if (event.position > furthest) break;
    if (!streamPrefixes.some((prefix) => event.stream.startsWith(prefix))) continue;
    if (batch.push(event) < PAGE) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  await scratch.write(async (tx) => {
    for (const { lane } of lanes) await lane.flush(tx);
  });
}
