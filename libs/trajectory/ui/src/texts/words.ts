import {
  type Collection,
  type EarlyLeavingCategory,
  type EarlyLeavingPart,
  type ExcellenceItem,
  type ExcellenceState,
  fundingWords,
  type Mark,
  type Phase,
  type Role,
  type Step,
  type Theme,
  type TrajectoryFactType,
  type WorkPlacementAssessment,
  type WorkPlacementClass,
} from '@mijlpaal/trajectory-contract';

const role: Record<Role, string> = {
  accountManager: 'Accountmanager',
  assessor: 'MBO in Bedrijf',
  institution: 'Instelling',
  decisionMaker: 'Minister',
  duo: 'DUO',
  networkOffice: 'Kwaliteitsnetwerk mbo',
  auditor: 'Auditor',
  operator: 'Beheerder',
};

/** In a sentence: `door de instelling`. */
const byRole: Record<Role, string> = {
  accountManager: 'de accountmanager',
  assessor: 'MBO in Bedrijf',
  institution: 'de instelling',
  decisionMaker: 'de minister',
  duo: 'DUO',
  networkOffice: 'het Kwaliteitsnetwerk mbo',
  auditor: 'de auditor',
  operator: 'de beheerder',
};

const phase: Record<Phase, string> = {
  preparing: 'Voorbereiding',
  executing: 'Uitvoering',
  reported: 'Eindrapport ingediend',
  closed: 'Afgesloten',
};

