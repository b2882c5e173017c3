import type { TimelineItem, TrajectoryFactType } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** A fact's type in Dutch; a name that the web does not know comes back as it is. */
export const factTypeName = (type: string): string => {
  const known = (Object.keys(nl.fact) as TrajectoryFactType[]).find((each) => each === type); // the keys are the types
  return known ? nl.fact[known] : type;
};

/** What happened, with its year or its deadline where it has one: `Voortgangsgesprek 2016 gehouden`. */
export function factName({ fact, data }: Pick<TimelineItem, 'fact' | 'data'>): string {
  const name = factTypeName(fact);
  const year = data['reportYear'] ?? data['resultYear'] ?? data['year'];
  if (typeof year === 'number')
    return name
      .replace(/^(Gegevens \S+|Resultaten bpv|\S+)/, `$1 ${year}`)
      .replace(/^Advies (\d+) over de voortgang/, 'Advies over de voortgang $1');
  const deadline = data['deadlineId'];
  return typeof deadline === 'string' ? `${name}: ${nl.deadlineInFull(deadline).toLowerCase()}` : name;
}
