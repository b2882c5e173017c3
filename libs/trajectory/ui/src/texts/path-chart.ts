/** The path of a trajectory as a state chart. */
export const pathChart = {
  lead: 'Alle standen waarin het traject kan zijn. De delen lopen naast elkaar. U ziet eerst het deel waarin het laatst iets gebeurde.',
  choose: 'Deel van het pad',
  whole: 'Geheel',
  standing: { visited: 'Geweest', now: 'Nu', possible: 'Kan nog', closed: 'Gesloten' },
  small: { possible: 'kan nog', closed: 'gesloten' },
  scroll: 'Tekeningen van het pad',
  /** For who does not see a drawing. */
  described: (standing: string, states: string) => `${standing}: ${states}.`,
  sameAsTable: 'De tabel onder de tekeningen zegt hetzelfde.',
  whyClosed: 'Waarom een weg gesloten is',
  because: (day: string, fact: string) => `Op ${day} is vastgelegd: ${fact.toLowerCase()}.`,
  instead: (state: string) => `De stand werd toen ‘${state}’.`,
  table: 'Hetzelfde als tabel',
  columns: { state: 'Stand', standing: 'Hoe het ervoor staat', since: 'Sinds', until: 'Tot', reason: 'Reden' },
  times: (days: string) => `eerder ook op ${days}`,
};
