/** Of the chapter on readings and numbers. */
export const settings = {
  title: '6. Onze lezing, en de getallen uit de regeling',
  intro:
    'Waar de bronnen niets zeggen of iets op twee manieren te lezen is, heeft Mijlpaal gekozen. Elke keuze heeft een naam in het programma en is daar te veranderen.',
  readings: 'Lezingen',
  readingColumns: ['Onderwerp', 'Zo doet Mijlpaal het', 'Had ook gekund', 'Bron waar het over gaat', 'Naam'],
  noSource: 'geen bron gevonden',
  weekend: 'Laatste dag in het weekend',
  weekendColumns: ['Zo doet Mijlpaal het', 'Termijnen'],
  otherReadings:
    'De lezingen die bij één termijn horen, staan in het paspoort van die termijn (hoofdstuk 3). Die bij een weigering staan naast de reden (hoofdstuk 4).',
  numbers: 'Getallen en dagen uit de regeling',
  numberColumns: ['Onderwerp', 'Waarde', 'Bron', 'Naam'],
} as const;
