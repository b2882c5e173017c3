/** What an institution gets, per year and part. */
export const money = {
  funding: 'Geld',
  fundingLead: 'Open een onderdeel om te zien hoe het bedrag is berekend',
  noFunding: 'Er zijn nog geen bedragen.',
  year: 'Jaar',
  component: 'Onderdeel',
  entitled: 'Recht',
  entitledYes: 'Ja',
  entitledNo: 'Nee',
  since: 'Sinds',
  firstMonth: 'Eerste maand',
  amount: 'Bedrag',
  amountUnknown: 'nog niet te berekenen',
  together: 'Samen',
  togetherPartly: 'Samen, voor zover bekend',
};
