import { z } from 'zod';

/**
 * What is told of one institution: the mbo-instellingsrapportage, its key figures (kerncijfers), or something else.
 * @source Facilitering door OCW en MBO in Bedrijf, planning
 */
export const InstitutionReportKind = z.enum(['institutionReport', 'keyFigures', 'other']);
export type InstitutionReportKind = z.infer<typeof InstitutionReportKind>;

/** What DUO delivers of an institution, as people compare it over the years. */
export const KeyFigureName = z.enum([
  'nationalContribution',
  'level2Students',
  'diplomas',
  'studyValue',
  'studentsUnder22',
  'earlyLeavers',
]);
export type KeyFigureName = z.infer<typeof KeyFigureName>;

/** One key figure (kerncijfer) of one institution in one period, added up from what was delivered last. */
export const KeyFigure = z.object({
  figure: KeyFigureName,
  /** Calendar year, school year or count day. */
  period: z.string(),
  /** Euros, a number of people or diplomas, or a sum of study values; null: a part of it is suppressed, so that there is no sum. */
  value: z.string().nullable(),
  source: z.string(),
  /** Made up for practice. */
  illustrative: z.boolean(),
  /** Ids of the facts that say it, corrections among them. */
  facts: z.array(z.uuid()),
});
export type KeyFigure = z.infer<typeof KeyFigure>;
