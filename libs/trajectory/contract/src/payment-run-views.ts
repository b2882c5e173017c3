import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate, YearMonth } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Explanation } from './explanation';
import { Amount } from './field-kinds';
import { Component, COMPONENT_YEARS } from './fields';
import { FundingCompleteness } from './funding';
import { Refusal } from './refusals';

/** Why two runs differ, in the order in which the causes are taken: what was delivered, who has a right, the pot, readings, cents. */
export const CAUSES = ['figures', 'facts', 'ceiling', 'settings', 'rounding'] as const;
export type Cause = (typeof CAUSES)[number];

/** Which division to compute. */
export const PaymentRunQuestion = z
  .strictObject({ component: Component, year: z.int('must be a year').min(2015).max(2018) })
  .superRefine(({ component, year }, context) => {
    const years = COMPONENT_YEARS[component];
    if (!years.includes(year))
      context.addIssue({
        code: 'custom',
        path: ['year'],
        message: `must be a year with ${component} money: ${years.join(', ')}`,
      });
  });

const Difference = z.string().regex(/^-?\d+\.\d{2}$/);

/** One payment; `month` null: no source says when. */
export const Instalment = z.object({ month: YearMonth.nullable(), amount: Amount });
export type Instalment = z.infer<typeof Instalment>;

/** What one institution gets in a run, and how that differs from the run before. */
export const PaymentRunItem = z.object({
  brin: Brin,
  name: z.string(),
  /** null: not known yet. */
  amount: Amount.nullable(),
  illustrative: z.boolean(),
  instalments: z.array(Instalment),
  /** What the run before gave; null: it did not hold this institution, or there is none. */
  before: Amount.nullable(),
  /** Together the difference; null: there is no run before, or no amount. */
  causes: z.record(z.enum(CAUSES), Difference).nullable(),
});
export type PaymentRunItem = z.infer<typeof PaymentRunItem>;

const common = {
  id: z.string(),
  component: Component,
  year: z.int(),
  number: z.int(),
  /** null: not published. */
  ceiling: Amount.nullable(),
  /** Of who is in it, as far as the reader may see them; null: not known. */
  total: Amount.nullable(),
  /** null: not known, or not for this reader. */
  undistributed: Amount.nullable(),
  illustrative: z.boolean(),
};
const comparison = {
  /** Id of the run that it is compared with. */
  previous: z.string().nullable(),
  /** Of all items together. */
  causes: z.record(z.enum(CAUSES), Difference).nullable(),
  items: z.array(PaymentRunItem),
};

/** A division as it would be decided now. Nothing of it is recorded; its id says what it was computed from. */
export const PaymentRunDraft = z.object({
  ...common,
  ...FundingCompleteness.shape,
  ...comparison,
  /** Why it cannot be confirmed; null: it can. */
  refusal: Refusal.nullable(),
});
export type PaymentRunDraft = z.infer<typeof PaymentRunDraft>;

/** A confirmed run in a list; an institution sees its own amounts alone. */
export const PaymentRun = z.object({
  ...common,
  confirmedOn: IsoDate,
  remark: z.string().nullable(),
  /** How many institutions are in it. */
  institutions: z.int(),
  /** Id of the fact. */
  fact: z.string(),
});
export type PaymentRun = z.infer<typeof PaymentRun>;
/** A confirmed run with what each institution gets. */
export const PaymentRunInFull = PaymentRun.extend(comparison);
export type PaymentRunInFull = z.infer<typeof PaymentRunInFull>;

/** What was decided about one institution, from the frozen run alone. */
export const PaymentDecision = z.object({
  run: z.string(),
  fact: z.string(),
  component: Component,
  year: z.int(),
  number: z.int(),
  decidedOn: IsoDate,
  brin: Brin,
  name: z.string(),
  amount: Amount,
  illustrative: z.boolean(),
  /** What the run before gave this institution; null: there is none. */
  before: Amount.nullable(),
  instalments: z.array(Instalment),
  explanation: Explanation,
});
export type PaymentDecision = z.infer<typeof PaymentDecision>;
