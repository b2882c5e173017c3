import type { Role } from '@mijlpaal/trajectory-contract';
import { createContext, useCallback, useContext } from 'react';
import { nl } from './nl';

/** Names by opaque key, of the people whom who looks may know. */
export const PeopleNames = createContext<ReadonlyMap<string, string>>(new Map());

/** What to call somebody. @param id null: nobody @param role what they are here, for who is not in the register or no longer */
export type PersonName = (id: string | null, role?: Role) => string;

export function usePersonName(): PersonName {
  const names = useContext(PeopleNames);
  return useCallback(
    (id, role = 'assessor') => (id === null ? nl.frame.nobody : (names.get(id) ?? nl.frame.somebodyOf(role))),
    [names],
  );
}
