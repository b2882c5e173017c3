// Builds the named apps (api, web, cli) when what they are made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const SOURCES = ['package-lock.json', 'tsconfig.base.json', 'infra/workspace/build.mjs', 'libs/**/*.{ts,tsx,css,json}'];

/** Loaded by name while it runs: when it is asked for, from a thread of its own, or only where somebody installed it. */
const APART = [
  '@eventstore/db-client',
  'oidc-provider',
  'pino',
  'pino-pretty',
  'pdfkit',
  'pg-native',
  '@nestjs/microservices',
  '@nestjs/microservices/microservices-module.js',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@nestjs/websockets/socket-module.js',
  'class-transformer',
  'class-validator',
];

/** Keeps what was compiled for the next start, which is a quarter of it; compiles anew each time where the folder cannot be written. */
const MAIN = `import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '.compiled'));
await import('./program.js');
`;

/** One file with all that it imports: finding thousands of files was half of the time of a start. */
const node = (app) => ({
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: APART },
  build: {
    ssr: `apps/${app}/src/main.ts`,
    outDir: `dist/${app}`,
    emptyOutDir: true,
    target: 'node26',
    sourcemap: true,
    // all in one folder: some look for a file beside them
    rolldownOptions: { output: { entryFileNames: 'program.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
const apps = {
  api: node('api'),
  worker: node('worker'),
  cli: node('cli'),
  web: { configFile: 'apps/web/vite.config.ts', root: 'apps/web', logLevel: 'warn' },
};

for (const app of process.argv.slice(2)) {
  const stamp = `dist/${app}/.stamp`;
  const made = fingerprint([...SOURCES, `apps/${app}/**/*`]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) continue;
  console.error(`Building ${app} ...`);
  const { build } = await import('vite'); // only when needed: a second start should not wait for it
  await build(apps[app]);
  mkdirSync(`dist/${app}`, { recursive: true });
  if (app !== 'web') writeFileSync(`dist/${app}/main.js`, MAIN);
  writeFileSync(stamp, made);
}

function fingerprint(patterns) {
  const hash = createHash('sha256');
  const files = patterns
    .flatMap((pattern) => globSync(pattern, { withFileTypes: true }))
    .filter((entry) => entry.isFile());
  for (const path of files.map((file) => `${file.parentPath}/${file.name}`).sort()) {
    if (path.includes('.spec.')) continue;
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
