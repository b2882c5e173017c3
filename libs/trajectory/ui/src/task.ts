import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** What an assessor does about a deadline that ends with a decision: that is the advice or the reading before it. */
const BEFORE_DECISION: Readonly<Record<string, string | undefined>> = {
  'excellence-decision': nl.work.adviseExcellence,
  'work-placement-approval': nl.action['work-placement-assessments'],
};

/** What an id of a deadline holds: `talk-2016`. */
function partsOf(id: string): { readonly kind: string; readonly year: string } {
  const [, kind = id, year = ''] = /^(.*)-(\d{4})$/.exec(id) ?? [];
  return { kind, year };
}

/** What somebody does about a deadline. */
export const taskName = ({ id, turn }: DeadlineItem): string =>
  (turn === 'assessor' ? BEFORE_DECISION[partsOf(id).kind] : undefined) ?? nl.deadlineInFull(id);

/** The form of each kind of deadline, by whose turn it is; `-` at its end stands before the year. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assessor: {
    'excellence-decision': 'excellentie',
    'plan-advice': 'plan',
    talk: 'voortgangsgesprek-',
    'progress-advice': 'voortgang-',
    'work-placement-approval': 'verbeterplan-bpv',
    'work-placement-class': 'indeling-bpv-',
  },
  decisionMaker: {
    'work-placement-approval': 'verbeterplan-bpv-goedkeuren',
    'study-value-decision': 'studiewaarde-',
    'early-leaving-fixed-decision': 'vsv-vast-',
    'early-leaving-variable-decision': 'vsv-variabel-',
  },
};

/** Where a task is done; in the dossier where it has no page of its own. */
export function taskHref({ id, brin, turn }: DeadlineItem): string {
  const { kind, year } = partsOf(id);
  const form = FORMS[turn]?.[kind];
  if (form === undefined) return `/trajecten/${brin}`;
  return `/trajecten/${brin}/beoordelen/${form}${form.endsWith('-') ? year : ''}`;
}
