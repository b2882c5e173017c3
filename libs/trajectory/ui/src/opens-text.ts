import { factTypeName } from '@mijlpaal/trajectory-contract';
import { formatDay } from './format';
import { nl } from './nl';

const texts = nl.possibilities;

/** What would open a closed road, in a sentence. @param wouldOpen a day, the name of a fact, or null for nothing any more */
export function opensText(wouldOpen: string | null): string {
  if (wouldOpen === null) return texts.opensNothing;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(wouldOpen);
  return texts.opens(isDay ? formatDay(wouldOpen) : texts.opensFact(factTypeName(wouldOpen).toLowerCase()));
}
