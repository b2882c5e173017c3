import { viewRights } from '@mijlpaal/trajectory-contract';
import { PeopleNames } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useContext, useMemo } from 'react';
import { colleaguesQuery } from '../api/colleagues';
import { SessionContext } from './session';

/** Gives pages the names of people, to whoever may know them; until they come people are called by what they do. */
export function PeopleProvider({ children }: { readonly children: ReactNode }) {
  const role = useContext(SessionContext)?.session.role;
  const { data } = useQuery({
    ...colleaguesQuery,
    enabled: viewRights.colleagues.some((each) => each === role),
  });
  const names = useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data]);
  return <PeopleNames value={names}>{children}</PeopleNames>;
}
