import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { usePersonName } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery } from './api/colleagues';
import { useSession } from './session/session';

/**
 * Opaque keys of the assessors by name: those of the register, who does work already, and who looks.
 * @param seen keys that other answers named
 */
export function useAssessors(seen: readonly (string | null)[]): readonly string[] {
  const { role, actor } = useSession().session;
  const personName = usePersonName();
  const colleagues = useQuery(colleaguesQuery);
  const registered = (colleagues.data ?? []).filter((one) => one.role === 'assessor').map(({ id }) => id);
  const known = new Set([...registered, ...seen.flatMap((one) => one ?? []), ...(role === 'assessor' ? [actor] : [])]);
  return [...known].sort((a, b) => personName(a).localeCompare(personName(b), 'nl'));
}

export const assigneesOf = (items: readonly DeadlineItem[]): readonly (string | null)[] =>
  items.map(({ assignee }) => assignee);
