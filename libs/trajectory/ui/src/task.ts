import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** What an assessor does about a deadline: of a decision on excellence that is the advice on it. */
export const taskName = ({ id, turn }: DeadlineItem): string =>
  turn === 'assessor' && id.startsWith('excellence-decision') ? nl.work.adviseExcellence : nl.deadlineInFull(id);

/** Where a task is done; in the dossier where it has no page of its own. */
export function taskHref({ id, brin, turn }: DeadlineItem): string {
  const [, kind = '', year = ''] = /^(.*)-(\d{4})$/.exec(id) ?? [];
  const page: Readonly<Record<string, string>> = {
    'excellence-decision': 'excellentie',
    'plan-advice': 'plan',
    talk: `voortgangsgesprek-${year}`,
    'progress-advice': `voortgang-${year}`,
  };
  const task = turn === 'assessor' ? page[kind] : undefined;
  return task === undefined ? `/trajecten/${brin}` : `/trajecten/${brin}/beoordelen/${task}`;
}
