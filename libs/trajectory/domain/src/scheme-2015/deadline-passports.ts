import type { Role, TrajectoryFactType } from '@mijlpaal/trajectory-contract';
import type { DeadlineKind } from './last-days';
import { sources } from './sources';

/** What stays the same in every deadline of a kind. */
export interface Passport {
  readonly turn: Role;
  readonly closedBy: TrajectoryFactType;
  readonly source: string;
  /** In Dutch; null where the source says it all. */
  readonly reading: string | null;
}

const sunday = 'De regeling zegt niets over een laatste dag in het weekend: de dag schuift niet op.';

/** @source scheme-2015, section 3 */
export const passports: Readonly<Record<DeadlineKind, Passport>> = {
  agreement: { turn: 'institution', closedBy: 'AgreementSigned', source: sources.agreement, reading: sunday },
  plan: { turn: 'institution', closedBy: 'PlanSubmitted', source: sources.plan, reading: null },
  excellenceDecision: {
    turn: 'decisionMaker',
    closedBy: 'ExcellenceDecided',
    source: sources.excellenceDecision,
    reading: 'Tot het advies er is, is MBO in Bedrijf aan zet; daarna de minister.',
  },
  planAdvice: {
    turn: 'assessor',
    closedBy: 'PlanAdvised',
    source: sources.planAdvice,
    reading: 'De bron zegt: voor 1 september 2015. 31 augustus telt mee.',
  },
  supplement: {
    turn: 'institution',
    closedBy: 'PlanSupplemented',
    source: sources.facilitation,
    reading: 'De laatste dag is de dag die het advies noemt. Een nieuw advies vervangt hem.',
  },
  interimReport: {
    turn: 'institution',
    closedBy: 'InterimReportSubmitted',
    source: sources.interimReport,
    reading: 'De termijn verschijnt op 1 januari van het jaar.',
  },
  talk: {
    turn: 'assessor',
    closedBy: 'ProgressTalkHeld',
    source: sources.planning,
    reading: 'Het tweede kwartaal loopt van 1 april tot en met 30 juni.',
  },
  progressAdvice: {
    turn: 'assessor',
    closedBy: 'ProgressAdvised',
    source: sources.planning,
    reading: 'Geen bron noemt een termijn. Gekozen is 31 augustus, of 60 dagen na het gesprek als dat later is.',
  },
  finalReport: {
    turn: 'institution',
    closedBy: 'FinalReportSubmitted',
    source: sources.finalReport,
    reading: 'De termijn verschijnt op 1 januari 2019.',
  },
  workPlacementApproval: {
    turn: 'assessor',
    closedBy: 'WorkPlacementPlanApproved',
    source: sources.workPlacementPlan,
    reading:
      'De bron zegt: eind januari 2017. Gekozen is 31 januari 2017, of 60 dagen na het indienen als dat later is. Wie aan zet is, volgt uit de beoordeling.',
  },
  workPlacementReport: {
    turn: 'institution',
    closedBy: 'WorkPlacementResultsReported',
    source: sources.workPlacement,
    reading: 'Geen bron noemt een dag. Gekozen is 1 maart na het jaar, net als bij de andere rapportages.',
  },
  workPlacementClass: {
    turn: 'assessor',
    closedBy: 'WorkPlacementResultsClassed',
    source: sources.workPlacementClass,
    reading: 'Geen bron noemt een dag. Gekozen is 30 juni na het jaar, of 60 dagen na de rapportage als dat later is.',
  },
  studyValueDecision: {
    turn: 'decisionMaker',
    closedBy: 'StudyValueDecided',
    source: sources.studyValue,
    reading:
      'In 2016 is dat twee maanden na 19 maart 2016. Daarna is gekozen: voor de maand van uitbetaling. Of 60 dagen na de gegevens als dat later is.',
  },
  studyValuePayment: {
    turn: 'duo',
    closedBy: 'StudyValuePaid',
    source: sources.studyValuePayment,
    reading: 'De regeling noemt november. De laatste dag van die maand telt mee.',
  },
  earlyLeavingDecision: {
    turn: 'decisionMaker',
    closedBy: 'EarlyLeavingDecided',
    source: sources.earlyLeavingPayment.variable,
    reading:
      'Geen bron noemt een dag. Gekozen is: voor de maand van uitbetaling, of 60 dagen na de gegevens als dat later is.',
  },
  earlyLeavingPayment: {
    turn: 'duo',
    closedBy: 'EarlyLeavingPaid',
    source: sources.earlyLeavingPayment.variable,
    reading: 'Het vaste deel in oktober voor het jaar, het variabele deel in november erna. De hele maand telt mee.',
  },
};
