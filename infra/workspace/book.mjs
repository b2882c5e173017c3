// `npm run book`: makes docs/regeling-2015.md and its drawings from the machine and the rules.
import Elk from 'elkjs/lib/elk.bundled.js';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import '../../libs/engine/testing/src/child/typescript-hooks.mjs';

const { book } = await import('../../libs/trajectory/book/src/index.ts');
const files = await book(new Elk());
for (const old of globSync('docs/regeling-2015*')) rmSync(old);
for (const [name, text] of files) writeFileSync(`docs/${name}`, text);
console.error(`Wrote ${[...files.keys()].map((name) => `docs/${name}`).join(', ')}.`);
