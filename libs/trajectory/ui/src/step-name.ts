import type { Step } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** @param year null where the step has none */
export const stepName = (step: Step, year: number | null): string =>
  (year === null ? undefined : nl.stepOfYear[step]?.(year)) ?? nl.step[step];
