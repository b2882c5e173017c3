import type { PathState } from '@mijlpaal/trajectory-contract';
import { PathChart as Chart } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { drawingsQuery } from '../api/drawings';
import { Part } from './part';

/** The chart of a trajectory: its drawings come as data, after the page. */
export const PathChart = ({ path }: { readonly path: readonly PathState[] }) => (
  <Part query={useQuery(drawingsQuery)}>{(drawings) => <Chart path={path} drawings={drawings} />}</Part>
);
