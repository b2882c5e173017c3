import { setTimeout as delay } from 'node:timers/promises';

/** Between two looks at something that another process does. */
export const pause = () => delay(50);

/** Looks until it holds. @throws Error when it does not within `withinMs`; default: as long as the test may take */
export async function until(holds: () => Promise<boolean>, withinMs = Number.POSITIVE_INFINITY): Promise<void> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > withinMs) throw new Error(`It did not happen within ${withinMs} ms`);
    await pause();
  }
}
