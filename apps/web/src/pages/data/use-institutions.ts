import { useQuery } from '@tanstack/react-query';
import { trajectoriesQuery } from '../../api/trajectories';

/** Institutions to choose from, by name, and the name of each. */
export function useInstitutions() {
  const { data = [] } = useQuery(trajectoriesQuery);
  const names = new Map(data.map(({ brin, name }): [string, string] => [brin, name]));
  const choices = data
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
    .map(({ brin, name }) => [brin as string, `${name} (${brin})`] as const);
  return { choices, nameOf: (brin: string): string => names.get(brin) ?? brin };
}
