import type { Drawings } from '@mijlpaal/engine-chart';
import { queryOptions } from '@tanstack/react-query';
import address from '../drawings/path-2015.json?url';

/** The drawings of the chart of a trajectory: a file of the build, which changes with the machine alone. */
export const drawingsQuery = queryOptions({
  queryKey: ['drawings'],
  queryFn: async ({ signal }) => {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new TypeError(`The drawings of the path did not come: ${response.status}`);
    return (await response.json()) as Drawings; // made with this build
  },
  staleTime: Infinity,
});
