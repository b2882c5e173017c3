import type { Role } from '@mijlpaal/trajectory-contract';

/** What every page has around it: strip, top, sign-in, states of a page, mailbox. */
export const frame = {
  product: 'Mijlpaal',
  skipLink: 'Naar de inhoud',
  title: (page: string) => `${page} - Mijlpaal`,
  menu: 'Hoofdmenu',
  overview: 'Overzicht',
  ownTrajectory: 'Mijn traject',
  calendar: 'Kalender',
  work: 'Werkvoorraad',
  talks: 'Voorjaarsgesprekken',
  paymentRuns: 'Betaalrondes',
  decisions: 'Besluiten',
  reports: 'Rapportages',
  operations: 'Beheer',
  mailbox: 'Postvak',
  monitor: 'Openbare monitor',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  version: (version: string) => `Mijlpaal, versie ${version}`,
  scheme: 'Kwaliteitsafspraken mbo, 2015 tot en met 2018',
  practiceManager: (number: string) => `Oefenaccountmanager ${number}`,
  practiceAssessor: (number: string) => `Oefenbeoordelaar ${number}`,
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
  choose: 'Kies als wie u oefent',
  chooseLead: 'U oefent met de rol van iemand anders. U heeft geen wachtwoord nodig.',
  simulated: (day: string) =>
    `Wat er tot en met ${day} staat, is gesimuleerd. Het is zo niet gebeurd en de bedragen zijn voorbeelden.`,
  lead: 'U logt in bij uw eigen organisatie en komt daarna hier terug.',
  leadPractice: 'U logt in bij de inlogdienst van de oefenmodus. Daar kiest u als wie u oefent.',
  weak: 'Zonder extra controle (om te zien wat dan niet mag)',
  as: (label: string) => `Inloggen als ${label}`,
  institution: 'Instelling',
  pickInstitution: 'Kies een instelling',
  pickFirst: 'Kies eerst een instelling uit de lijst.',
  notHere: 'Inloggen kan hier nog niet',
  notHereWhy: 'De beheerder heeft nog niet ingesteld waar u inlogt.',
  expired: 'U bent uitgelogd',
  expiredWhy: 'Uw inlogtijd is voorbij. Log opnieuw in. U komt terug op de pagina waar u was.',
  again: 'U bent weer ingelogd',
  againText: 'Ga terug naar het vorige tabblad. Wat u daar invulde, staat er nog. Dit tabblad kunt u sluiten.',
  duration: 'U blijft ingelogd zolang u hier werkt, tot 8 uur. Na een half uur zonder werk logt u opnieuw in.',
  what: {
    accountManager: 'Ziet alle dossiers en heeft een eigen portefeuille.',
    assessor: 'Beoordeelt plannen, houdt gesprekken en geeft advies.',
    institution: 'Ziet het eigen traject: wat wordt gevraagd en tot wanneer.',
    decisionMaker: 'Besluit over excellentie namens de minister.',
    duo: 'Neemt stukken aan en levert gegevens van instellingen.',
    networkOffice: 'Werkt voor het Kwaliteitsnetwerk mbo. Ziet geen dossiers.',
    auditor: 'Leest alles mee en verandert niets.',
    operator: 'Houdt het systeem in de lucht. Ziet geen dossiers.',
  } satisfies Record<Role, string>,
};

export const signInFailed = {
  title: 'U bent niet ingelogd',
  again: 'Opnieuw inloggen',
  other: 'Het inloggen is niet afgemaakt. Er is niets vastgelegd.',
  why: {
    cancelled: 'U heeft het inloggen afgebroken. Er is niets vastgelegd.',
    expired: 'Het inloggen duurde te lang, of was al gebruikt. Begin opnieuw.',
    unreachable: 'De inlogdienst is nu niet bereikbaar. Probeer het over een paar minuten nog een keer.',
    notTrusted:
      'Het antwoord van de inlogdienst klopt niet. Begin opnieuw. Blijft het misgaan? Meld het bij de beheerder.',
    level: 'Voor deze handeling is een extra controle nodig. Log in met de extra controle.',
    unknownRole: 'Uw account heeft hier geen rol. Vraag de beheerder van uw organisatie om een rol.',
    severalRoles: 'Uw account heeft hier meer dan één rol. Vraag de beheerder om één rol per account.',
    noInstitution:
      'Uw account noemt geen instelling. Vraag de beheerder van uw organisatie om uw instelling te koppelen.',
  } as Readonly<Record<string, string>>,
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
  insteadOperator:
    'U houdt het systeem in de lucht. Op de pagina Beheer ziet u hoe het ervoor staat. Instellingen registreren, trajecten openen en accountmanagers toewijzen doet u met de opdrachten van het beheer.',
  insteadNetworkOffice:
    'U werkt met de instellingsdialoog van het Kwaliteitsnetwerk mbo. Die komt later op een eigen pagina.',
  insteadMailbox: 'Het postvak van de oefenmodus kunt u wel lezen.',
  toMailbox: 'Naar het postvak',
  toOperations: 'Naar Beheer',
  toStart: 'Naar het begin',
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Controleer het adres of ga naar het overzicht.',
  dossierNotFoundTitle: (brin: string) => `Er is geen traject voor BRIN ${brin}`,
  dossierNotFoundText: 'Controleer de BRIN: twee cijfers en twee hoofdletters, zoals 25LH.',
  toOverview: 'Naar het overzicht',
  updating: 'De gegevens worden ververst.',
};

export const mailbox = {
  title: 'Postvak',
  lead: 'Alle berichten die in de oefenmodus zijn verstuurd. De nieuwste staat bovenaan. Geen enkel bericht gaat naar buiten.',
  empty: 'Er zijn nog geen berichten',
  emptyText: 'Zet de klok vooruit. Nadert een termijn, dan verstuurt het systeem een herinnering.',
  meta: (to: string, day: string) => `${day}, aan ${to}`,
  about: 'Over',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  newer: 'Nieuwere berichten',
  older: 'Oudere berichten',
  count: (total: number) => (total === 1 ? '1 bericht' : `${total} berichten`),
};
