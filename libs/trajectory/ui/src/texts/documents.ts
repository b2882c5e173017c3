/** Documents: choosing, keeping and opening them. */
export const documents = {
  choose: 'Kies bestanden',
  chooseOne: 'Kies een bestand',
  title: 'Stukken',
  newTab: '(opent in een nieuw tabblad)',
  notKept: 'Niet bij Mijlpaal bewaard, wel een vingerafdruk.',
  hint: 'PDF, Word, Excel, OpenDocument, PNG of JPEG, hoogstens 25 MB per bestand. Mijlpaal bewaart het bestand bij het dossier.',
  pending: 'Bestanden die nog niet zijn bewaard',
  progress: (name: string) => `${name} wordt bewaard`,
  notYet: 'Een bestand is nog niet bewaard. Wacht tot het klaar is, probeer het opnieuw of haal het weg.',
  again: 'Probeer opnieuw',
  againNamed: (name: string) => `Probeer opnieuw: ${name}`,
  drop: 'Haal weg',
  dropNamed: (name: string) => `Haal weg: ${name}`,
  failures: {
    tooLarge: 'Dit bestand is groter dan 25 MB. Maak het kleiner of splits het.',
    wrongKind:
      'Deze soort bestand nemen wij niet aan, of de inhoud past niet bij de naam. Bewaar het bijvoorbeeld als PDF.',
    tooMany: 'Er zijn vandaag te veel bestanden bewaard. Probeer het morgen weer.',
    signedOut: 'Uw sessie is voorbij. Log opnieuw in, in een nieuw tabblad: dan gaat het vanzelf verder.',
    refused: 'Dit bestand mag u hier niet bewaren.',
    unreachable: 'De verbinding viel weg. Probeer het opnieuw.',
    unreadable: 'Dit bestand is niet te lezen. Kies het opnieuw.',
  },
};
