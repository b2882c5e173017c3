import type { Role } from '@mijlpaal/trajectory-contract';

/** Choosing whom one practises as. */
export const persona = {
  choose: 'Kies als wie u oefent',
  chooseLead: 'U oefent met de rol van iemand anders. U heeft geen wachtwoord nodig.',
  simulated: (day: string) =>
    `Wat er tot en met ${day} staat, is gesimuleerd. Het is zo niet gebeurd en de bedragen zijn voorbeelden.`,
  weak: 'Zonder extra controle (om te zien wat dan niet mag)',
  as: (label: string) => `Inloggen als ${label}`,
  institution: 'Instelling',
  institutionNumber: (at: number) => `Instelling ${at}`,
  pickInstitution: 'Kies een instelling',
  pickFirst: 'Kies eerst een instelling uit de lijst.',
  pickSeveral: 'Kies eerst twee verschillende instellingen uit de lijst.',
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

export const signedInAgain = {
  title: 'U bent weer ingelogd',
  text: 'Ga terug naar het vorige tabblad. Wat u daar invulde, staat er nog. Dit tabblad kunt u sluiten.',
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

/** For who left a device behind. */
export const signOutEverywhere = {
  title: 'Overal uitloggen',
  text: 'Bent u ook op een ander apparaat ingelogd, of bent u een apparaat kwijt? Hier logt u overal tegelijk uit, ook op dit apparaat. Wat u daar open had, sluit binnen enkele seconden.',
  failed: 'Dat is niet gelukt. U bent misschien nog ergens ingelogd. Probeer het zo weer.',
};
