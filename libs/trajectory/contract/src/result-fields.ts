import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Amount, type ObjectOf, Text, Unique } from './field-kinds';
import { DiplomaLevel } from './study-value';

/** Domains of mbo programmes (opleidingsdomeinen). @source R16 bijlage 5 */
export const Domain = z.enum([
  '79000', '79010', '79020', '79030', '79040', '79050', '79060', '79070', '79080', '79090', '79100', '79110', '79120',
  '79130', '79140', '79150', '79160',
]); // prettier-ignore
export type Domain = z.infer<typeof Domain>;

/** Groups in which early leavers are counted. @source PB 13 */
export const EarlyLeavingCategory = z.enum(['entry', 'level2', 'level34']);
export type EarlyLeavingCategory = z.infer<typeof EarlyLeavingCategory>;

/** School years of which no norm was found in the sources: it is said by a fact once it is known. @source PB art. 13, table 2 ends with 2014-2015 */
export const LaterNormYear = z.enum(
  ['2015-2016', '2016-2017', '2017-2018'],
  'must be 2015-2016, 2016-2017 or 2017-2018: the norms before stand in the regulation',
);
const Norm = z.string().regex(/^\d{1,2}(\.\d{1,2})?$/, 'must be a percentage, such as "2.75"');
/** Norms for early leaving, as percentages. */
export const norms = { entry: Norm, level2: Norm, level34: Norm };

/** The two parts of the money for early leaving (vsv). */
export const EarlyLeavingPart = z.enum(['fixed', 'variable']);
export type EarlyLeavingPart = z.infer<typeof EarlyLeavingPart>;

/** First reading of the work placement plan, and each later one. */
export const WorkPlacementAssessment = z.enum(['acceptable', 'toBeChanged']);
export type WorkPlacementAssessment = z.infer<typeof WorkPlacementAssessment>;

/** Class of a result report: goed, voldoende, onvoldoende. @assumption the third one: sources name the first two */
export const WorkPlacementClass = z.enum(['good', 'sufficient', 'insufficient']);
export type WorkPlacementClass = z.infer<typeof WorkPlacementClass>;

/** A study value: decimal text, such as "0.55". */
export const StudyValue = z
  .string()
  .regex(/^[0-4](\.\d{1,6})?$/, 'must be a value from 0 up to 5 with at most six decimals, such as "0.55"');
/** Percent with two decimals, as the norm is compared with. */
const Percentage = z
  .string()
  .regex(/^(100\.00|\d{1,2}\.\d{2})$/, 'must be a percentage with two decimals, such as "9.50"');

export const RESULT_YEARS = [2017, 2018] as const;
export const STUDY_VALUE_YEARS = [2016, 2017, 2018] as const;
export const EARLY_LEAVING_YEARS = { fixed: [2016, 2017, 2018], variable: [2015, 2016, 2017, 2018] } as const;

const ResultYear = z.int().min(2017).max(2018);
const StudyValueYear = z.int().min(2016).max(2018);
const EarlyLeavingYear = z.int().min(2015).max(2018);

/** Values by domain and level; null: there were no diplomas. */
const studyValues = (object: ObjectOf) =>
  Unique(
    object({ domain: Domain, level: DiplomaLevel, base: StudyValue.nullable(), average: StudyValue.nullable() }),
    ({ domain, level }) => `${domain} ${level}`,
    'domain and level',
  );
const percentages = (object: ObjectOf) =>
  Unique(object({ category: EarlyLeavingCategory, percentage: Percentage }), ({ category }) => category, 'category');

/** Fields of the facts about results: work placement (bpv), study value and early leaving. @param common what each may leave out */
export const resultFields = <Common extends z.core.$ZodLooseShape>(object: ObjectOf, common: Common) => ({
  WorkPlacementPlanSubmitted: {
    submittedOn: IsoDate,
    analysis: Text,
    aims: Text,
    measures: Text,
    indicators: z.array(Text).min(1, 'must name at least one').max(100),
    ...common,
  },
  WorkPlacementPlanAssessed: { assessedOn: IsoDate, outcome: WorkPlacementAssessment, findings: Text, ...common },
  WorkPlacementPlanRevised: { revisedOn: IsoDate, what: Text, ...common },
  WorkPlacementPlanApproved: { approvedOn: IsoDate, grounds: Text, ...common },
  WorkPlacementResultsReported: {
    reportedOn: IsoDate,
    resultYear: ResultYear,
    results: z
      .array(object({ point: Text, intended: Text, achieved: Text, indicator: Text }))
      .min(1, 'must name at least one')
      .max(200),
    ...common,
  },
  WorkPlacementResultsClassed: {
    classedOn: IsoDate,
    resultYear: ResultYear,
    class: WorkPlacementClass,
    grounds: Text,
    ...common,
  },

  StudyValueDataReceived: { receivedOn: IsoDate, year: StudyValueYear, delivery: z.uuid() },
  StudyValueDecided: {
    decidedOn: IsoDate,
    year: StudyValueYear,
    values: studyValues(object),
    /** What the calculation said to who decided; left out: nothing could be calculated. */
    calculated: studyValues(object).exactOptional(),
    /** Why it is decided otherwise than calculated. */
    differsBecause: Text.exactOptional(),
    ...common,
  },
  StudyValuePaid: { paidOn: IsoDate, year: StudyValueYear, amount: Amount, ...common },

  EarlyLeavingDataReceived: {
    receivedOn: IsoDate,
    year: EarlyLeavingYear,
    part: EarlyLeavingPart,
    delivery: z.uuid(),
  },
  EarlyLeavingDecided: {
    decidedOn: IsoDate,
    year: EarlyLeavingYear,
    part: EarlyLeavingPart,
    percentages: percentages(object).default([]),
    /** As of study value. */
    calculated: percentages(object).exactOptional(),
    differsBecause: Text.exactOptional(),
    ...common,
  },
  EarlyLeavingPaid: { paidOn: IsoDate, year: EarlyLeavingYear, part: EarlyLeavingPart, amount: Amount, ...common },
});
