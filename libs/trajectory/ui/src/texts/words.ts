import {
  componentName,
  type Collection,
  type EarlyLeavingCategory,
  type EarlyLeavingPart,
  type ExcellenceItem,
  type ExcellenceState,
  type InstitutionReportKind,
  type Mark,
  type Phase,
  type Step,
  type Theme,
  trajectoryWords,
  type WorkPlacementAssessment,
  type WorkPlacementClass,
} from '@mijlpaal/trajectory-contract';

export const phase: Record<Phase, string> = {
  preparing: 'Voorbereiding',
  executing: 'Uitvoering',
  reported: 'Eindrapport ingediend',
  closed: 'Afgesloten',
};

/** A step without its year. */
export const step: Record<Step, string> = {
  unsigned: 'Niet getekend',
  awaitingPlan: 'Wacht op plan',
  delayNotified: 'Uitstel gemeld',
  planFiled: 'Plan ingediend',
  inAssessment: 'In beoordeling',
  supplementAsked: 'Aanvulling gevraagd',
  advised: 'Advies gegeven',
  reported: 'Rapport ingediend',
  talkPlanned: 'Gesprek gepland',
  talked: 'Gesprek gehouden',
  progressAdvised: 'Advies gegeven',
  finalReported: 'Eindrapport ingediend',
  closed: 'Afgesloten',
  handedOver: 'Verder bij een ander',
  ended: 'Beëindigd zonder opvolger',
};

/** Steps that have a year say it. */
export const stepOfYear: Partial<Record<Step, (year: number) => string>> = {
  reported: (year) => `Rapport ${year} ingediend`,
  talkPlanned: (year) => `Gesprek ${year} gepland`,
  talked: (year) => `Gesprek ${year} gehouden`,
  progressAdvised: (year) => `Advies ${year} gegeven`,
};

export const excellence: Record<ExcellenceState, string> = {
  open: 'Nog geen plan',
  notApplied: 'Geen aanvraag',
  applied: 'Aangevraagd',
  advised: 'Advies klaar',
  approved: 'Goedgekeurd',
  approvedWithConditions: 'Goedgekeurd, voorwaarden',
  rejected: 'Afgewezen',
};

/** What one can do: the button of a collection. */
export const action: Partial<Record<Collection, string>> = {
  'agreement-signatures': 'Overeenkomst tekenen',
  'delay-notices': 'Uitstel melden',
  'plan-submissions': 'Kwaliteitsplan indienen',
  'plan-confirmations': 'Voorlopig plan bevestigen',
  'plan-talks': 'Gesprek over het plan vastleggen',
  'plan-advices': 'Advies over het plan vastleggen',
  'plan-supplements': 'Plan aanvullen',
  'excellence-advices': 'Advies over excellentie vastleggen',
  'excellence-decisions': 'Over excellentie besluiten',
  'interim-reports': 'Tussenrapportage indienen',
  'progress-talk-plans': 'Voortgangsgesprek plannen',
  'progress-talks': 'Voortgangsgesprek vastleggen',
  'progress-advices': 'Advies over de voortgang vastleggen',
  'change-notices': 'Wijziging melden',
  'final-reports': 'Eindrapportage indienen',
  closures: 'Traject afsluiten',
  'work-claims': 'Werk oppakken',
  'work-handovers': 'Werk overdragen',
  'institution-reports': 'Rapportage over de instelling vastleggen',
  'rules-adoptions': 'Verder onder nieuwere regels',
  endings: 'Traject zonder opvolger beëindigen',
  'work-placement-plans': 'Verbeterplan bpv indienen',
  'work-placement-assessments': 'Verbeterplan bpv beoordelen',
  'work-placement-revisions': 'Verbeterplan bpv aanpassen',
  'work-placement-approvals': 'Verbeterplan bpv goedkeuren',
  'work-placement-reports': 'Resultaten bpv rapporteren',
  'work-placement-classifications': 'Resultaten bpv indelen',
  'study-value-decisions': 'Studiewaarde vaststellen',
  'study-value-payments': 'Betaling studiewaarde vastleggen',
  'early-leaving-decisions': 'Vsv-geld vaststellen',
  'early-leaving-payments': 'Betaling vsv vastleggen',
  corrections: 'Feit herstellen',
};

export const mark: Record<Mark, string> = {
  late: 'Te laat',
  backdated: 'Later vastgelegd',
  outsideSecondQuarter: 'Buiten april tot en met juni',
  withoutReport: 'Zonder rapport van dat jaar',
  corrected: 'Hersteld',
  withdrawn: 'Vervallen',
};

export const theme: Record<Theme, string> = {
  professionalization: 'Professionalisering',
  languageNumeracy: 'Taal en rekenen',
  earlyLeaving: 'Voortijdig schoolverlaten',
  workPlacement: 'Beroepspraktijkvorming',
  excellence: 'Excellentie',
  studyValue: 'Studiewaarde',
};

export const itemResult: Record<string, string> = {
  met: 'Voldoet',
  notMet: 'Voldoet niet',
  notApplicable: 'Niet van toepassing',
};
export const adviceOutcome: Record<string, string> = {
  positive: 'Positief',
  positiveWithConditions: 'Positief, met voorwaarden',
  negative: 'Negatief',
};
export const decisionOutcome: Record<string, string> = {
  approved: 'Goedgekeurd',
  approvedWithConditions: 'Goedgekeurd, met voorwaarden',
  rejected: 'Afgewezen',
};
export const changeKind: Record<string, string> = { content: 'Inhoud', duration: 'Looptijd', budget: 'Begroting' };
export const workPlacementAssessment: Record<WorkPlacementAssessment, string> = {
  acceptable: 'Aanvaardbaar',
  toBeChanged: 'Moet worden aangepast',
};
export const workPlacementClass: Record<WorkPlacementClass, string> = {
  good: 'Goed',
  sufficient: 'Voldoende',
  insufficient: 'Onvoldoende',
};
export const institutionReportKind: Record<InstitutionReportKind, string> = {
  institutionReport: 'Mbo-instellingsrapportage',
  keyFigures: 'Kerncijfers',
  other: 'Andere rapportage',
};
export const earlyLeavingPart: Record<EarlyLeavingPart, string> = { fixed: 'Vast deel', variable: 'Variabel deel' };
export const earlyLeavingCategory: Record<EarlyLeavingCategory, string> = {
  entry: 'Entree',
  level2: 'Niveau 2',
  level34: 'Niveau 3 en 4',
};
export const point = (item: ExcellenceItem): string => `Onderdeel ${item}`;

export const { role, byRole, fact, deadline, deadlineInFull } = trajectoryWords;
export const component = componentName;

/** For a turn that is nobody's. */
export const nobodysTurn = 'Niemand';
/** Where a table has nothing to say. */
export const none = '-';
