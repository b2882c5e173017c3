import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Text } from './field-kinds';
import { stored } from './fields';
import { ofInstitution } from './fact';
import { Role } from './roles';
import { RulesVersion } from './rules-version';

/** The first fact of a trajectory: pins its scheme and its rules for life. */
export const TrajectoryOpened = ofInstitution('TrajectoryOpened', {
  scheme: z.literal('2015'),
  rules: RulesVersion,
  openedOn: IsoDate,
});
/** Overeenkomst getekend. */
export const AgreementSigned = ofInstitution('AgreementSigned', stored.AgreementSigned);
/** Uitstel gemeld: the plan comes later, told in time. */
export const PlanDelayNotified = ofInstitution('PlanDelayNotified', stored.PlanDelayNotified);
/** Kwaliteitsplan ingediend: once in the life of a trajectory. */
export const PlanSubmitted = ofInstitution('PlanSubmitted', stored.PlanSubmitted);
/** A provisional plan became final after alignment inside the institution. */
export const PlanConfirmed = ofInstitution('PlanConfirmed', stored.PlanConfirmed);
export const PlanTalkHeld = ofInstitution('PlanTalkHeld', stored.PlanTalkHeld);
/** Advies over het plan: never touches money. */
export const PlanAdvised = ofInstitution('PlanAdvised', stored.PlanAdvised);
export const PlanSupplemented = ofInstitution('PlanSupplemented', stored.PlanSupplemented);
/** Advies aan de minister over de excellentieaanvraag; the last one counts. */
export const ExcellenceAdvised = ofInstitution('ExcellenceAdvised', stored.ExcellenceAdvised);
/** Besluit over excellentie: final for 2015-2018. */
export const ExcellenceDecided = ofInstitution('ExcellenceDecided', stored.ExcellenceDecided);
/** Tussenrapportage of `reportYear`, whenever it came. */
export const InterimReportSubmitted = ofInstitution('InterimReportSubmitted', stored.InterimReportSubmitted);
export const ProgressTalkPlanned = ofInstitution('ProgressTalkPlanned', stored.ProgressTalkPlanned);
export const ProgressTalkHeld = ofInstitution('ProgressTalkHeld', stored.ProgressTalkHeld);
export const ProgressAdvised = ofInstitution('ProgressAdvised', stored.ProgressAdvised);
/** Melding van een wijziging that can touch the subsidy. */
export const ChangeNotified = ofInstitution('ChangeNotified', stored.ChangeNotified);
/** Eindrapportage. */
export const FinalReportSubmitted = ofInstitution('FinalReportSubmitted', stored.FinalReportSubmitted);
export const TrajectoryClosed = ofInstitution('TrajectoryClosed', stored.TrajectoryClosed);
/** Werk opgepakt: who recorded it does the assessor's work of this trajectory. */
export const WorkClaimed = ofInstitution('WorkClaimed', stored.WorkClaimed);
/** Werk overgedragen aan een collega, or given back. */
export const WorkHandedOver = ofInstitution('WorkHandedOver', stored.WorkHandedOver);

/** Rapportage over een instelling vastgelegd, such as the mbo-instellingsrapportage: it moves nothing and touches no money. */
export const InstitutionReportRecorded = ofInstitution('InstitutionReportRecorded', stored.InstitutionReportRecorded);

/** Verbeterplan bpv ingediend: from summer 2016, by who wants to. */
export const WorkPlacementPlanSubmitted = ofInstitution(
  'WorkPlacementPlanSubmitted',
  stored.WorkPlacementPlanSubmitted,
);
/** Verbeterplan bpv beoordeeld; the last one counts. */
export const WorkPlacementPlanAssessed = ofInstitution('WorkPlacementPlanAssessed', stored.WorkPlacementPlanAssessed);
/** Verbeterplan bpv aangepast, after it had to be changed. */
export const WorkPlacementPlanRevised = ofInstitution('WorkPlacementPlanRevised', stored.WorkPlacementPlanRevised);
/** Verbeterplan bpv goedgekeurd: without it no money for work placement. */
export const WorkPlacementPlanApproved = ofInstitution('WorkPlacementPlanApproved', stored.WorkPlacementPlanApproved);
/** Resultatenrapportage bpv over `resultYear`. */
export const WorkPlacementResultsReported = ofInstitution(
  'WorkPlacementResultsReported',
  stored.WorkPlacementResultsReported,
);
/** Resultaten bpv ingedeeld: goed, voldoende of onvoldoende. */
export const WorkPlacementResultsClassed = ofInstitution(
  'WorkPlacementResultsClassed',
  stored.WorkPlacementResultsClassed,
);
/** The data that the study value of `year` is decided on are in: `delivery` is the fact that holds them. */
export const StudyValueDataReceived = ofInstitution('StudyValueDataReceived', stored.StudyValueDataReceived);
/** Studiewaarde vastgesteld; again when other data came in since. */
export const StudyValueDecided = ofInstitution('StudyValueDecided', stored.StudyValueDecided);
/** Geld voor studiewaarde uitbetaald. */
export const StudyValuePaid = ofInstitution('StudyValuePaid', stored.StudyValuePaid);
/** The counts that a part of the money for early leaving is decided on are in. */
export const EarlyLeavingDataReceived = ofInstitution('EarlyLeavingDataReceived', stored.EarlyLeavingDataReceived);
/** Vsv vastgesteld: the fixed or the variable part of `year`. */
export const EarlyLeavingDecided = ofInstitution('EarlyLeavingDecided', stored.EarlyLeavingDecided);
/** Geld voor vsv uitbetaald. */
export const EarlyLeavingPaid = ofInstitution('EarlyLeavingPaid', stored.EarlyLeavingPaid);

