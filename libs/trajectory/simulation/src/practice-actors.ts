import type { Brin } from '@mijlpaal/shared-institution';
import type { Role } from '@mijlpaal/trajectory-contract';

/** Ids of the practice account managers; each looks after half of the institutions. */
export const PRACTICE_ACCOUNT_MANAGERS = ['practice-accountManager', 'practice-accountManager-2'] as const;

/** Ids of the practice assessors. */
export const PRACTICE_ASSESSORS = ['practice-assessor', 'practice-assessor-2'] as const;

/** Who of them does the work of an institution: about half each. */
export const practiceAssessorOf = (brin: Brin) => {
  const sum = [...brin].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return sum % 2 === 0 ? PRACTICE_ASSESSORS[0] : PRACTICE_ASSESSORS[1];
};

/** Who acts for a role in practice. @param brin of an institution; null for the other roles */
export const practiceActor = (role: Role, brin: Brin | null) => ({
  id: brin === null ? `practice-${role}` : `practice-${role}-${brin}`,
  organisation: brin ?? role,
  role,
});
