/** A source that people can look up: how a mention of it begins, when and where it appeared, and its address. */
export interface Publication {
  readonly begins: string;
  /** null: what is mentioned says it all. */
  readonly appeared: string | null;
  readonly href: string;
}

const question = (subject: string, page: string): Publication => ({
  begins: `kwaliteitsafsprakenmbo.nl, vraag en antwoord over ${subject}`,
  appeared: null,
  href: `https://www.kwaliteitsafsprakenmbo.nl/documenten/vragen-en-antwoorden/${page}`,
});
const article = (heading: string, page: string): Publication => ({
  begins: `MBO Today, artikel ‘${heading}’`,
  appeared: 'Vakblad voor het mbo',
  href: `https://mbo-today.nl/${page}/`,
});

/** @source regeling.md, section 0 */
export const sources: readonly Publication[] = [
  {
    begins: 'Regeling kwaliteitsafspraken mbo',
    appeared: 'Staatscourant 2014, nummer 35959, van 8 december 2014; met latere wijzigingen',
    href: 'https://wetten.overheid.nl/BWBR0035923',
  },
  {
    begins: 'Regeling prestatiebox mbo',
    appeared: 'Regeling van 10 maart 2012, BWBR0031390; met latere wijzigingen',
    href: 'https://wetten.overheid.nl/BWBR0031390',
  },
  question('de deadline', 'qa-deadline'),
  question('tussentijds instappen', 'qa-tussentijds-instappen'),
  question('de meldingsplicht bij veranderingen', 'qa-kp-meldingsplicht-veranderingen'),
  article('Alle mbo-scholen dienen excellentieplan in', 'alle-mbo-scholen-dienen-excellentieplan-in'),
  article(
    'Scholen aan de slag met verbetering beroepspraktijkvorming',
    'scholen-aan-de-slag-met-verbetering-beroepsprakijkvorming', // as the address has it
  ),
  article('Scholen werken aan betere beroepspraktijkvorming', 'scholen-werken-aan-betere-beroepspraktijkvorming'),
];
