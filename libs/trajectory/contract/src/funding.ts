import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate, YearMonth } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Explanation } from './explanation';
import { Amount } from './field-kinds';
import { Component } from './fields';

/** The components that an institution is entitled to by its own facts (agreement, plan, decision). */
export const FundingComponent = Component.extract(['investment', 'excellence']);
export type FundingComponent = z.infer<typeof FundingComponent>;

/** What one institution gets of one component in one year, as known on the day asked. */
export const FundingItem = z.object({
  brin: Brin,
  component: Component,
  entitled: z.boolean(),
  /** Day on which the last condition was met; null when not entitled, or when nothing has to be done for it. */
  since: IsoDate.nullable(),
  /** First month paid for this year; null when not entitled, or when no source says it. */
  firstPaymentMonth: YearMonth.nullable(),
  /** null when the ceiling or a figure of an entitled institution is missing: then of all. */
  amount: Amount.nullable(),
  /** At least one input is not a published figure. */
  illustrative: z.boolean(),
  explanation: Explanation,
});
export type FundingItem = z.infer<typeof FundingItem>;

/** What a division cannot do without and nobody has said yet. */
export const MissingFigure = z.object({
  component: Component,
  year: z.int(),
  code: z.enum(['ceilingMissing', 'figureMissing', 'normMissing']),
  /** Which figure: the name of an input, and where there are more of them of which unit, school year or count day. */
  name: z.string(),
  /** Of whom; null: of nobody in particular. */
  brin: Brin.nullable(),
});
export type MissingFigure = z.infer<typeof MissingFigure>;

/** A division as a whole. Amounts are null while something is missing. */
export const FundingDivision = z.object({
  component: Component,
  year: z.int(),
  /** null: not published. */
  ceiling: Amount.nullable(),
  divided: Amount.nullable(),
  undistributed: Amount.nullable(),
  /** At least one figure in it is not a published one. */
  illustrative: z.boolean(),
});
export type FundingDivision = z.infer<typeof FundingDivision>;

/** Whether all facts are in a division: stands beside `items` and `total`. */
export const FundingCompleteness = z.object({
  /** false: facts of some streams could not be read, so that every amount may change. Nothing may be paid on it. */
  complete: z.boolean(),
  /** Streams whose facts are missing, with the institution they are about; of those, an institution sees its own only. */
  missing: z.array(z.object({ stream: z.string(), brin: Brin.nullable() })),
  /** Why amounts are null; of the figures of institutions, an institution sees its own only. */
  missingFigures: z.array(MissingFigure),
});
export type FundingCompleteness = z.infer<typeof FundingCompleteness>;
