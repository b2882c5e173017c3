const days = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** What was said of a figure, and what a correction of it makes different. */
export const figures = {
  what: 'Wat is er mis?',
  otherFigure: 'Er had iets anders moeten staan',
  neverFigure: 'Dit had er niet moeten staan',
  ground: 'Waarom herstelt u dit?',
  countHint: 'Leeg betekent afgeschermd.',
  programmeHint: 'De crebocode. Leeg is de hele instelling.',
  one: { unit: 'Domein en niveau', category: 'Groep', figure: 'Cijfer' },
  changes: 'Wat er anders wordt',
  noMoney: 'Geen recht en geen bedrag wordt anders.',
  money: 'Rechten en bedragen die anders worden',
  moneyOf: (component: string, year: number, count: number) =>
    `${component} ${year}: bij ${days(count, 'instelling', 'instellingen')}`,
  total: 'Verdeeld',
  noRight: 'geen recht',
  unknown: 'nog niet te berekenen',
  runs: 'Bevestigde betaalrondes die nu anders zouden uitkomen',
  runTitle: (component: string, year: string, number: string) => `${component} ${year}, ronde ${number}`,
  runsNote: 'Een bevestigde ronde verandert niet. Herstellen kan met een nieuwe ronde.',
  run: (institutions: number, more: string, less: string) =>
    `bij ${days(institutions, 'instelling', 'instellingen')} een ander bedrag: ${more} erbij, ${less} eraf`,
  runUnknown: 'nu niet te berekenen',
  noRuns: 'Geen bevestigde betaalronde zou anders uitkomen.',
};
