import type { Role } from '../roles';
import type { TrajectoryFactType } from '../views';

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
  WorkClaimed: 'Werk opgepakt',
  WorkHandedOver: 'Werk overgedragen',
  InstitutionReportRecorded: 'Rapportage over de instelling vastgelegd',
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
  TrajectoryHandedOver: 'Overgegaan naar een andere instelling',
  PredecessorTakenOver: 'Traject van een andere instelling overgenomen',
  SuccessorAwaited: 'Instelling gestopt, opvolger onbekend',
  TrajectoryEnded: 'Traject beëindigd zonder opvolger',
  RulesAdopted: 'Verder onder nieuwere regels',
  ReminderIssued: 'Herinnering klaargezet',
  ReminderSent: 'Herinnering verstuurd',
  ReminderFailed: 'Herinnering niet bezorgd',
  FactCorrected: 'Feit hersteld',
};

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

/** What people read on every page and paper: roles, facts and deadlines. @param id of a deadline, as in scheme-2015, section 3 */
export const trajectoryWords = { role, byRole, fact, deadline, deadlineInFull } as const;
