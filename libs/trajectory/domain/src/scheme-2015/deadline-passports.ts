import type { DeadlineBound, Role, TrajectoryFactType } from '@mijlpaal/trajectory-contract';
import type { DeadlineKind } from './last-days';
import { sources } from './sources';

/** What stays the same in every deadline of a kind. */
export interface Passport {
  readonly turn: Role;
  readonly closedBy: TrajectoryFactType;
  readonly source: string;
  /** In Dutch; null where the source says it all. */
  readonly reading: string | null;
  /** The source's own words about the day; null where no source names one. */
  readonly quote: string | null;
  /** How those words bound it. */
  readonly bound: DeadlineBound;
  /** What another source says of the same day, in Dutch; null where none says otherwise. */
  readonly elsewhere: string | null;
  /** From what the last day is counted, in Dutch. */
  readonly anchor: string;
  /** What happens when the last day passes, in Dutch. */
  readonly afterwards: string;
}

/** On the regulation's site the day is put otherwise; the regulation decides. @source regeling.md, Dates */
const siteSays = (words: string): string =>
  `Op kwaliteitsafsprakenmbo.nl staat ‘${words}’. De tekst van de regeling gaat voor.`;
const fixed = 'De dag staat vast in de bron.';
const chosen = 'De dag is gekozen en staat vast.';
const lateAccepted = 'Later indienen kan. Het telt dan als te laat.';
const nothingStops = 'Er gaat niets dicht: het kan ook later. Het staat dan als te laat in de lijst.';

const sunday = 'De regeling zegt niets over een laatste dag in het weekend: de dag schuift niet op.';

