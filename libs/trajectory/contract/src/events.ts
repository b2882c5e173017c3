import { InstitutionType } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { CalendarEvent } from './calendar-events';
import { ofCategory, ofUnit, unit } from './delivered-fields';
import { ActorId, Name, Text } from './field-kinds';
import { stored } from './fields';
import { FigureCorrected } from './figure-corrections';
import { indicator, ofIndicator } from './indicator-fields';
import { paymentRun } from './payment-run';
import { EarlyLeavingCategory } from './result-fields';
import { Role } from './roles';
import { RulesVersion } from './rules-version';
import { computedFigures } from './sector-report';
import { SchoolYear } from './study-value';
import { InstitutionMerged, InstitutionSplit, InstitutionStopped } from './transition-events';
import { fact, ofInstitution } from './fact';

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

/** `source`: who counted; `illustrative`: invented for practice. */
const delivered = { source: Text, illustrative: z.boolean() };

export const InstitutionRegistered = ofInstitution('InstitutionRegistered', {
  name: Name,
  type: InstitutionType,
  province: Name,
});
/** Who looks after an institution for OCW, from a day on. */
export const AccountManagerAssigned = ofInstitution('AccountManagerAssigned', {
  accountManager: ActorId,
  from: IsoDate,
});
/** Figures of one institution for one calendar year; a later delivery for the same year replaces it. */
export const FiguresDelivered = ofInstitution('FiguresDelivered', stored.FiguresDelivered);
export const InstitutionEvent = z.discriminatedUnion('type', [
  InstitutionRegistered,
  AccountManagerAssigned,
  FiguresDelivered,
]);
export type InstitutionEvent = z.infer<typeof InstitutionEvent>;

/** Sums of diplomas of one institution in one school year. Of each unit the last delivery counts; one that is not named stays as it was. */
export const StudyValuesDelivered = ofInstitution('StudyValuesDelivered', {
  schoolYear: SchoolYear,
  units: z.array(z.object({ ...unit, ...ofUnit })),
  ...delivered,
});
/** Counts of early leavers of one institution on one count day. Of each category the last delivery counts. */
export const EarlyLeaversDelivered = ofInstitution('EarlyLeaversDelivered', {
  countedOn: IsoDate,
  categories: z.array(z.object({ category: EarlyLeavingCategory, ...ofCategory })),
  ...delivered,
});
/** Figures of indicators of one institution over one year. Of each indicator and programme the last delivery counts. */
export const IndicatorFiguresDelivered = ofInstitution('IndicatorFiguresDelivered', {
  year: z.int(),
  figures: z.array(z.object({ ...indicator, ...ofIndicator })),
  ...delivered,
});
/** The facts of one delivery: all of them in one append, on a stream of its own. */
export const DeliveryEvent = z.discriminatedUnion('type', [
  StudyValuesDelivered,
  EarlyLeaversDelivered,
  IndicatorFiguresDelivered,
  FiguresDelivered,
]);
export type DeliveryEvent = z.infer<typeof DeliveryEvent>;

/** Subsidieplafond bekendgemaakt; a later one for the same year and component replaces it. */
export const CeilingPublished = fact('CeilingPublished', stored.CeilingPublished);
/** Normen voor vsv bekendgemaakt of a school year; later ones for the same year replace them. */
export const NormsPublished = fact('NormsPublished', stored.NormsPublished);
/** Voortgangsrapportage van de sector uitgebracht, with the figures of that moment. */
export const SectorReportPublished = fact('SectorReportPublished', {
  ...stored.SectorReportPublished,
  ...computedFigures,
});
export const MidtermReviewHeld = fact('MidtermReviewHeld', stored.MidtermReviewHeld);
export const SchemeEvent = z.discriminatedUnion('type', [
  CeilingPublished,
  SectorReportPublished,
  MidtermReviewHeld,
  FigureCorrected,
  NormsPublished,
]);
export type SchemeEvent = z.infer<typeof SchemeEvent>;

/** Which fact keeps a stream waiting, and in which views. */
const waiting = { stream: z.string(), revision: z.int().min(0), eventId: z.string(), views: z.array(z.string()) };
/** A person asked to fold what waits of a stream again: acted on by whoever folds. */
export const ParkedStreamRetried = fact('ParkedStreamRetried', { ...waiting, reason: Text });
/** A person said that these views leave this fact out, for ever. The fact itself stays as it is. */
export const ParkedFactSkipped = fact('ParkedFactSkipped', { ...waiting, reason: Text });
/** What the operator decides about a stream; in a stream of its own, for the other one cannot take it. */
export const OperationEvent = z.discriminatedUnion('type', [ParkedStreamRetried, ParkedFactSkipped]);
export type OperationEvent = z.infer<typeof OperationEvent>;

/** Betaalronde bevestigd: a division of one component in one year, with all it rests on, as it was when it was decided. */
export const PaymentRunConfirmed = fact('PaymentRunConfirmed', paymentRun);
export const PaymentRunEvent = z.discriminatedUnion('type', [PaymentRunConfirmed]);
export type PaymentRunEvent = z.infer<typeof PaymentRunEvent>;

/** Every fact of the log: what projections read. */
export const MijlpaalEvent = z.discriminatedUnion('type', [
  ...TrajectoryEvent.options,
  ...InstitutionEvent.options,
  ...SchemeEvent.options,
  ...OperationEvent.options,
  StudyValuesDelivered,
  EarlyLeaversDelivered,
  IndicatorFiguresDelivered,
  PaymentRunConfirmed,
  InstitutionMerged,
  InstitutionStopped,
  InstitutionSplit,
  ...CalendarEvent.options,
]);
export type MijlpaalEvent = z.infer<typeof MijlpaalEvent>;
