import type { Brin } from '@mijlpaal/shared-institution';
import type { Role } from '@mijlpaal/trajectory-contract';

/** Ids of the practice account managers; each looks after half of the institutions. */
export const PRACTICE_ACCOUNT_MANAGERS = ['practice-accountManager', 'practice-accountManager-2'] as const;

/** Who acts for a role in practice. @param brin of an institution; null for the other roles */
export const practiceActor = (role: Role, brin: Brin | null) => ({
  id: brin === null ? `practice-${role}` : `practice-${role}-${brin}`,
  organisation: brin ?? role,
  role,
});
