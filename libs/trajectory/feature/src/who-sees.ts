import { type Principal, ProblemError } from '@mijlpaal/shared-http';
import { type FundingCompleteness, Role, seesDossier, type View, viewRights } from '@mijlpaal/trajectory-contract';
import type { FundingList } from '@mijlpaal/trajectory-domain';

/** Whether somebody may see what is about this institution. */
export const sees = ({ role, brins }: Principal, brin: string): boolean => seesDossier(Role.parse(role), brins, brin);

/** @throws ProblemError 403 */
export function mayView(view: View, { role }: Principal): void {
  const allowed: readonly string[] = viewRights[view];
  if (!allowed.includes(role)) throw new ProblemError(403, 'Dit overzicht is niet voor uw rol.');
}

/** An institution is told that facts and figures are missing, and of whom only when it is its own dossier. */
export const completenessFor = (
  { complete, missing }: FundingCompleteness,
  who: Principal,
  lists: readonly FundingList[],
): FundingCompleteness => ({
  complete,
  missing: missing.filter(({ brin }) => who.role !== 'institution' || (brin !== null && sees(who, brin))),
  missingFigures: lists.flatMap((list) => list.missing).filter(({ brin }) => brin === null || sees(who, brin)),
});
