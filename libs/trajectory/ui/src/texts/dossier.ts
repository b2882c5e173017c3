/** The dossier of one institution. */
export const dossier = {
  successionTitle: 'Fusie',
  goesOnAs: (day: string) => `Deze instelling is op ${day} opgegaan in een andere. Het traject gaat verder bij`,
  goesOnFor: 'Deze instelling gaat verder voor',
  and: 'en',
  predecessorDossiers: 'Wat daar is gebeurd, staat in hun eigen dossiers.',
  stoppedTitle: 'Opvolger onbekend',
  stopped: (day: string) => `Deze instelling is gestopt op ${day}. Wie verdergaat, is niet bekend.`,
  stoppedTask:
    'Dit beslist een mens. DUO kan een opvolger vastleggen. De minister kan dit traject zonder opvolger beëindigen. Tot dan blijven de termijnen staan.',

  breadcrumb: 'Kruimelpad',
  about: (brin: string, type: string, province: string) => `BRIN ${brin}, ${type} in ${province}`,
  rules: (rules: string) => `Kwaliteitsafspraken 2015 tot en met 2018, regels ${rules}`,
  accountManager: (who: string) => `Accountmanager: ${who}`,
  loadingTitle: 'Dossier',
  inShort: 'In het kort',
  phase: 'Fase',
  turn: 'Aan zet',
  nothingOpen: 'Er staat geen termijn open.',
  lastDay: 'Uiterlijk',
  noLastDay: 'Geen termijn',
  daysLeft: (days: number) =>
    days === 0 ? 'Vandaag is de laatste dag' : days === 1 ? 'Nog 1 dag' : `Nog ${days} dagen`,
  daysLate: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  money: 'Recht op, tot nu toe',
  moneyAll: 'Recht op, alle jaren',
  moneyYears: (until: number) => `Zoals nu is verdeeld, niet wat is betaald: tot en met ${until}`,
  moneyAllYears: 'Zoals nu is verdeeld, niet wat is betaald: 2015 tot en met 2018',
  moneyPartly: 'voor zover bekend',
  moneyUnknown: 'Nog niet te berekenen',
  moneyUnknownWhy: 'Er ontbreekt een pot of een gegeven. Zie Geld.',
  illustrative: 'Voorbeeldcijfers',
  illustrativeShort: 'voorbeeldcijfers',

  reports: 'Kerncijfers en rapportages',
  documents: 'Stukken',
  noDocuments: 'Er zijn nog geen stukken.',
  annualReport: 'jaardocument',

  contact: 'Contact',
  noContacts: 'Er zijn hier geen mailadressen bekend.',
};
