/** Reading a document beside a form. */
export const reading = {
  title: 'Stukken bij het plan',
  how: 'Wat u ernaast leest',
  asFiled: 'Plan zoals ingevuld',
  file: 'Bestand',
  pageOfDocument: (page: number, name: string) => `bladzijde ${page} van ${name}`,
  unknownDocument: 'een stuk dat niet bij het plan zit',
  short: 'blz.',
  pagesAt: (item: string) => `Bladzijden bij ${item}`,
  add: (page: number) => `Bladzijde ${page} toevoegen`,
  takeAwayFrom: (page: number, item: string) => `Bladzijde ${page} weghalen bij ${item}`,
  takeAway: 'Weghalen',
};
