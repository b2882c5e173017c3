import { ProjectionRunner, ReadStore } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { parse, progressProjection, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { rmSync } from 'node:fs';

/**
 * Builds the real progress view of a log from nothing, as the worker does: subscribe, parse by schema, fold, write rows and checkpoint.
 * @param views file that is not there yet; gone afterwards
 * @returns ms it took @throws when a row is missing or a stream is parked
 */
export async function rebuildProgress(log: string, views: string, trajectories: number): Promise<number> {
  const store = SqliteEventStore.open(log);
  const readStore = await ReadStore.open(`sqlite:${views}`);
  const runner = new ProjectionRunner({
    group: 'bench',
    store,
    readStore,
    projections: [progressProjection],
    parse,
    streamPrefixes: STREAM_PREFIXES,
    lead: 'exclusive',
    onError: (error) => console.error(error),
  });
  const begun = performance.now();
  await runner.start();
  await runner.caughtUp();
  const took = performance.now() - begun;
  const [rows, parked] = [await readStore.list('progress'), await readStore.parked()];
  await runner.stop();
  await readStore.close();
  await store.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${views}${end}`, { force: true });
  if (rows.length !== trajectories || parked.length > 0)
    throw new Error(`${rows.length} rows of ${trajectories}, parked: ${JSON.stringify(parked[0])}`);
  return took;
}
