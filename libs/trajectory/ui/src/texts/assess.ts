import type { EarlyLeavingPart } from '@mijlpaal/trajectory-contract';
import { formatDay } from '../format';

/** What assessors fill in: advice and talks. */
export const assess = {
  breadcrumb: 'Kruimelpad',
  notThereTitle: 'Deze taak bestaat niet',
  notThereText: 'Kijk in de werkvoorraad wat er te doen is.',
  noRights: 'Dit invullen is niet voor uw rol',
  closedTitle: 'Dit kan nu niet',
  about: (name: string, brin: string) => `${name}, BRIN ${brin}`,
  filed: (day: string) => `Kwaliteitsplan ingediend op ${formatDay(day)}`,
  daysLeft: (what: string, day: string) => `dagen tot ${what} op ${formatDay(day)}`,
  daysLate: (what: string, day: string) => `dagen te laat met ${what} van ${formatDay(day)}`,
  pointsFilled: 'punten ingevuld',
  ofAll: (filled: number, all: number) => `${filled} van ${all}`,
  done: 'Vastgelegd. De instelling ziet het nu ook.',
  toWork: 'Naar de werkvoorraad',
  toDecisions: 'Naar de besluiten',
  toDossier: 'Naar het dossier',
  stop: 'Later verder',

  tasks: {
    'excellence-advices': { title: () => 'Excellentieplan beoordelen', action: 'Advies vastleggen' },
    'plan-advices': { title: () => 'Advies over het plan', action: 'Advies vastleggen' },
    'plan-talks': { title: () => 'Gesprek over het plan', action: 'Gesprek vastleggen' },
    'progress-talks': { title: (year: number) => `Voortgangsgesprek ${year}`, action: 'Gesprek vastleggen' },
    'progress-advices': { title: (year: number) => `Advies over de voortgang ${year}`, action: 'Advies vastleggen' },
    closures: { title: () => 'Traject afsluiten', action: 'Traject afsluiten' },
    'work-placement-assessments': { title: () => 'Verbeterplan bpv beoordelen', action: 'Oordeel vastleggen' },
    'work-placement-classifications': {
      title: (year: number) => `Resultaten bpv ${year} indelen`,
      action: 'Indeling vastleggen',
    },
    'work-placement-approvals': { title: () => 'Verbeterplan bpv goedkeuren', action: 'Goedkeuring vastleggen' },
    'study-value-decisions': {
      title: (year: number) => `Studiewaarde ${year} vaststellen`,
      action: 'Besluit vastleggen',
    },
    'early-leaving-decisions': {
      title: (year: number, part: EarlyLeavingPart) =>
        `Vsv-geld ${year} vaststellen: ${part === 'fixed' ? 'vast' : 'variabel'} deel`,
      action: 'Besluit vastleggen',
    },
    endings: { title: () => 'Traject zonder opvolger beëindigen', action: 'Traject beëindigen' },
  },
  toTalk: 'Het gesprek over het plan vastleggen',

  findings: 'Bevindingen',
  findingsHint: 'Wat u leeg laat, gaat niet mee.',
  finding: 'Bevinding',
  criterion: 'Waarover',
  findingText: 'Wat u vindt',
  advice: 'Advies',
  planAdviceHint: 'Het advies verandert niets aan het geld.',
  supplementBy: 'Vraag om een aanvulling, uiterlijk op (niet verplicht)',
  supplementHint: 'Met een dag vraagt u de instelling om een aanvulling. Zonder dag is het advies klaar.',
  subjects: 'Wat is er besproken?',
  withAccountManager: 'De accountmanager was bij het gesprek',
  youth: 'Kwetsbare jongeren',
  youthHint:
    'De accountmanagers van OCW letten hier bijzonder op. Schrijf op welke afspraken er zijn met jeugdzorg, gemeenten en OCW, en wat er nog moet.',
  youthTalk: 'Wat is er over kwetsbare jongeren besproken?',
  youthAdvice: 'Wat adviseert u over kwetsbare jongeren?',

  more: 'Dag, stukken en opmerking',
  ownDay: 'Op welke dag was het? (leeg: vandaag)',
  ground: 'Waarom legt u het nu pas vast?',
  groundHint: 'Alleen nodig als de dag voor vandaag ligt.',

  material: 'Wat de instelling indiende',
  materialOfDecision: 'Waarover u besluit',
  isNew: 'nieuw',
  newTitle: 'Er is iets bijgekomen sinds u dit opende',
  newText: 'Wat u invulde, blijft staan.',
  showNew: 'Bekijk wat er is veranderd',
  noMaterial: 'Er is nog niets ingediend.',
  materialPapers: 'Stukken',
  preview: 'Zo ziet de instelling het',
  previewLead: 'Voorbeeld, nog niet verstuurd.',
  previewNot: (count: number) =>
    count === 1
      ? 'Vul nog 1 ding in. Dan ziet u hier wat de instelling leest.'
      : `Vul nog ${count} dingen in. Dan ziet u hier wat de instelling leest.`,
};
