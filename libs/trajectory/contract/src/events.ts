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
import { computedFigures } from './sector-report';
import { SchoolYear } from './study-value';
import { InstitutionMerged, InstitutionSplit, InstitutionStopped } from './transition-events';
import { fact, ofInstitution } from './fact';
import { TrajectoryEvent } from './trajectory-events';

export * from './trajectory-events';

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
/** Handreiking uitgebracht, for every institution; a later one of the same title replaces it. */
export const GuidancePublished = fact('GuidancePublished', stored.GuidancePublished);
export const MidtermReviewHeld = fact('MidtermReviewHeld', stored.MidtermReviewHeld);
export const SchemeEvent = z.discriminatedUnion('type', [
  CeilingPublished,
  SectorReportPublished,
  MidtermReviewHeld,
  FigureCorrected,
  NormsPublished,
  GuidancePublished,
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
