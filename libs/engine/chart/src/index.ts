export { type Chart, type ChartFact, type ChartMove, chartOf, type ChartState, partOf, statesIn } from './chart';
export { collapsed, without } from './collapsed';
export { type Arrow, type Box, type ChartWords, type Elk, laidOut, type Layout } from './layout';
export { drawn } from './svg';
