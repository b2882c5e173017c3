import { z } from 'zod';
import { ofInstitution } from './fact';
import { stored } from './fields';

/** Fusie: from that day on `into` goes on for this institution. */
export const InstitutionMerged = ofInstitution('InstitutionMerged', stored.InstitutionMerged);
/** The institution ended, and nobody is said to go on for it. */
export const InstitutionStopped = ofInstitution('InstitutionStopped', stored.InstitutionStopped);
/** Splitsing: by a signed statement the data on study value are divided over `parts`, which may name the institution itself. @source R16 art. 3.10 */
export const InstitutionSplit = ofInstitution('InstitutionSplit', stored.InstitutionSplit);
/** Which institutions ended or were split under a scheme, and who goes on for them: together in one stream, for they exclude each other. */
export const TransitionEvent = z.discriminatedUnion('type', [InstitutionMerged, InstitutionStopped, InstitutionSplit]);
export type TransitionEvent = z.infer<typeof TransitionEvent>;

/** A statement that divides data, as it counts: what each part gets. `fact`: the id of the statement. */
export const SplitItem = z.object({
  ...InstitutionSplit.shape.data.pick({ brin: true, splitOn: true, signedOn: true, source: true, parts: true }).shape,
  fact: z.string(),
});
export type SplitItem = z.infer<typeof SplitItem>;