/** @source scheme-2015, section 3 */
export const passports: Readonly<Record<DeadlineKind, Passport>> = {
  agreement: {
    turn: 'institution',
    closedBy: 'AgreementSigned',
    source: sources.agreement,
    reading: sunday,
    quote: 'uiterlijk op 1 maart 2015',
    bound: 'onOrBefore',
    elsewhere: siteSays('voor 1 maart 2015'),
    anchor: fixed,
    afterwards:
      'Tekenen kan nog. Het telt dan als te laat. Geld voor investeringen begint de maand na de dag waarop aan alles is voldaan.',
  },
  plan: {
    turn: 'institution',
    closedBy: 'PlanSubmitted',
    source: sources.plan,
    reading: null,
    quote: 'uiterlijk op 30 april 2015',
    bound: 'onOrBefore',
    elsewhere: 'In MBO Today staat: voor 1 mei. Dat is dezelfde dag.',
    anchor: fixed,
    afterwards:
      'Indienen kan nog, maar niet meer met een aanvraag voor excellentie. Het geld voor investeringen begint dan in september 2015.',
  },
  excellenceDecision: {
    turn: 'decisionMaker',
    closedBy: 'ExcellenceDecided',
    source: sources.excellenceDecision,
    reading: 'Tot het advies er is, is MBO in Bedrijf aan zet; daarna de minister.',
    quote: 'uiterlijk op 15 juli 2015',
    bound: 'onOrBefore',
    elsewhere: 'In de planning van OCW en MBO in Bedrijf staat ‘voor 15 juli’. De tekst van de regeling gaat voor.',
    anchor: fixed,
    afterwards:
      'Besluiten kan nog. Het telt dan als te laat; de eerste maand van het geld verandert niet, tenzij het besluit na augustus valt.',
  },
  planAdvice: {
    turn: 'assessor',
    closedBy: 'PlanAdvised',
    source: sources.planAdvice,
    reading: 'De bron zegt: voor 1 september 2015. 31 augustus telt mee.',
    quote: 'voor 1 september 2015',
    bound: 'before',
    elsewhere: null,
    anchor: fixed,
    afterwards: nothingStops,
  },
  supplement: {
    turn: 'institution',
    closedBy: 'PlanSupplemented',
    source: sources.facilitation,
    reading: 'De laatste dag is de dag die het advies noemt. Een nieuw advies vervangt hem.',
    quote: null,
    bound: 'named',
    elsewhere: null,
    anchor: 'De dag die het advies noemt.',
    afterwards: nothingStops,
  },
  interimReport: {
    turn: 'institution',
    closedBy: 'InterimReportSubmitted',
    source: sources.interimReport,
    reading: 'De termijn verschijnt op 1 januari van het jaar.',
    quote: 'uiterlijk op 1 maart',
    bound: 'onOrBefore',
    elsewhere: siteSays('voor 1 maart'),
    anchor: fixed,
    afterwards: lateAccepted,
  },
  talk: {
    turn: 'assessor',
    closedBy: 'ProgressTalkHeld',
    source: sources.planning,
    reading: 'Het tweede kwartaal loopt van 1 april tot en met 30 juni.',
    quote: 'tweede kwartaal',
    bound: 'period',
    elsewhere: null,
    anchor: 'De laatste dag van het kwartaal dat de bron noemt.',
    afterwards: nothingStops,
  },
  progressAdvice: {
    turn: 'assessor',
    closedBy: 'ProgressAdvised',
    source: sources.planning,
    reading: 'Geen bron noemt een termijn. Gekozen is 31 augustus, of 60 dagen na het gesprek als dat later is.',
    quote: null,
    bound: 'chosen',
    elsewhere: null,
    anchor: '31 augustus van het jaar, of 60 dagen na de dag van het gesprek als dat later is.',
    afterwards: nothingStops,
  },
  finalReport: {
    turn: 'institution',
    closedBy: 'FinalReportSubmitted',
    source: sources.finalReport,
    reading: 'De termijn verschijnt op 1 januari 2019.',
    quote: 'uiterlijk op 1 maart 2019',
    bound: 'onOrBefore',
    elsewhere: null,
    anchor: fixed,
    afterwards: lateAccepted,
  },
  workPlacementApproval: {
    turn: 'assessor',
    closedBy: 'WorkPlacementPlanApproved',
    source: sources.workPlacementPlan,
    reading:
      'De bron zegt: eind januari 2017. Gekozen is 31 januari 2017, of 60 dagen na het indienen als dat later is. Wie aan zet is, volgt uit de beoordeling.',
    quote: 'eind januari 2017',
    bound: 'period',
    elsewhere: null,
    anchor: '31 januari 2017, of 60 dagen na de dag van indienen als dat later is.',
    afterwards: nothingStops,
  },
  workPlacementReport: {
    turn: 'institution',
    closedBy: 'WorkPlacementResultsReported',
    source: sources.workPlacement,
    reading: 'Geen bron noemt een dag. Gekozen is 1 maart na het jaar, net als bij de andere rapportages.',
    quote: null,
    bound: 'chosen',
    elsewhere: null,
    anchor: chosen,
    afterwards: lateAccepted,
  },
  workPlacementClass: {
    turn: 'assessor',
    closedBy: 'WorkPlacementResultsClassed',
    source: sources.workPlacementClass,
    reading: 'Geen bron noemt een dag. Gekozen is 30 juni na het jaar, of 60 dagen na de rapportage als dat later is.',
    quote: null,
    bound: 'chosen',
    elsewhere: null,
    anchor: '30 juni na het jaar, of 60 dagen na de dag van de rapportage als dat later is.',
    afterwards: nothingStops,
  },
  studyValueDecision: {
    turn: 'decisionMaker',
    closedBy: 'StudyValueDecided',
    source: sources.studyValue,
    reading:
      'In 2016 is dat twee maanden na 19 maart 2016. Daarna is gekozen: voor de maand van uitbetaling. Of 60 dagen na de gegevens als dat later is.',
    quote: null,
    bound: 'chosen',
    elsewhere: null,
    anchor: '19 mei 2016, later 31 oktober van het jaar, of 60 dagen na de dag van de gegevens als dat later is.',
    afterwards: nothingStops,
  },
  studyValuePayment: {
    turn: 'duo',
    closedBy: 'StudyValuePaid',
    source: sources.studyValuePayment,
    reading: 'De regeling noemt november. De laatste dag van die maand telt mee.',
    quote: 'in november',
    bound: 'period',
    elsewhere: null,
    anchor: 'De laatste dag van november van het jaar.',
    afterwards: nothingStops,
  },
  earlyLeavingDecision: {
    turn: 'decisionMaker',
    closedBy: 'EarlyLeavingDecided',
    source: sources.earlyLeavingPayment.variable,
    reading:
      'Geen bron noemt een dag. Gekozen is: voor de maand van uitbetaling, of 60 dagen na de gegevens als dat later is.',
    quote: null,
    bound: 'chosen',
    elsewhere: null,
    anchor: 'De dag voor de maand van uitbetaling, of 60 dagen na de dag van de gegevens als dat later is.',
    afterwards: nothingStops,
  },
  earlyLeavingPayment: {
    turn: 'duo',
    closedBy: 'EarlyLeavingPaid',
    source: sources.earlyLeavingPayment.variable,
    reading: 'Het vaste deel in oktober voor het jaar, het variabele deel in november erna. De hele maand telt mee.',
    quote: null,
    bound: 'period',
    elsewhere: null,
    anchor: 'De laatste dag van de maand van uitbetaling.',
    afterwards: nothingStops,
  },
};
