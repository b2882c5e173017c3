import type { Clash } from '../talks/talks';
import { formatDay } from '../format';

const clock = (time: string | null): string => `${(time ?? '').replace(':', '.')}\u00a0uur`;

/** The talks of the second quarter: who is planned, who is not, what clashes. */
export const talks = {
  title: (year: number) => `Voorjaarsgesprekken ${year}`,
  lead: (year: number) => `Elke instelling heeft een gesprek tussen 1 april en 30 juni ${year}.`,
  noRights: 'Deze gesprekken zijn niet voor uw rol',
  mayNotPlan: 'U mag wel kijken, niet plannen. Plannen doen MBO in Bedrijf en de accountmanager.',
  held: 'gehouden',
  planned: 'gepland',
  notPlanned: 'nog niet gepland',
  clashes: 'botsingen',
  filters: 'Filters',
  year: 'Jaar',
  assessor: 'Beoordelaar',
  accountManager: 'Accountmanager',
  province: 'Provincie',
  everybody: 'Iedereen',
  everyProvince: 'Alle provincies',
  print: 'Afdrukken',
  emptyTitle: (year: number) => `Er is nog niemand om in ${year} mee te spreken`,
  emptyText: 'Een instelling heeft een gesprek als haar plan is ingediend.',
  clashCount: (count: number) => (count === 1 ? '1 botsing' : `${count} botsingen`),
  clash: (clash: Clash, name: (id: string) => string): string => {
    const { talk } = clash;
    const on = formatDay(talk.day);
    switch (clash.kind) {
      case 'person':
        return `${name(clash.assessor)} heeft op ${on} om ${clock(talk.time)} een gesprek met ${talk.name} en om ${clock(clash.other.time)} met ${clash.other.name}.`;
      case 'holiday':
        return `Het gesprek met ${talk.name} is op ${on}: dat is ${clash.holiday}.`;
      case 'weekend':
        return `Het gesprek met ${talk.name} is op ${on}: dat is in het weekend.`;
      case 'outside':
        return `Het gesprek met ${talk.name} is op ${on}: dat is niet in april, mei of juni.`;
    }
  },
  toClash: (day: string) => `Naar ${day}`,
  queue: 'Nog niet gepland',
  queueEmpty: 'Elke instelling is gepland.',
  plan: 'Plan',
  planOf: (name: string) => `Plan het gesprek met ${name}`,
  replanOf: (name: string) => `Plan het gesprek met ${name} anders`,
  busy: 'bezig',
  report: (brin: string, day: string) => `${brin}, rapport ${day}`,
  reportComing: (brin: string, day: string) => `${brin}, rapport uiterlijk ${day}`,
  reportMissing: 'rapport niet binnen',
  day: 'Dag',
  time: 'Tijd',
  place: 'Plaats (niet verplicht)',
  nobodyYet: 'Nog niet bekend',
  free: (name: string) => `${name}, vrij`,
  notFree: (name: string) => `${name}, heeft dan al een gesprek`,
  noClash: 'Geen botsing.',
  managerBusy: (name: string) => `Accountmanager ${name} heeft dan ook een ander gesprek.`,
  managerFree: (name: string) => `Accountmanager ${name} is vrij.`,
  doPlan: 'Plannen',
  stop: 'Annuleren',
  done: (name: string, when: string) => `Gepland: ${name}, ${when}.`,
  calendar: 'Kalender',
  week: (number: number) => `Week ${number}`,
  weekHead: 'Week',
  weekCount: (count: number) => (count === 1 ? '1 gesprek' : `${count} gesprekken`),
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  short: ['ma', 'di', 'wo', 'do', 'vr'],
  today: 'vandaag',
  states: { held: 'gehouden', planned: 'gepland', new: 'nog niet opgeslagen' },
  isClash: 'botsing',
  legend: { held: 'Gehouden', planned: 'Gepland', clash: 'Botsing', new: 'Nog niet opgeslagen' },
  legendTitle: 'Wat de tekens betekenen',
  outside: 'Niet in de kalender',
  outsideText: 'Deze gesprekken zijn in het weekend, of niet in april, mei of juni.',
  room: 'Wie heeft ruimte?',
  roomText: 'Gehouden en gepland, van het aantal dat past: 3 in een week.',
  roomOf: (held: number, planned: number, fits: number) => `${held} + ${planned} van ${fits}`,
  clock,
};
