import { nl } from './nl';
import type { OverviewView } from './overview-address';
import { groupName } from './overview-row';

/** What a view leaves out, in words, for paper; null: nothing. */
export function filterWords({ zoek, stap, aanzet, soort, provincie, portefeuille }: OverviewView): string | null {
  const texts = nl.overview;
  const words = [
    portefeuille && texts.ownPortfolio,
    zoek && texts.searched(zoek),
    aanzet && `${texts.turn.toLowerCase()} ${nl.role[aanzet]}`,
    soort && `${texts.type.toLowerCase()} ${soort}`,
    provincie && `${texts.province.toLowerCase()} ${provincie}`,
    stap && `${texts.columns.step.toLowerCase()} ${groupName(stap)}`,
  ].filter((each): each is string => each !== undefined && each !== '');
  return words.length === 0 ? null : texts.filteredBy(words);
}
