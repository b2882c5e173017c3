import type { PracticeInstitution } from '../practice-institutions';
import { type Chance, shuffled } from '../chance';
import type { Shares } from './simulated';

/** Numbers of institutions were published of 66. */
const OF = 66;

/**
 * Published outcomes, of 66 institutions; of fewer in proportion, rounded. Who it was is by chance.
 * @source regeling.md, section 9: O6 (65 applied, 64 positive, 1 not), O7 (64 filed, 2 acceptable at once), O8 (15 good)
 * @assumption 9 of the 64 were approved with conditions: the source says "some"
 */
export function published(institutions: readonly PracticeInstitution[], chance: Chance): Shares {
  const scaled = (count: number): number => Math.round((count * institutions.length) / OF);
  const inOrder = (name: string) =>
    shuffled(
      institutions.map(({ brin }) => brin as string),
      (brin) => brin,
      (...words) => chance(name, ...words),
    );
  const excellence = inOrder('excellence');
  const noApplication = excellence.slice(0, scaled(1));
  const applied = excellence.slice(noApplication.length);
  const rejected = applied.slice(0, scaled(1));
  const withConditions = applied.slice(rejected.length, rejected.length + scaled(9));

  const workPlacement = inOrder('workPlacement');
  const notFiled = workPlacement.slice(0, scaled(2));
  const filed = workPlacement.slice(notFiled.length);
  const acceptable = filed.slice(0, scaled(2));
  const good = inOrder('good')
    .filter((brin) => filed.includes(brin))
    .slice(0, scaled(15));
  return {
    appliesForExcellence: (brin) => applied.includes(brin),
    excellence: (brin) =>
      rejected.includes(brin) ? 'rejected' : withConditions.includes(brin) ? 'approvedWithConditions' : 'approved',
    filesWorkPlacement: (brin) => filed.includes(brin),
    acceptableAtOnce: (brin) => acceptable.includes(brin),
    goodIn2017: (brin) => good.includes(brin),
  };
}
