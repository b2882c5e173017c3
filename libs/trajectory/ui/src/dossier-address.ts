import { z } from 'zod';

const Day = z.iso.date().optional().catch(undefined);

/** What an address of a dossier can hold: a moment to look from, and the facts of one subject. */
export const DossierAddress = z.object({
  /** Zoals bekend op. */
  bekend: Day,
  /** Zoals het was op. */
  toen: Day,
  feiten: z.enum(['plan', 'excellence', 'progress', 'results', 'reminders']).optional().catch(undefined),
});
export type DossierAddress = z.infer<typeof DossierAddress>;

/** Where a fact is corrected. */
export const correctionHref = ({ brin, revision }: { readonly brin: string; readonly revision: number }): string =>
  `/trajecten/${brin}/herstellen/${revision}`;

/** By what was recorded, or by what happened. */
export type Moment = { readonly by: 'known' | 'truth'; readonly day: string };

/** null: from now. */
export function momentOf({ bekend, toen }: DossierAddress): Moment | null {
  if (toen !== undefined) return { by: 'truth', day: toen };
  return bekend === undefined ? null : { by: 'known', day: bekend };
}

export const addressOf = (moment: Moment | null): Pick<DossierAddress, 'bekend' | 'toen'> => ({
  bekend: moment?.by === 'known' ? moment.day : undefined,
  toen: moment?.by === 'truth' ? moment.day : undefined,
});
