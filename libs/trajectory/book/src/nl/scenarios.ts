/** Of the chapter with cases. */
export const scenarios = {
  title: '7. Zo gaat het',
  intro:
    'Elk geval is echt door de regels gespeeld. Achter *dan* staat wat er uitkwam. Het traject is in elk geval al geopend.',
  groups: {
    plan: 'Overeenkomst en plan',
    excellence: 'Excellentie',
    years: 'De jaren van uitvoering',
    results: 'Bpv en studiewaarde',
  } as Readonly<Record<string, string>>,
  given: 'Gegeven',
  when: 'Als',
  then: 'Dan',
  and: 'En',
  on: (day: string): string => `op ${day}`,
  onlyOpened: 'er is nog niets vastgelegd',
  withApplication: 'met een aanvraag voor excellentie',
  withoutApplication: 'zonder aanvraag voor excellentie',
  outcomes: {
    positive: 'positief',
    positiveWithConditions: 'positief met voorwaarden',
    negative: 'negatief',
    approved: 'goedgekeurd',
    approvedWithConditions: 'goedgekeurd met voorwaarden',
    rejected: 'afgewezen',
    acceptable: 'aanvaardbaar',
    toBeChanged: 'moet worden aangepast',
  } as Readonly<Record<string, string>>,
  supplementBy: (day: string): string => `met de vraag om een aanvulling uiterlijk ${day}`,
  asks: (who: string, what: string, day: string, more: string): string =>
    `${who} op ${day} dit wil doen: ${what}${more}`,
  samePerson: '(dezelfde persoon als hierboven)',
  refused: (sentence: string): string => `wordt dat geweigerd: ‘${sentence}’`,
  article: (article: string): string => `dit is waar het staat: ${article}.`,
  opens: (what: string): string => `dit opent de weg: ${what}.`,
  recorded: (facts: string): string => `is vastgelegd: ${facts}.`,
  fromTo: (region: string, from: string, to: string): string => `${region} gaat van ‘${from}’ naar ‘${to}’.`,
  nowAt: (part: string, state: string): string => `${part} staat nu op ‘${state}’.`,
  closed: (name: string, late: boolean, ended: boolean): string =>
    `de termijn ‘${name}’ is ${ended ? 'vervallen' : late ? 'gesloten, te laat' : 'gesloten, op tijd'}.`,
  made: (names: string): string => `deze termijnen zijn erbij gekomen: ${names}.`,
  turn: (from: string, to: string): string => `aan zet was ${from}, en is nu ${to}.`,
  nobody: 'niemand',
  money: (component: string, month: string | null): string =>
    month === null
      ? `er is nog geen recht op geld voor ${component} in 2015.`
      : `er is geld voor ${component} vanaf ${month}.`,
} as const;
