/** What an institution gets, per year and part. */
export const money = {
  funding: 'Geld',
  runs: 'Betaalrondes en besluiten',
  fundingLead: 'Open een onderdeel om te zien hoe het bedrag is berekend',
  noFunding: 'Er zijn nog geen bedragen.',
  component: 'Onderdeel',
  entitled: 'Recht',
  entitledYes: 'Ja',
  entitledNo: 'Nee',
  since: 'Sinds',
  firstMonth: 'Eerste maand',
  amount: 'Bedrag',
  amountUnknown: 'nog niet te berekenen',
  /** `2016, 2017 en 2018`. */
  years: (years: readonly string[]) =>
    years.length === 1 ? `${years[0]}` : `${years.slice(0, -1).join(', ')} en ${years.at(-1)}`,
  whoTells: 'De minister maakt de potten en normen bekend. DUO levert de gegevens van de instellingen.',
  wouldBePaid: (month: string) => `Eerste betaling in ${month}.`,
  notEntitledYet: 'Nog geen recht.',
  together: 'Samen',
  togetherPartly: 'Samen, voor zover bekend',
};
