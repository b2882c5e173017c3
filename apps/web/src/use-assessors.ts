import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { personName } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { personasQuery } from './api/practice';
import { useSession } from './session/session';

/**
 * Opaque keys of the assessors that are known here, by name: those of practice, who does work already, and who looks.
 * @param seen keys that other answers named
 */
export function useAssessors(seen: readonly (string | null)[]): readonly string[] {
  const { practice, role, actor } = useSession().session;
  const personas = useQuery({ ...personasQuery, enabled: practice });
  const ofPractice = (personas.data?.items ?? []).filter((one) => one.role === 'assessor').map((one) => one.actor);
  const known = new Set([...ofPractice, ...seen.flatMap((one) => one ?? []), ...(role === 'assessor' ? [actor] : [])]);
  return [...known].sort((a, b) => personName(a).localeCompare(personName(b), 'nl'));
}

export const assigneesOf = (items: readonly DeadlineItem[]): readonly (string | null)[] =>
  items.map(({ assignee }) => assignee);
