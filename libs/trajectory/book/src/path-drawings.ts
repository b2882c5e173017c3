import {
  type Chart,
  collapsed,
  type Drawing,
  type Drawings,
  type Elk,
  laidOut,
  statesIn,
  without,
} from '@mijlpaal/engine-chart';
import { factTypeName } from '@mijlpaal/trajectory-contract';
import { chart, COURSE, NOT_DRAWN, regions, stateName } from './chapters/chart';

/** The longest line under the name of a state: when it was there. */
const ROOM = '30 september 2015';

const words = { state: stateName, fact: ({ fact }: { readonly fact: string }) => factTypeName(fact) };

async function drawing(part: Chart, elk: Elk): Promise<Drawing> {
  const layout = await laidOut(without(part, NOT_DRAWN), words, elk, { direction: 'RIGHT', room: ROOM });
  return { id: part.root.id, name: stateName(part.root.id), ...layout };
}

/** One drawing of the whole, with its course from outside, and one of each part that has a road of its own. */
export async function pathDrawings(elk: Elk): Promise<Drawings> {
  const outline = collapsed(chart, ({ id }) => id === COURSE || regions().some(({ root }) => root.id === id));
  const drawings: Drawing[] = [];
  for (const part of [outline, ...regions()]) drawings.push(await drawing(part, elk));
  return { names: Object.fromEntries(statesIn(chart.root).map(({ id }) => [id, stateName(id)])), drawings };
}
