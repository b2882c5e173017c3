import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { Amount } from './field-kinds';

/** One number of a sector report, and how it was asked: the `field` of what `query` answered when all facts up to `position` were in. */
export const SectorFigure = z.object({
  id: z.string(),
  /** A count, an amount in euros, or whether something is so; null: not known yet. */
  value: z.union([z.int(), Amount, z.boolean()]).nullable(),
  /** Path with parameters, as the API takes it. */
  query: z.string(),
  /** Names and places in the answer, such as `total` or `divisions.0.divided`. */
  field: z.string(),
  position: z.string(),
});
export type SectorFigure = z.infer<typeof SectorFigure>;

/** What the rim adds to a report: `computedOn` is the day that the figures were judged on, null when there are none. */
export const computedFigures = { computedOn: IsoDate.nullable(), figures: z.array(SectorFigure) };

/** A published report. Of one year the last one counts. */
export const SectorReport = z.object({
  year: z.int(),
  /** Counts up from 1 for each year. */
  number: z.int().min(1),
  publishedOn: IsoDate,
  /** Id of the fact. */
  fact: z.string(),
  /** Of the fact: what lies between the figures and it is in no figure. */
  position: z.string(),
  remark: z.string().nullable(),
  ...computedFigures,
  /** In Dutch, when there is something to know about the figures; null: there is not. */
  note: z.string().nullable(),
});
export type SectorReport = z.infer<typeof SectorReport>;

/** A report in a list. `figures`: how many. */
export const SectorReportItem = SectorReport.extend({ figures: z.int().min(0) });
export type SectorReportItem = z.infer<typeof SectorReportItem>;
