import { BrokenHistory, OutcomeUnknown, StoreUnavailable } from '@mijlpaal/engine-core';
import type { WorkflowRunner } from '@mijlpaal/engine-nest';
import type { IsoDate } from '@mijlpaal/shared-time';
import { open, type PracticeInstitution } from '@mijlpaal/trajectory-simulation';

/**
 * Registers and opens everything practice begins with; while the store does not answer, again and again.
 * @param warn told of a history that cannot be read: what it holds stays as it is
 * @param pause before another attempt, from 1
 */
export async function loadPractice(
  runner: WorkflowRunner,
  institutions: readonly PracticeInstitution[],
  today: IsoDate,
  warn: (message: string) => void,
  pause: (attempt: number) => Promise<void>,
): Promise<void> {
  const unlessBroken = (error: unknown) => {
    if (!(error instanceof BrokenHistory)) throw error;
    warn(error.message);
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open(runner, institutions, today, unlessBroken);
    } catch (error) {
      if (!(error instanceof StoreUnavailable || error instanceof OutcomeUnknown)) throw error;
      await pause(attempt);
    }
  }
}