/** A step without its year. */
const step: Record<Step, string> = {
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
const stepOfYear: Partial<Record<Step, (year: number) => string>> = {
  reported: (year) => `Rapport ${year} ingediend`,
  talkPlanned: (year) => `Gesprek ${year} gepland`,
  talked: (year) => `Gesprek ${year} gehouden`,
  progressAdvised: (year) => `Advies ${year} gegeven`,
};

const excellence: Record<ExcellenceState, string> = {
  open: 'Nog geen plan',
  notApplied: 'Geen aanvraag',
  applied: 'Aangevraagd',
  advised: 'Advies klaar',
  approved: 'Goedgekeurd',
  approvedWithConditions: 'Goedgekeurd, voorwaarden',
  rejected: 'Afgewezen',
};

const fact: Record<TrajectoryFactType, string> = {
  TrajectoryOpened: 'Traject geopend',
  AgreementSigned: 'Overeenkomst getekend',
  PlanDelayNotified: 'Uitstel van het plan gemeld',
  PlanSubmitted: 'Kwaliteitsplan ingediend',
  PlanConfirmed: 'Voorlopig plan definitief gemaakt',
  PlanTalkHeld: 'Gesprek over het plan gehouden',
  PlanAdvised: 'Advies over het plan gegeven',
  PlanSupplemented: 'Plan aangevuld',
  ExcellenceAdvised: 'Advies over excellentie gegeven',
  ExcellenceDecided: 'Over excellentie besloten',
  InterimReportSubmitted: 'Tussenrapportage ingediend',
  ProgressTalkPlanned: 'Voortgangsgesprek gepland',
  ProgressTalkHeld: 'Voortgangsgesprek gehouden',
  ProgressAdvised: 'Advies over de voortgang gegeven',
  ChangeNotified: 'Wijziging gemeld',
  FinalReportSubmitted: 'Eindrapportage ingediend',
  TrajectoryClosed: 'Traject afgesloten',
  WorkPlacementPlanSubmitted: 'Verbeterplan bpv ingediend',
  WorkPlacementPlanAssessed: 'Verbeterplan bpv beoordeeld',
  WorkPlacementPlanRevised: 'Verbeterplan bpv aangepast',
  WorkPlacementPlanApproved: 'Verbeterplan bpv goedgekeurd',
  WorkPlacementResultsReported: 'Resultaten bpv gerapporteerd',
  WorkPlacementResultsClassed: 'Resultaten bpv ingedeeld',
  StudyValueDataReceived: 'Gegevens studiewaarde ontvangen',
  StudyValueDecided: 'Studiewaarde vastgesteld',
  StudyValuePaid: 'Studiewaarde uitbetaald',
  EarlyLeavingDataReceived: 'Gegevens vsv ontvangen',
  EarlyLeavingDecided: 'Vsv-geld vastgesteld',
  EarlyLeavingPaid: 'Vsv-geld uitbetaald',
  RulesAdopted: 'Verder onder nieuwere regels',
  TrajectoryHandedOver: 'Overgegaan naar een andere instelling',
  PredecessorTakenOver: 'Traject van een andere instelling overgenomen',
  SuccessorAwaited: 'Instelling gestopt, opvolger onbekend',
  TrajectoryEnded: 'Traject beëindigd zonder opvolger',
  ReminderIssued: 'Herinnering klaargezet',
  ReminderSent: 'Herinnering verstuurd',
  ReminderFailed: 'Herinnering niet bezorgd',
  FactCorrected: 'Feit hersteld',
};

/** What one can do: the button of a collection. */
const action: Partial<Record<Collection, string>> = {
  'agreement-signatures': 'Overeenkomst tekenen',
  'delay-notices': 'Uitstel melden',
  'plan-submissions': 'Kwaliteitsplan indienen',
  'plan-confirmations': 'Voorlopig plan definitief maken',
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

const mark: Record<Mark, string> = {
  late: 'Te laat',
  backdated: 'Later vastgelegd',
  outsideSecondQuarter: 'Buiten april tot en met juni',
  withoutReport: 'Zonder rapport van dat jaar',
  corrected: 'Hersteld',
  withdrawn: 'Vervallen',
};

const theme: Record<Theme, string> = {
  professionalization: 'Professionalisering',
  languageNumeracy: 'Taal en rekenen',
  earlyLeaving: 'Voortijdig schoolverlaten',
  workPlacement: 'Beroepspraktijkvorming',
  excellence: 'Excellentie',
  studyValue: 'Studiewaarde',
};

const itemResult: Record<string, string> = {
  met: 'Voldoet',
  notMet: 'Voldoet niet',
  notApplicable: 'Niet van toepassing',
};
const adviceOutcome: Record<string, string> = {
  positive: 'Positief',
  positiveWithConditions: 'Positief, met voorwaarden',
  negative: 'Negatief',
};
const decisionOutcome: Record<string, string> = {
  approved: 'Goedgekeurd',
  approvedWithConditions: 'Goedgekeurd, met voorwaarden',
  rejected: 'Afgewezen',
};
const changeKind: Record<string, string> = { content: 'Inhoud', duration: 'Looptijd', budget: 'Begroting' };
const workPlacementAssessment: Record<WorkPlacementAssessment, string> = {
  acceptable: 'Aanvaardbaar',
  toBeChanged: 'Moet worden aangepast',
};
const workPlacementClass: Record<WorkPlacementClass, string> = {
  good: 'Goed',
  sufficient: 'Voldoende',
  insufficient: 'Onvoldoende',
};
const earlyLeavingPart: Record<EarlyLeavingPart, string> = { fixed: 'Vast deel', variable: 'Variabel deel' };
const earlyLeavingCategory: Record<EarlyLeavingCategory, string> = {
  entry: 'Entree',
  level2: 'Niveau 2',
  level34: 'Niveau 3 en 4',
};
const point = (item: ExcellenceItem): string => `Onderdeel ${item}`;

/** Kinds of deadlines: in few words, and in full. The year or number of the id comes behind it. */
const deadlineKinds: Readonly<Record<string, readonly [short: string, full: string]>> = {
  agreement: ['Overeenkomst', 'Overeenkomst tekenen'],
  plan: ['Plan', 'Kwaliteitsplan indienen'],
  'excellence-decision': ['Besluit excellentie', 'Besluit over excellentie'],
  'plan-advice': ['Advies over plan', 'Advies over het plan'],
  supplement: ['Aanvulling', 'Aanvulling op het plan'],
  interim: ['Rapport', 'Tussenrapportage'],
  talk: ['Gesprek', 'Voortgangsgesprek'],
  'progress-advice': ['Advies', 'Advies over de voortgang'],
  final: ['Eindrapport', 'Eindrapportage'],
  'work-placement-approval': ['Verbeterplan bpv', 'Verbeterplan bpv goedkeuren'],
  'work-placement-report': ['Resultaten bpv', 'Resultaten bpv rapporteren'],
  'work-placement-class': ['Indeling bpv', 'Resultaten bpv indelen'],
  'study-value-decision': ['Studiewaarde', 'Studiewaarde vaststellen'],
  'study-value-payment': ['Betaling studiewaarde', 'Studiewaarde uitbetalen'],
  'early-leaving-fixed-decision': ['Vsv vast deel', 'Vsv-geld vaststellen, vast deel'],
  'early-leaving-fixed-payment': ['Betaling vsv vast', 'Vsv-geld uitbetalen, vast deel'],
  'early-leaving-variable-decision': ['Vsv variabel deel', 'Vsv-geld vaststellen, variabel deel'],
  'early-leaving-variable-payment': ['Betaling vsv variabel', 'Vsv-geld uitbetalen, variabel deel'],
};
const REPEATED = [
  'interim',
  'talk',
  'progress-advice',
  'supplement',
  'work-placement-report',
  'work-placement-class',
  'study-value-decision',
  'study-value-payment',
  'early-leaving-fixed-decision',
  'early-leaving-fixed-payment',
  'early-leaving-variable-decision',
  'early-leaving-variable-payment',
];

function deadlineName(id: string, length: 0 | 1): string {
  const [, kind = id, number = ''] = /^(.*)-(\d+)$/.exec(id) ?? [];
  const name = deadlineKinds[kind]?.[length];
  if (name === undefined) return id;
  return REPEATED.includes(kind) && number !== '1' ? `${name} ${number}` : name;
}
const deadline = (id: string): string => deadlineName(id, 0);
const deadlineInFull = (id: string): string => deadlineName(id, 1);

export const words = {
  role,
  byRole,
  phase,
  step,
  stepOfYear,
  excellence,
  fact,
  action,
  mark,
  component: fundingWords.component,
  theme,
  itemResult,
  adviceOutcome,
  decisionOutcome,
  changeKind,
  workPlacementAssessment,
  workPlacementClass,
  earlyLeavingPart,
  earlyLeavingCategory,
  point,
  deadline,
  deadlineInFull,
};
