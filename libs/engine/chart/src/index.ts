export { type Chart, type ChartFact, type ChartMove, chartOf, type ChartState, partOf, statesIn } from './chart';
export { collapsed, without } from './collapsed';
export {
  type Arrow,
  type Box,
  type ChartWords,
  type Drawing,
  type Drawings,
  type Elk,
  laidOut,
  type Layout,
  type Layouting,
} from './layout';
export { reachable } from './reach';
export { drawn } from './svg';
