// `npm run book`: makes docs/regeling-2015.md and its drawings, and those of a dossier, from the machine and the rules.
import Elk from 'elkjs/lib/elk.bundled.js';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import '../../libs/engine/testing/src/child/typescript-hooks.mjs';

const { book, pathDrawings } = await import('../../libs/trajectory/book/src/index.ts');
const files = await book(new Elk());
for (const old of globSync('docs/regeling-2015*')) rmSync(old);
for (const [name, text] of files) writeFileSync(`docs/${name}`, text);
const DRAWINGS = 'apps/web/src/drawings/path-2015.json';
writeFileSync(DRAWINGS, `${JSON.stringify(await pathDrawings(new Elk()))}\n`);
console.error(`Wrote ${[...files.keys()].map((name) => `docs/${name}`).join(', ')}, ${DRAWINGS}.`);
