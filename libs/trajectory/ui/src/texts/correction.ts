/** A fact that was wrong, and what it should have said. */
export const correction = {
  what: 'Wat klopt er niet?',
  wrong: {
    day: 'De dag klopt niet',
    words: 'Wat er staat klopt niet',
    never: 'Dit had er niet moeten staan',
  },
  rightDay: 'De goede dag',
  ground: 'Waarom herstelt u dit?',
  stays: 'De fout blijft te zien, met uw reden erbij.',
  page: 'Een feit herstellen',
  title: (fact: string) => `Herstellen: ${fact.charAt(0).toLowerCase()}${fact.slice(1)}`,
  of: (name: string, brin: string, day: string) => `${name}, BRIN ${brin}. Van ${day}.`,
  ownLead:
    'U herstelt wat u schreef en welke bedragen u noemde. Klopt een dag of een jaar niet, of had dit er niet moeten staan? Vraag dan DUO om dat te herstellen.',
  toDossier: 'Terug naar het dossier',
  notThere: 'Dit feit is er niet',
  noFact: 'Controleer het adres, of zoek het feit in de tijdlijn van het dossier.',
  notYours: 'Dit feit herstelt u niet',
  otherRole: 'Dit feit herstelt een andere rol. Vraag het DUO of het ministerie.',
  fromTo: 'In dit feit wordt anders:',
  empty: 'niets',
  confirm: 'Herstel vastleggen',
  different: 'Dit wordt anders:',
  nothingElse: 'Alleen dit feit wordt anders.',
  noTerm: 'geen termijn',
  closed: (day: string, late: boolean) => `gehaald op ${day}${late ? ', te laat' : ''}`,
  open: (day: string, late: boolean) => `open, uiterlijk ${day}${late ? ', te laat' : ''}`,
  noRight: 'geen recht',
  change: (what: string, was: string, would: string) => `${what}: was ${was}, wordt ${would}.`,
  place: (step: string, turn: string, then: string, thenTurn: string) =>
    `De stap was ‘${step}’ met ${turn} aan zet, en wordt ‘${then}’ met ${thenTurn} aan zet.`,
  others: (what: string, count: number, more: string, less: string) =>
    `${what}: bij ${count} ${count === 1 ? 'andere instelling' : 'andere instellingen'} verandert het bedrag, samen ${more} erbij en ${less} eraf.`,
  needless: (list: string) => `Deze herinneringen waren niet nodig: ${list}.`,
  missed: (list: string) => `Deze herinneringen hadden ook verstuurd moeten worden: ${list}.`,
};
