import {
  type Chart,
  type ChartFact,
  chartOf,
  type ChartState,
  type ChartWords,
  collapsed,
  drawn,
  type Elk,
  laidOut,
  partOf,
  statesIn,
  without,
} from '@mijlpaal/engine-chart';
import {
  correctionDoor,
  factTypeName,
  openingDoor,
  stateWords,
  trajectoryDoors,
  trajectoryWords,
} from '@mijlpaal/trajectory-contract';
import { trajectoryMachine } from '@mijlpaal/trajectory-domain';
import { blocks, either, list, small, table, together } from '../markdown';
import { nl } from '../nl';

/** What a merger does to every region would hide the road of an institution by itself. */
export const NOT_DRAWN = ['PredecessorTakenOver'];
export const COURSE = 'opened.course.open';

export const chart = chartOf(trajectoryMachine);

/** @throws Error naming every state and every guarded fact that has no Dutch words */
export function stateName(id: string): string {
  const name = stateWords[id];
  if (name === undefined) throw new Error(`state-words.ts has no Dutch name for the state ${id}`);
  return name;
}

const conditionOf = ({ fact, guarded }: ChartFact, at: string): string => {
  if (!guarded || NOT_DRAWN.includes(fact)) return '';
  const year = /\.(\d{4})\./.exec(`${at}.`)?.[1];
  const condition = nl.chart.conditions[fact];
  if (condition === undefined)
    throw new Error(`nl.ts has no Dutch condition for ${fact}, which the chart guards at ${at}`);
  return condition(year ?? '');
};

const words: ChartWords = {
  state: stateName,
  fact: (fact, at) => `${factTypeName(fact.fact)}${conditionOf(fact, at) === '' ? '' : ' *'}`,
};

/** Parts of the course that have a road of their own: each gets a drawing. */
export const regions = (): readonly Chart[] =>
  statesIn(chart.root)
    .filter(
      ({ id, states }) =>
        states.length > 0 &&
        (id.startsWith(`${COURSE}.`) ? !id.slice(COURSE.length + 1).includes('.') : id === 'opened.succession'),
    )
    .map(({ id }) => partOf(chart, id));

const fileOf = (id: string): string =>
  `regeling-2015-${(id.split('.').at(-1) ?? id).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.svg`;

/** What a drawing shows, in sentences. */
const describedIn = ({ root, moves }: Chart): string =>
  [
    ...(root.states.length === 0
      ? []
      : [`${nl.chart.states}: ${together(statesIn(root).map(({ id }) => small(stateName(id))))}.`]),
    ...moves.map(
      ({ from, to, fact }) =>
        `${factTypeName(fact)}: ${nl.chart.fromTo(small(stateName(from)), small(stateName(to)))}.`,
    ),
  ].join(' ');

const doors = [...trajectoryDoors, correctionDoor, openingDoor];
const whoOf = (fact: string): string => {
  const door = doors.find((one) => one.fact === fact);
  return door === undefined ? nl.chart.mijlpaal : either(door.roles.map((role) => trajectoryWords.byRole[role]));
};

/** What can happen in each state of a part, in one line for all that a fact can lead to; also what leads out of the part. */
function factRows(
  { root }: Chart,
  seen: readonly ChartState[] = [root, ...statesIn(root)],
): readonly (readonly string[])[] {
  return seen.flatMap(({ id, notes }) => {
    const leading = Map.groupBy(
      chart.moves.filter(({ from }) => from === id),
      ({ fact }) => fact,
    );
    const noted = new Map(notes.map((note) => [note.fact, note]));
    return [...new Set([...leading.keys(), ...noted.keys()])].map((fact) => {
      const moves = leading.get(fact) ?? [];
      const [first] = [...moves, ...notes.filter((note) => note.fact === fact)];
      const names = [...new Set(moves.map(({ to }) => stateName(to)))];
      return [
        stateName(id),
        factTypeName(fact),
        whoOf(fact),
        either([...names, ...(noted.has(fact) ? [nl.chart.stays] : [])]),
        first === undefined ? '' : conditionOf(first, id),
      ];
    });
  });
}

async function drawing(
  part: Chart,
  title: string,
  file: string,
  elk: Elk,
): Promise<{ text: string; file: [string, string] }> {
  const seen = without(part, NOT_DRAWN);
  const description = describedIn(seen);
  const svg = drawn(await laidOut(seen, words, elk), { title, description });
  return { text: `![${title}. ${nl.chart.alt}](${file})`, file: [file, svg] };
}

/** The chart: one drawing of the whole, then each part with its own drawing and what can happen in it. */
export async function chartChapter(elk: Elk): Promise<{ text: string; drawings: readonly [string, string][] }> {
  const parts = regions();
  const ids = new Set(parts.map(({ root }) => root.id));
  const outline = collapsed(chart, ({ id }) => ids.has(id));
  const whole = await drawing(outline, nl.chart.whole, 'regeling-2015.svg', elk);
  const drawings = [whole.file];
  const sections: string[] = [];
  for (const part of parts) {
    const name = stateName(part.root.id);
    const { text, file } = await drawing(part, name, fileOf(part.root.id), elk);
    drawings.push(file);
    sections.push(
      blocks(`### ${name}`, nl.chart.about[part.root.id] ?? '', text, table(nl.chart.columns, factRows(part))),
    );
  }
  return {
    text: blocks(
      `## ${nl.chart.title}`,
      nl.chart.intro,
      whole.text,
      list(nl.chart.legend),
      table(
        nl.chart.columns,
        factRows(
          outline,
          statesIn(outline.root).filter(({ id }) => !ids.has(id)),
        ),
      ),
      ...sections,
    ),
    drawings,
  };
}
