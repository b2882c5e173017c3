import { describe, expect, it } from '@jest/globals';
import { statesIn } from '@mijlpaal/engine-chart';
import { factTypeName, RefusalCode, stateWords } from '@mijlpaal/trajectory-contract';
import Elk from 'elkjs/lib/elk.bundled.js';
import { globSync, readFileSync } from 'node:fs';
import { book } from './book';
import { chart } from './chapters/chart';
import { everyRefusal } from './every-refusal';
import { pathDrawings } from './path-drawings';
import { played } from './played';
import { scenarios } from './scenarios/all';

const DOCS = new URL('../../../../docs/', import.meta.url);
const made = await book(new Elk());
const DRAWINGS = new URL('../../../../apps/web/src/drawings/path-2015.json', import.meta.url);
const committed = (name: string): string | null => {
  try {
    return readFileSync(new URL(name, DOCS), 'utf8');
  } catch {
    return null;
  }
};

/** The first line in which two texts differ, for a message that says where to look. */
function difference(name: string, is: string | null, should: string): string | null {
  if (is === should) return null;
  if (is === null) return `docs/${name} is not there`;
  const [was, now] = [is.split('\n'), should.split('\n')];
  const line = now.findIndex((text, index) => text !== was[index]);
  const at = line < 0 ? now.length : line;
  return `docs/${name}, line ${at + 1}, says\n  ${was[at] ?? '(nothing)'}\nand the rules say\n  ${now[at] ?? '(nothing)'}`;
}

describe('the book of the regulation (docs/regeling-2015.md)', () => {
  it('says what the machine and the rules say: if not, `npm run book` makes it again', () => {
    const differences = [...made].flatMap(([name, text]) => difference(name, committed(name), text) ?? []);
    if (differences.length > 0)
      throw new Error(
        `The book is not up to date. Run \`npm run book\` and read what changed.\n${differences.join('\n')}`,
      );
  });
  it('has no drawing that is left over', () => {
    const files = globSync('regeling-2015*', { cwd: DOCS.pathname });
    expect(files.filter((name) => !made.has(name))).toEqual([]);
  });
  it('has words for every state of the chart, and for no other', () =>
    expect(Object.keys(stateWords).sort()).toEqual(['', ...statesIn(chart.root).map(({ id }) => id)].sort()));
  it('names every fact that the chart takes', () => {
    const page = made.get('regeling-2015.md') ?? '';
    const facts = [...chart.moves, ...statesIn(chart.root).flatMap(({ notes }) => notes)].map(({ fact }) => fact);
    expect([...new Set(facts)].filter((fact) => !page.includes(`| ${factTypeName(fact)} |`))).toEqual([]);
  });
  it('shows every reason for a refusal', () => {
    const { everywhere, byAction, elsewhere } = everyRefusal();
    const shown = new Set<string>([
      ...[...everywhere, ...[...byAction.values()].flat(), ...elsewhere].map(({ code }) => code),
      ...Object.values(scenarios).flatMap((cases) => cases.map(({ then }) => then)),
    ]);
    expect(RefusalCode.options.filter((code) => !shown.has(code))).toEqual([]);
  });
});

describe('the drawings of the path in a dossier', () => {
  it('are those of the machine: if not, `npm run book` makes them again', async () => {
    const drawn = `${JSON.stringify(await pathDrawings(new Elk()))}\n`;
    if (readFileSync(DRAWINGS, 'utf8') !== drawn)
      throw new Error('apps/web/src/drawings/path-2015.json is not up to date. Run `npm run book`.');
  });
  it('have every state of the chart', async () => {
    const { names, drawings } = await pathDrawings(new Elk());
    const shown = new Set(drawings.flatMap(({ boxes }) => boxes.map(({ id }) => id)));
    expect(statesIn(chart.root).filter(({ id }) => names[id] === undefined || !shown.has(id))).toEqual([]);
  });
});

describe('a case of the book', () => {
  it.each(Object.values(scenarios).flat())('$title', (scenario) => {
    const { outcome } = played(scenario);
    expect('refused' in outcome ? outcome.refused.code : 'accepted').toBe(scenario.then);
  });
});
