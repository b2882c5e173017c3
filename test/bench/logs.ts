import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { brinOf, eventOf, toldBy } from './facts';

/** Appends that wait for one commit. */
const TOGETHER = 500;

/**
 * A log in which so many trajectories live beside each other: the next fact is hardly ever of the same one. Made at first use in this run.
 * @param life what happens to each, as far as the facts reach
 * @returns its file
 */
export async function logOf(
  folder: string,
  { facts, trajectories, life }: { facts: number; trajectories: number; life: readonly TrajectoryEvent[] },
): Promise<string> {
  const file = join(folder, `${facts}-facts-of-${trajectories}.db`);
  if (existsSync(file)) return file;
  const store = SqliteEventStore.open(`${file}.part`);
  let waiting: Promise<unknown>[] = [];
  for (let index = 0; index < facts; index += 1) {
    const revision = Math.floor(index / trajectories);
    const brin = brinOf((index * STRIDE) % trajectories);
    const fact = life[revision];
    if (fact === undefined) throw new RangeError(`${trajectories} trajectories have no ${facts} facts`);
    const stream = `trajectory-2015-${brin}`;
    waiting.push(
      store.append(stream, [eventOf(stream, toldBy(brin, fact))], revision === 0 ? 'noStream' : revision - 1),
    );
    if (waiting.length < TOGETHER) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  await store.close();
  renameSync(`${file}.part`, file);
  return file;
}

/** Prime, so that every round visits each trajectory once, in another order than that of their names. */
const STRIDE = 7_919;
