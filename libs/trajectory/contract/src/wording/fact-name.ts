import type { TrajectoryFactType } from '../views';
import { trajectoryWords } from './trajectory-words';

/** A fact's type in Dutch; a name that is not known comes back as it is. */
export const factTypeName = (type: string): string => {
  const known = (Object.keys(trajectoryWords.fact) as TrajectoryFactType[]).find((each) => each === type); // the keys are the types
  return known ? trajectoryWords.fact[known] : type;
};

/** What happened, with its year or its deadline where it has one: `Voortgangsgesprek 2016 gehouden`. */
export function factName({
  fact,
  data,
}: {
  readonly fact: string;
  readonly data: Readonly<Record<string, unknown>>;
}): string {
  const name = factTypeName(fact);
  const year = data['reportYear'] ?? data['resultYear'] ?? data['year'];
  if (typeof year === 'number')
    return name
      .replace(/^(Gegevens \S+|Resultaten bpv|\S+)/, `$1 ${year}`)
      .replace(/^Advies (\d+) over de voortgang/, 'Advies over de voortgang $1');
  const deadline = data['deadlineId'];
  return typeof deadline === 'string' ? `${name}: ${trajectoryWords.deadlineInFull(deadline).toLowerCase()}` : name;
}
