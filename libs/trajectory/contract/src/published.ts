import { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Amount } from './field-kinds';
import { Component } from './fields';
import { IndicatorUnit, Measurement } from './indicator-fields';

/*
 * What everybody may know, without a sign-in: exactly these fields go out of /v1/public, and nothing else. Whoever adds one
 * publishes it.
 */

/** The decision of the minister on excellence; what an assessor thinks of an application is not published. */
export const PublishedExcellence = z.enum([
  'undecided',
  'notApplied',
  'approved',
  'approvedWithConditions',
  'rejected',
]);
export type PublishedExcellence = z.infer<typeof PublishedExcellence>;

/** An amount as it was decided in the last confirmed payment run of its component and year. */
export const PublishedAmount = z.strictObject({
  component: Component,
  year: z.int(),
  amount: Amount,
  decidedOn: IsoDate,
  /** From figures that were made up for practice. */
  illustrative: z.boolean(),
});
export type PublishedAmount = z.infer<typeof PublishedAmount>;

/** The published facts of one institution. */
export const PublishedInstitution = z.strictObject({
  brin: Brin,
  name: z.string(),
  type: InstitutionType,
  province: z.string(),
  /** It went on in another one, or stopped, on this day. */
  endedOn: IsoDate.nullable(),
  planSubmittedOn: IsoDate.nullable(),
  excellence: PublishedExcellence,
  excellenceDecidedOn: IsoDate.nullable(),
  workPlacementPlanApprovedOn: IsoDate.nullable(),
  /** Interim reports of 2016 to 2018 and the final one of 2019. */
  reports: z.array(z.strictObject({ year: z.int(), submittedOn: IsoDate })),
  amounts: z.array(PublishedAmount),
});
export type PublishedInstitution = z.infer<typeof PublishedInstitution>;

/** What there is to divide over the sector. */
export const PublishedCeiling = z.strictObject({
  year: z.int(),
  component: Component,
  amount: Amount,
  source: z.string(),
});
export type PublishedCeiling = z.infer<typeof PublishedCeiling>;

/** A figure as delivered last; the institution as a whole when `programme` is null, suppressed when `value` is. */
export const PublishedIndicator = z.strictObject({
  brin: Brin,
  name: z.string(),
  year: z.int(),
  indicator: z.string(),
  programme: z.string().nullable(),
  programmeName: z.string().nullable(),
  measurement: Measurement,
  unit: IndicatorUnit,
  value: z.string().nullable(),
  source: z.string(),
  illustrative: z.boolean(),
});
export type PublishedIndicator = z.infer<typeof PublishedIndicator>;

/** What stands above every published list. */
export const publishedAbout = {
  /** All facts recorded up to and with this day. */
  asOf: IsoDate,
  /** Under which these data may be used; null: that is not decided yet. */
  licence: z.string().nullable(),
  /** Whether every fact is in. */
  complete: z.boolean(),
};
export const PublishedSector = z.strictObject({ ...publishedAbout, items: z.array(PublishedCeiling), total: z.int() });
export const PublishedInstitutions = z.strictObject({
  ...publishedAbout,
  items: z.array(PublishedInstitution),
  total: z.int(),
});
export const PublishedIndicators = z.strictObject({
  ...publishedAbout,
  items: z.array(PublishedIndicator),
  total: z.int(),
});
