import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate, YearMonth } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Amount, Component } from './fields';

/** The components that scheme 2015 computes so far. */
export const FundingComponent = Component.extract(['investment', 'excellence']);
export type FundingComponent = z.infer<typeof FundingComponent>;

/** A named setting where the sources are silent; the Dutch sentence of each stands in the web, its reason beside the rule. */
export const FundingReading = z.enum([
  'latePlan',
  'startAfterLastCondition',
  'excellenceNeedsAgreement',
  'conditionalApprovalPays',
  'rounding',
  'partWithoutWeight',
]);
export type FundingReading = z.infer<typeof FundingReading>;

/** What an amount is made of. `value`: a number, a day or a word; null: it is not there. */
const ExplanationInput = z.object({
  name: z.string(),
  value: z.string().nullable(),
  /** Ids of the events it comes from; none when it was given by hand. */
  facts: z.array(z.string()),
  /** Not a published figure: invented for practice. */
  illustrative: z.boolean(),
});

/** One sum. `expression` holds names of inputs and earlier steps, numbers, + - * / ( ) and floor( ). */
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
    'partUndistributed',
  ]),
  name: z.string().nullable(),
  brin: Brin.nullable(),
});

/** Why an amount is what it is: its numbers reproduce the result by hand. */
export const Explanation = z.object({
  formula: z.enum(['2015-investment', '2015-excellence']),
  article: z.string(),
  inputs: z.array(ExplanationInput),
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

/** What one institution gets of one component in one year, as known on the day asked. */
export const FundingItem = z.object({
  brin: Brin,
  component: FundingComponent,
  entitled: z.boolean(),
  /** Day on which the last condition was met; null when not entitled. */
  since: IsoDate.nullable(),
  /** First month paid in this year; null when not entitled. */
  firstPaymentMonth: YearMonth.nullable(),
  /** null when the ceiling or a figure of an entitled institution is missing: then of all. */
  amount: Amount.nullable(),
  /** At least one input is not a published figure. */
  illustrative: z.boolean(),
  explanation: Explanation,
});
export type FundingItem = z.infer<typeof FundingItem>;

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0 && count <= 10_000_000;

const FundingInstitution = z.strictObject({
  brin: Brin,
  nationalContribution: Amount,
  // not z.int(): it would end the check at once, and the mistakes behind it would stay unsaid
  level2Students: z.number('must be a whole number').refine(isCount, 'must be a whole number from 0 to 10,000,000'),
  entitled: z.boolean('must be true or false'),
});

const Named = z.object({ brin: z.string() });

/** Runs on what may still be wrong, so that all mistakes are said at once. */
function eachBrinOnce(institutions: unknown, context: z.RefinementCtx): void {
  if (!Array.isArray(institutions)) return;
  const seen = new Map<string, number>();
  institutions.forEach((institution: unknown, index) => {
    const named = Named.safeParse(institution);
    if (!named.success) return;
    const first = seen.get(named.data.brin);
    if (first === undefined) seen.set(named.data.brin, index);
    else {
      const message = `${named.data.brin} is there already, at institutions[${first}]`;
      context.addIssue({ code: 'custom', path: [index, 'brin'], message });
    }
  });
}

/** A division to compute from a file: what goes in. */
export const FundingCalculation = z.strictObject({
  scheme: z.literal('2015', 'must be "2015"'),
  component: z.enum(FundingComponent.options, 'must be "investment" or "excellence"'),
  ceiling: Amount,
  institutions: z.array(FundingInstitution, 'must be a list').superRefine(eachBrinOnce, { when: () => true }),
});
export type FundingCalculation = z.infer<typeof FundingCalculation>;

/** What comes out: in the order of the institutions. `total` + `undistributed` is the ceiling. */
export const FundingResult = z.strictObject({
  amounts: z.array(z.strictObject({ brin: Brin, amount: Amount })),
  total: Amount,
  undistributed: Amount,
});
export type FundingResult = z.infer<typeof FundingResult>;
