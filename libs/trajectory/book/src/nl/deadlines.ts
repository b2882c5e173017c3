import type { Passport, WeekendRollOver } from '@mijlpaal/trajectory-domain';

/** Of the chapter on deadlines. */
export const deadlines = {
  title: '3. Termijnen',
  intro:
    'De laatste dag telt mee. Te laat begint om 0.00 uur op de dag erna, in Nederland. Na de tabel staat van elke soort termijn het paspoort.',
  columns: ['Termijn', 'Laatste dag', 'Wie is aan zet', 'Bron'],
  withReading: 'met onze lezing',
  star: '\\* Deze dag hangt af van een eerder feit. Hier staat de dag in een voorbeeld waarin alles op tijd gebeurt.',
  ladder: (days: string): string =>
    `Een herinnering gaat naar wie aan zet is: ${days}. De laatste gaat ook naar de accountmanager. Daarna blijft het stil. Geen bron schrijft herinneringen voor: deze dagen zijn onze lezing.`,
  onTheDay: 'op de dag zelf',
  before: (days: string): string => `${days} ervoor`,
  after: (days: string): string => `${days} erna`,
  lastDay: 'Laatste dag:',
  inThisCourse: '(in het voorbeeld)',
  source: 'Bron:',
  wording: 'Woorden van de bron:',
  anchor: 'Hoe de dag is bepaald:',
  reading: 'Onze lezing:',
  turn: 'Aan zet:',
  closes: 'Sluit met:',
  weekend: 'Weekend:',
  afterwards: 'Als de dag voorbij is:',
  bound: {
    onOrBefore: 'De dag zelf is nog op tijd.',
    before: 'De dag ervoor is de laatste goede dag.',
    period: 'De laatste dag van de periode telt nog mee.',
    named: 'De bron noemt geen dag. Het advies noemt hem.',
    chosen: 'De bron noemt geen dag. De dag is gekozen.',
  } satisfies Record<Passport['bound'], string>,
  rollOver: {
    none: 'de laatste dag schuift niet op.',
    nextWorkingDay: 'de laatste dag schuift op naar maandag.',
  } satisfies Record<WeekendRollOver, string>,
} as const;
