/** What happened, as a list. */
export const timeline = {
  timeline: 'Tijdlijn',
  timelineFilter: 'Filter op onderwerp',
  subjects: {
    all: 'Alles',
    plan: 'Plan',
    excellence: 'Excellentie',
    progress: 'Voortgang',
    results: 'Bpv, studiewaarde en vsv',
    reminders: 'Herinneringen',
  },
  today: 'Vandaag',
  permalink: 'Link naar dit feit',
  happenedOn: 'Gebeurd op',
  clocks:
    'De dag links is de dag waarop het gebeurde. Is het later vastgelegd? Dan staat die dag erbij. Een herinnering staat er één keer.',
  recordedLater: (day: string, days: string) => `Vastgelegd op ${day}, ${days} later`,
  by: (who: string) => `Door ${who}.`,
  bySystem: 'het systeem',
  readMore: 'Lees wat er staat',
  older: (count: number) => (count === 1 ? 'Toon 1 ouder feit' : `Toon ${count} oudere feiten`),
  was: 'Eerst vastgelegd',
  correctedOn: (day: string) => `Hersteld op ${day}, omdat`,
  correct: 'Herstellen',
  noFacts: 'Over dit onderwerp is nog niets vastgelegd.',
};
