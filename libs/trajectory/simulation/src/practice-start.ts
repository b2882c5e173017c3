import type { EventStore } from '@mijlpaal/engine-core';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { PracticeInstitution } from './practice-institutions';
import { simulateOn } from './simulate';
import { openStage } from './stage';

/** The day on which practice and every simulation begin. */
export const FIRST_DAY = isoDate('2015-01-05');
/** By then all of scheme 2015 has ended. */
export const LAST_DAY = isoDate('2020-12-31');
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
