import type { Role } from '@mijlpaal/trajectory-contract';

/** What every page has around it: strip, top, sign-in, states of a page. What one page alone says stands elsewhere. */
export const frame = {
  product: 'Mijlpaal',
  skipLink: 'Naar de inhoud',
  title: (page: string) => `${page} - Mijlpaal`,
  menu: 'Hoofdmenu',
  overview: 'Overzicht',
  start: 'Start',
  ownTrajectory: 'Mijn traject',
  calendar: 'Kalender',
  work: 'Werkvoorraad',
  talks: 'Voorjaarsgesprekken',
  paymentRuns: 'Betaalrondes',
  decisions: 'Besluiten',
  reports: 'Rapportages',
  schemeData: 'Gegevens en overgangen',
  operations: 'Beheer',
  mailbox: 'Postvak',
  /** Pages for everybody, by their address. */
  open: {
    '/monitor': 'Openbare monitor',
    '/hulp': 'Hulp en contact',
    '/toegankelijkheid': 'Toegankelijkheid',
    '/privacy': 'Privacy',
    '/begrippen': 'Begrippen',
  },
  signIn: 'Inloggen',
  signInApart: 'Inloggen in een nieuw tabblad',
  signOut: 'Uitloggen',
  version: (version: string) => `Mijlpaal, versie ${version}`,
  scheme: 'Kwaliteitsafspraken mbo, 2015 tot en met 2018',
  somebodyOf: (role: Role) =>
    role === 'accountManager' ? 'Iemand van OCW' : role === 'assessor' ? 'Iemand van MBO in Bedrijf' : 'Iemand',
  nobody: 'Nog niemand',
};

export const practice = {
  tag: 'Oefenmodus',
  what: 'Oefengegevens. Er gaat niets naar buiten.',
  region: 'Oefenmodus',
  now: 'Het is nu',
  nextDay: '1 dag verder',
  toDay: (day: string) => `Naar ${day}`,
  otherDay: 'Andere dag',
  chooseDay: 'Naar welke dag?',
  chooseLater: (today: string) => `Kies een dag na ${today}.`,
  go: 'Zet de klok',
  moving: 'De klok wordt verzet. Dit kan een paar seconden duren.',
  moved: (day: string) => `De klok staat nu op ${day}.`,
  failed: 'De klok is niet verzet. Probeer het nog een keer.',
  mailbox: (count: number) => `Postvak (${count})`,
};

export const signIn = {
  title: 'Inloggen',
  lead: 'U logt in bij uw eigen organisatie en komt daarna hier terug.',
  leadPractice: 'U logt in bij de inlogdienst van de oefenmodus. Daar kiest u als wie u oefent.',
  notHere: 'Inloggen kan hier nog niet',
  notHereWhy: 'De beheerder heeft nog niet ingesteld waar u inlogt.',
  expired: 'U bent uitgelogd',
  expiredWhy: 'Uw inlogtijd is voorbij. Log opnieuw in. U komt terug op de pagina waar u was.',
  duration: 'U blijft ingelogd zolang u hier werkt, tot 8 uur. Na een half uur zonder werk logt u opnieuw in.',
};

export const pageState = {
  loading: 'De gegevens komen eraan.',
  retry: 'Opnieuw proberen',
  errorTitle: 'De gegevens kwamen niet binnen',
  errorText: 'Probeer het nog een keer. Blijft het misgaan? Meld het dan bij de beheerder.',
  offlineTitle: 'Er is geen verbinding',
  offlineText: 'Controleer uw internet en probeer het nog een keer.',
  answerTitle: 'Het antwoord van het systeem klopt niet',
  answerText: 'Wij tonen liever niets dan iets dat niet klopt. Meld dit bij de beheerder.',
  noRightsTitle: 'Dit is niet uw dossier',
  noRightsOverview: 'Dit overzicht is niet voor uw rol',
  noRightsText: (who: string) => `U bent ingelogd als ${who}.`,
  toOwn: 'Naar mijn traject',
  otherInstitution: 'Dit is het dossier van een andere instelling.',
  ownAllowed: 'Uw eigen traject mag u wel zien.',
  noDossiers: 'U ziet geen dossiers. Dat is zo afgesproken voor uw rol.',
  insteadNetworkOffice:
    'Het deel voor het Kwaliteitsnetwerk mbo is nog niet gebouwd. Op uw startpagina staat wat er wel is.',
  toStart: 'Naar het begin',
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Controleer het adres of ga naar het overzicht.',
  dossierNotFoundTitle: (brin: string) => `Er is geen traject voor BRIN ${brin}`,
  dossierNotFoundText: 'Controleer de BRIN: twee cijfers en twee hoofdletters, zoals 25LH.',
  toOverview: 'Naar het overzicht',
  updating: 'De gegevens worden ververst.',
};
