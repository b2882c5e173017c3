import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** What an assessor does about a deadline: of a decision on excellence that is the advice on it. */
export const taskName = ({ id, turn }: DeadlineItem): string =>
  turn === 'assessor' && id.startsWith('excellence-decision') ? nl.work.adviseExcellence : nl.deadlineInFull(id);

/** Where a task is done. */
export const taskHref = ({ brin }: DeadlineItem): string => `/trajecten/${brin}`;
