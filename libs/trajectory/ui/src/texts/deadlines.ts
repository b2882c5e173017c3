/** Deadlines of a dossier and their passports. */
export const deadlines = {
  deadlines: 'Termijnen',
  deadlinesLead: 'Open een termijn voor het paspoort',
  noDeadlines: 'Er zijn nog geen termijnen.',
  deadline: 'Termijn',
  who: 'Wie',
  days: 'Dagen',
  closedDeadlines: (kept: number, late: number, ended: number) =>
    `${kept} ${kept === 1 ? 'termijn' : 'termijnen'} gehaald, ${late} te laat${ended === 0 ? '' : `, ${ended} niet meer gevraagd`}`,
  ended: 'Niet meer gevraagd',
  endedOn: 'Niet meer gevraagd sinds',
  endedWhy: (day: string) => `${day}. Dit is niet gedaan.`,
  openDeadlines: 'Open en later',
  passport: (name: string) => `Paspoort van deze termijn: ${name}`,
  lastGoodDay: 'Laatste goede dag',
  counts: (day: string) => `${day}. Die dag telt nog mee.`,
  source: 'Waar het staat',
  reading: 'Onze lezing',
  weekend: 'Weekend',
  wording: 'Wat er staat',
  bound: {
    onOrBefore: 'de dag zelf is nog op tijd.',
    before: 'de dag ervoor is de laatste goede dag.',
    period: 'de laatste dag van de periode telt nog mee.',
    named: 'De bron noemt geen dag. Het advies noemt hem.',
    chosen: 'De bron noemt geen dag. De dag is gekozen.',
  } as const,
  anchor: 'Hoe de dag is bepaald',
  afterwards: 'Als de dag voorbij is',
  lateFrom: (day: string) => `Te laat vanaf ${day}, 00.00 uur (Nederlandse tijd).`,
  weekendMoves: 'Valt de laatste dag in een weekend, dan schuift hij op naar maandag.',
  weekendStays: (weekday: string) => `De laatste dag is een ${weekday} en schuift niet op.`,
  weekendNot: 'De laatste dag valt niet in een weekend.',
  appears: 'Gevraagd vanaf',
  closesWith: 'Klaar als',
  closesText: (fact: string) => `het feit ‘${fact}’ is vastgelegd.`,
  closedOn: 'Klaar op',
  closedInTime: (day: string) => `${day}, op tijd`,
  closedLate: (day: string) => `${day}, te laat`,
  reminders: 'Herinneringen',
  noReminders: 'Geen',
  rung: (rung: number) =>
    rung === 0
      ? 'op de dag zelf'
      : rung > 0
        ? rung === 1
          ? '1 dag erna'
          : `${rung} dagen erna`
        : rung === -1
          ? '1 dag vooraf'
          : `${-rung} dagen vooraf`,
  reminderTo: (who: string) => `aan ${who}`,
  reminderState: {
    planned: 'gepland',
    never: 'niet nodig',
    issued: 'wordt verstuurd',
    sent: 'verstuurd',
    failed: 'niet bezorgd',
  },
};
