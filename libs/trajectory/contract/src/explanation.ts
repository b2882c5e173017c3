import { Brin } from '@mijlpaal/shared-institution';
import { z } from 'zod';
import { Amount } from './field-kinds';

/** A named setting where the sources are silent; the Dutch sentence of each stands in the web, its reason beside the rule. */
export const FundingReading = z.enum([
  'latePlan',
  'startAfterLastCondition',
  'excellenceNeedsAgreement',
  'conditionalApprovalPays',
  'approvalLasts',
  'level2Count',
  'rounding',
  'partWithoutWeight',
  'severalEarlierDiplomas',
  'institutionAverage',
  'limitLevel',
  'keepAndImprove',
  'cappedAmount',
  'excess',
  'workPlacementKey',
  'workPlacementFactors',
  'workPlacementNeedsPlan',
  'workPlacementMonth',
  'covenant',
  'fewStudents',
  'roseOnAverage',
  'bothYears',
  'unknownNorm',
  'mergedFigures',
  'mergerYear',
  'splitPlan',
  'splitYear',
  'splitFigures',
  'endedYear',
  'endedUnclassed',
]);
export type FundingReading = z.infer<typeof FundingReading>;

/** What an amount is made of. `value`: a number ("0.55", "17/49"), a day or a word; null: it is not there. */
const ExplanationInput = z.object({
  name: z.string(),
  value: z.string().nullable(),
  /** Ids of the events it comes from; none when it was given by hand, or stands in the regulation. */
  facts: z.array(z.string()),
  /** Not a published figure: invented for practice. */
  illustrative: z.boolean(),
});

/**
 * One sum. `expression` holds names of inputs and earlier steps, numbers, + - * / ( ), floor( ), min( , ), max( , ), the
 * comparisons > >= < <= that are 1 or 0 and bind weakest, and sum(name): the inputs or steps of that name of all parts together.
 */
const ExplanationStep = z.object({
  name: z.string(),
  expression: z.string(),
  /** Decimal, at most 12 digits after the point. */
  value: z.string(),
  /** The fraction, such as "62000000/11", when `value` is rounded; null when `value` is all of it. */
  exact: z.string().nullable(),
});

/** How the cents left after rounding down were given out: one each to the largest remainders, ties to the lower BRIN. */
const ExplanationRounding = z.object({
  method: z.literal('largestRemainder'),
  unit: z.literal('0.01'),
  ties: z.literal('lowerBrin'),
  /** How many institutions share. */
  among: z.int().min(1),
  centsLeft: z.int().min(0),
  /** Exact, in euros, below a cent. */
  remainder: z.string(),
  /** Place of this remainder, the largest is 1: up to `centsLeft` gets a cent. */
  rank: z.int().min(1),
  extraCent: z.boolean(),
});

/** What a person must know beside the numbers. `name`: the input or step it is about; `brin`: whose. */
const ExplanationRemark = z.object({
  code: z.enum([
    'notEntitled',
    'conditionMissing',
    'excellenceRejected',
    'conditionMetAfterYear',
    'ceilingMissing',
    'figureMissing',
    'figureOfOthersMissing',
    'normMissing',
    'partUndistributed',
    'noLimit',
    'noBase',
    'noAverage',
    'noPreviousAverage',
    'valueOfDomain',
    'valueOfInstitution',
    'capped',
    'excessShared',
    'excessUndistributed',
    'tooFewStudents',
    'normMet',
    'fell',
    'normNotMet',
    'rose',
    'cutToCeiling',
    'goesOnAs',
    'goesOnFor',
    'dividedAmong',
    'dividedFrom',
    'endedBefore',
    'endedUnclassed',
  ]),
  name: z.string().nullable(),
  brin: Brin.nullable(),
});

/** A branch of an explanation: a unit (eenheid) or a category of programmes. Its steps see its own inputs and those of the whole. */
const ExplanationPart = z.object({
  kind: z.enum(['unit', 'category']),
  /** Which: "79010-4", "level2". */
  name: z.string(),
  inputs: z.array(ExplanationInput),
  steps: z.array(ExplanationStep),
  remarks: z.array(ExplanationRemark),
});

/** Why an amount is what it is: its numbers reproduce the result by hand. */
export const Explanation = z.object({
  formula: z.enum([
    '2015-investment',
    '2015-excellence',
    '2015-study-value',
    '2015-work-placement',
    '2015-early-leaving-fixed',
    '2015-early-leaving-variable',
  ]),
  article: z.string(),
  inputs: z.array(ExplanationInput),
  /** What the steps add up; none where a formula has no parts. */
  parts: z.array(ExplanationPart),
  /** The last one is the amount; none when there is nothing to compute. */
  steps: z.array(ExplanationStep),
  /** null when nothing was rounded. */
  rounding: ExplanationRounding.nullable(),
  /** null when it cannot be computed: the remarks say why. */
  result: Amount.nullable(),
  remarks: z.array(ExplanationRemark),
  readings: z.array(FundingReading),
});
export type Explanation = z.infer<typeof Explanation>;
