import type { EventStore } from '@mijlpaal/engine-core';
import type { IsoDate } from '@mijlpaal/shared-time';
import { FIRST_DAY } from './days';
import type { PracticeInstitution } from './practice-institutions';
import { simulateOn } from './simulate';
import { openStage } from './stage';

/** Everyone who begins practice on a later day begins it with the same course. */
const PRACTICE_SEED = 2015;

/**
 * Plays the course that practice begins with, from the first day up to and including `to`, and gives its log for as long as
 * `use` takes. The same facts with the same ids each time.
 * @throws ImpossibleAct
 */
export async function withPracticeCourse<T>(
  institutions: readonly PracticeInstitution[],
  to: IsoDate,
  use: (store: EventStore) => Promise<T>,
): Promise<T> {
  const stage = await openStage();
  try {
    await simulateOn(stage, { seed: PRACTICE_SEED, institutions, from: FIRST_DAY, to, onDay: () => undefined });
    return await use(stage.store);
  } finally {
    await stage.close();
  }
}
