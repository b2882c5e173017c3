/** What can happen now, and why the rest cannot. */
export const possibilities = {
  can: 'Wat kan er nu?',
  forYou: (role: string) => `Voor u als ${role}`,
  canText: 'Dit kunt u nu doen.',
  canTextOther: (who: string) => `Dit kan ${who} nu doen.`,
  canNothing: 'U hoeft en kunt nu niets vastleggen in dit dossier.',
  cannot: 'Kan nu niet, en waarom',
  closed: 'Dit kan nu niet.',
  opens: (what: string) => `Dit opent het: ${what}.`,
  opensFact: (fact: string) => `het feit ‘${fact}’`,
  opensNothing: 'Dit kan niet meer.',
  others: (count: number) => `Wat anderen kunnen (${count} nu mogelijk)`,
  correctOwn: 'Dat doet u bij het stuk zelf, onder',
  ownPieces: 'Wat u stuurde en wat ermee gebeurde',
  correctInTimeline: 'Dat doet u bij het feit zelf, in de tijdlijn.',
  noPage: 'Hiervoor is nog geen pagina. Het kan via de koppeling (API).',
};
