import type { Drawings } from '@mijlpaal/engine-chart';
import { factTypeName, type PathState } from '@mijlpaal/trajectory-contract';
import { formatDay } from '../format';
import { nl } from '../nl';
import { aroundOf } from './reasons';

/** A state by its own name, after that of what it lies in. */
export const nameOf = (id: string, names: Drawings['names']): string => {
  const around = names[aroundOf(id)];
  return around === undefined ? (names[id] ?? id) : `${around}: ${names[id] ?? id}`;
};

/** Why a road is closed, in sentences. */
export const reasonOf = ({ fact, on, to }: NonNullable<PathState['closed']>, names: Drawings['names']): string =>
  `${nl.pathChart.because(formatDay(on), factTypeName(fact))} ${nl.pathChart.instead(names[to] ?? to)}`;
