import { type Principal, ProblemError } from '@mijlpaal/shared-http';
import { Role, seesDossier, type View, viewRights } from '@mijlpaal/trajectory-contract';

/** Whether somebody may see what is about this institution. */
export const sees = ({ role, brins }: Principal, brin: string): boolean => seesDossier(Role.parse(role), brins, brin);

/** @throws ProblemError 403 */
export function mayView(view: View, { role }: Principal): void {
  const allowed: readonly string[] = viewRights[view];
  if (!allowed.includes(role)) throw new ProblemError(403, 'Dit overzicht is niet voor uw rol.');
}
