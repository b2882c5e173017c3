// `npm run tour`: plays some years, signs in as everybody, and photographs the pages that docs/tour.md shows.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import '../../libs/engine/testing/src/child/typescript-hooks.mjs';
import { smallPng } from './small-png.mjs';

const FOLDER = 'docs/tour';
execFileSync(process.execPath, ['infra/workspace/build.mjs', 'api', 'web'], { stdio: 'inherit' });
const { tour } = await import('../../test/stories/tour.ts');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
await tour((name, png) => {
  const small = smallPng(png);
  writeFileSync(`${FOLDER}/${name}.png`, small);
  console.error(`${name}.png: ${Math.round(small.length / 1000)} kB`);
});
