import { z } from 'zod';

/** In what an indicator is told. */
export const IndicatorUnit = z.enum(['percentage', 'score', 'number']);
export type IndicatorUnit = z.infer<typeof IndicatorUnit>;
/** The first measurement, before a plan is carried out (nulmeting), or a later one. */
export const Measurement = z.enum(['baseline', 'later']);
export type Measurement = z.infer<typeof Measurement>;

/** Which figure of an institution; `programme`: crebo code, null for the institution as a whole. */
export const indicator = {
  indicator: z.string().trim().min(1, 'must not be empty').max(100),
  programme: z
    .string()
    .regex(/^\d{5}$/, 'must be a crebo code of five digits, or left out for the whole institution')
    .nullable(),
};
/** What it says; `value` null: suppressed, because so few people can be known by it. It is never 0. */
export const ofIndicator = {
  unit: IndicatorUnit,
  measurement: Measurement,
  programmeName: z.string().trim().min(1, 'must not be empty').max(200).nullable(),
  value: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,4})?$/, 'must be a number of 0 or more, such as "72.4"')
    .nullable(),
};
