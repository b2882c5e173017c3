// Runs before `npm start` and `npm test`, on any Node from 20: installs what the lock names, once per lock.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.mijlpaal-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock;
if (!installed) {
  console.error('Installing what package-lock.json names (once; about a minute) ...');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(STAMP, lock);
}