/** From here on it is decided by newer rules than those it was opened under; `grounds` says why. */
export const RulesAdopted = ofInstitution('RulesAdopted', { ...stored.RulesAdopted, rules: RulesVersion });
/** The institution went on in another one: its trajectory ends here and goes on there. */
export const TrajectoryHandedOver = ofInstitution('TrajectoryHandedOver', stored.TrajectoryHandedOver);
/** What one predecessor had done, and what it still owed, is now this trajectory's. */
export const PredecessorTakenOver = ofInstitution('PredecessorTakenOver', stored.PredecessorTakenOver);
/** The institution stopped, and nobody is known to go on for it: a person has to decide. */
export const SuccessorAwaited = ofInstitution('SuccessorAwaited', stored.SuccessorAwaited);
/** A person decided that nobody goes on for an institution that stopped. */
export const TrajectoryEnded = ofInstitution('TrajectoryEnded', stored.TrajectoryEnded);

const reminder = {
  deadlineId: z.string(),
  /** Counts up when a deadline of the same id gets another last day. */
  generation: z.int().min(1),
  /** Days from the last day: -14, -7, -2, 0 or 1. */
  rung: z.int(),
  recipient: Role,
  lastDay: IsoDate,
};
/** The claim: after this fact, and only then, the mail goes out. `late`: a day or more after the rung's own day. */
export const ReminderIssued = ofInstitution('ReminderIssued', { ...reminder, issuedOn: IsoDate, late: z.boolean() });
/** A mail server took it over. */
export const ReminderSent = ofInstitution('ReminderSent', { ...reminder, sentOn: IsoDate, messageId: z.string() });
/** It cannot be delivered: no address is known, or a mail server refused it for good. */
export const ReminderFailed = ofInstitution('ReminderFailed', { ...reminder, failedOn: IsoDate, reason: Text });

/** What a fact should have said; null data: it should not have been there. */
const rightOf = <Type extends z.ZodType, Data extends z.ZodType>({ shape }: { shape: { type: Type; data: Data } }) =>
  z.object({ type: shape.type, data: shape.data.nullable() });
/** Fout hersteld: an earlier fact of this trajectory was wrong. Both stay; everything that follows from it reads the right one. */
export const FactCorrected = ofInstitution('FactCorrected', {
  ...stored.FactCorrected,
  right: z.discriminatedUnion('type', [
    rightOf(AgreementSigned),
    rightOf(PlanDelayNotified),
    rightOf(PlanSubmitted),
    rightOf(PlanConfirmed),
    rightOf(PlanTalkHeld),
    rightOf(PlanAdvised),
    rightOf(PlanSupplemented),
    rightOf(ExcellenceAdvised),
    rightOf(ExcellenceDecided),
    rightOf(InterimReportSubmitted),
    rightOf(ProgressTalkPlanned),
    rightOf(ProgressTalkHeld),
    rightOf(ProgressAdvised),
    rightOf(ChangeNotified),
    rightOf(FinalReportSubmitted),
    rightOf(TrajectoryClosed),
    rightOf(WorkClaimed),
    rightOf(WorkHandedOver),
    rightOf(InstitutionReportRecorded),
    rightOf(WorkPlacementPlanSubmitted),
    rightOf(WorkPlacementPlanAssessed),
    rightOf(WorkPlacementPlanRevised),
    rightOf(WorkPlacementPlanApproved),
    rightOf(WorkPlacementResultsReported),
    rightOf(WorkPlacementResultsClassed),
    rightOf(StudyValueDecided),
    rightOf(StudyValuePaid),
    rightOf(EarlyLeavingDecided),
    rightOf(EarlyLeavingPaid),
  ]),
  correctedOn: IsoDate,
});
export type FactCorrected = z.infer<typeof FactCorrected>;

export const TrajectoryEvent = z.discriminatedUnion('type', [
  TrajectoryOpened,
  AgreementSigned,
  PlanDelayNotified,
  PlanSubmitted,
  PlanConfirmed,
  PlanTalkHeld,
  PlanAdvised,
  PlanSupplemented,
  ExcellenceAdvised,
  ExcellenceDecided,
  InterimReportSubmitted,
  ProgressTalkPlanned,
  ProgressTalkHeld,
  ProgressAdvised,
  ChangeNotified,
  FinalReportSubmitted,
  TrajectoryClosed,
  WorkClaimed,
  WorkHandedOver,
  InstitutionReportRecorded,
  WorkPlacementPlanSubmitted,
  WorkPlacementPlanAssessed,
  WorkPlacementPlanRevised,
  WorkPlacementPlanApproved,
  WorkPlacementResultsReported,
  WorkPlacementResultsClassed,
  StudyValueDataReceived,
  StudyValueDecided,
  StudyValuePaid,
  EarlyLeavingDataReceived,
  EarlyLeavingDecided,
  EarlyLeavingPaid,
  RulesAdopted,
  TrajectoryHandedOver,
  PredecessorTakenOver,
  SuccessorAwaited,
  TrajectoryEnded,
  ReminderIssued,
  ReminderSent,
  ReminderFailed,
  FactCorrected,
]);
export type TrajectoryEvent = z.infer<typeof TrajectoryEvent>;
