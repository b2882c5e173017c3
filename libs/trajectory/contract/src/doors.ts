import { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { conditionMistakes, excellenceAdviceMistakes } from './body-rules';
import type { InstitutionCommand, OperationCommand, SchemeCommand, TrajectoryCommand } from './commands';
import { type Door, door } from './door';
import { ActorId, Name, Text } from './field-kinds';
import { sent } from './fields';
import { resultDoors } from './result-doors';

const trajectory = door<TrajectoryCommand>;
/** Doors under `/v1/trajectories/2015/{brin}/`. @source scheme-2015, section 2 */
export const trajectoryDoors: readonly Door<TrajectoryCommand>[] = [
  trajectory('agreement-signatures', 'SignAgreement', 'AgreementSigned', sent.AgreementSigned, 'Overeenkomst tekenen'),
  trajectory(
    'delay-notices',
    'NotifyPlanDelay',
    'PlanDelayNotified',
    sent.PlanDelayNotified,
    'Uitstel van het plan melden',
  ),
  trajectory('plan-submissions', 'SubmitPlan', 'PlanSubmitted', sent.PlanSubmitted, 'Kwaliteitsplan indienen'),
  trajectory('plan-confirmations', 'ConfirmPlan', 'PlanConfirmed', sent.PlanConfirmed, 'Voorlopig plan bevestigen'),
  trajectory('plan-talks', 'HoldPlanTalk', 'PlanTalkHeld', sent.PlanTalkHeld, 'Gesprek over het plan vastleggen'),
  trajectory('plan-advices', 'AdvisePlan', 'PlanAdvised', sent.PlanAdvised, 'Advies over het plan vastleggen'),
  trajectory('plan-supplements', 'SupplementPlan', 'PlanSupplemented', sent.PlanSupplemented, 'Plan aanvullen'),
  trajectory(
    'excellence-advices',
    'AdviseExcellence',
    'ExcellenceAdvised',
    sent.ExcellenceAdvised,
    'Advies over excellentie vastleggen',
    excellenceAdviceMistakes,
  ),
  trajectory(
    'excellence-decisions',
    'DecideExcellence',
    'ExcellenceDecided',
    sent.ExcellenceDecided,
    'Besluiten over excellentie',
    (body) => conditionMistakes(body, 'approvedWithConditions'),
  ),
  trajectory(
    'interim-reports',
    'SubmitInterimReport',
    'InterimReportSubmitted',
    sent.InterimReportSubmitted,
    'Tussenrapportage indienen',
  ),
  trajectory(
    'progress-talk-plans',
    'PlanProgressTalk',
    'ProgressTalkPlanned',
    sent.ProgressTalkPlanned,
    'Voortgangsgesprek plannen',
  ),
  trajectory(
    'progress-talks',
    'HoldProgressTalk',
    'ProgressTalkHeld',
    sent.ProgressTalkHeld,
    'Voortgangsgesprek vastleggen',
  ),
  trajectory(
    'progress-advices',
    'AdviseProgress',
    'ProgressAdvised',
    sent.ProgressAdvised,
    'Advies over de voortgang vastleggen',
  ),
  trajectory('change-notices', 'NotifyChange', 'ChangeNotified', sent.ChangeNotified, 'Wijziging melden'),
  trajectory(
    'final-reports',
    'SubmitFinalReport',
    'FinalReportSubmitted',
    sent.FinalReportSubmitted,
    'Eindrapportage indienen',
  ),
  trajectory('closures', 'CloseTrajectory', 'TrajectoryClosed', sent.TrajectoryClosed, 'Traject afsluiten'),
  trajectory('work-claims', 'ClaimWork', 'WorkClaimed', sent.WorkClaimed, 'Werk van een traject oppakken'),
  trajectory(
    'work-handovers',
    'HandWorkOver',
    'WorkHandedOver',
    sent.WorkHandedOver,
    'Werk van een traject overdragen of teruggeven',
  ),
  trajectory(
    'institution-reports',
    'RecordInstitutionReport',
    'InstitutionReportRecorded',
    sent.InstitutionReportRecorded,
    'Rapportage over de instelling vastleggen',
  ),
  trajectory('rules-adoptions', 'AdoptRules', 'RulesAdopted', sent.RulesAdopted, 'Verder onder nieuwere regels'),
  trajectory('endings', 'EndTrajectory', 'TrajectoryEnded', sent.TrajectoryEnded, 'Traject zonder opvolger beëindigen'),
  ...resultDoors,
];

const scheme = door<SchemeCommand>;
/** Doors under `/v1/schemes/2015/` whose facts are of the whole sector. */
export const schemeDoors: readonly Door<SchemeCommand>[] = [
  scheme('ceilings', 'PublishCeiling', 'CeilingPublished', sent.CeilingPublished, 'Plafond bekendmaken'),
  scheme(
    'early-leaving-norms',
    'PublishNorms',
    'NormsPublished',
    sent.NormsPublished,
    'Normen voor vsv bekendmaken, van een schooljaar waarvan ze niet in de regeling staan',
  ),
  scheme(
    'sector-reports',
    'PublishSectorReport',
    'SectorReportPublished',
    sent.SectorReportPublished,
    'Voortgangsrapportage van de sector uitbrengen',
  ),
  scheme(
    'midterm-reviews',
    'HoldMidtermReview',
    'MidtermReviewHeld',
    sent.MidtermReviewHeld,
    'Tussentijdse evaluatie vastleggen',
  ),
  scheme(
    'guidance-documents',
    'PublishGuidance',
    'GuidancePublished',
    sent.GuidancePublished,
    'Handreiking voor alle instellingen vastleggen',
  ),
];

const institution = door<InstitutionCommand>;
/** Doors about one institution; its BRIN is in the body, but for assignments, where it is in the path. */
export const institutionDoors = {
  figures: institution(
    'figures',
    'DeliverFigures',
    'FiguresDelivered',
    { brin: Brin, ...sent.FiguresDelivered },
    'Gegevens van een instelling leveren',
  ),
  institutions: institution(
    'institutions',
    'RegisterInstitution',
    'InstitutionRegistered',
    { brin: Brin, name: Name, type: InstitutionType, province: Name },
    'Instelling registreren',
  ),
  accountManagerAssignments: institution(
    'account-manager-assignments',
    'AssignAccountManager',
    'AccountManagerAssigned',
    { accountManager: ActorId, from: IsoDate },
    'Accountmanager toewijzen',
  ),
} as const;

/** Opens the trajectory of a registered institution. */
export const openingDoor = trajectory(
  'openings',
  'OpenTrajectory',
  'TrajectoryOpened',
  { brin: Brin },
  'Traject openen',
);

const operation = door<OperationCommand>;
/** Doors under `/v1/operations/parked/{stream}/`: what to do with a stream that views cannot go on with. */
export const parkedDoors = {
  retries: operation(
    'retries',
    'RetryParkedStream',
    'ParkedStreamRetried',
    { reason: Text },
    'Wat van een stroom wacht opnieuw verwerken',
  ),
  skips: operation(
    'skips',
    'SkipParkedFact',
    'ParkedFactSkipped',
    // the revision of the fact that was seen waiting: no other one is skipped by mistake
    { reason: Text, revision: z.int().min(0).optional() },
    'Het feit waarop een stroom wacht voorgoed overslaan',
  ),
} as const;
