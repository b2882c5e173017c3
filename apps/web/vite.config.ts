import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string }; // our own file
const pdfjs = JSON.parse(readFileSync(here('../../node_modules/pdfjs-dist/package.json'), 'utf8')) as {
  version: string;
}; // as npm wrote it
const built = here('../../dist/web');

/** Beside each text of the build what it is in brotli and in gzip, so that no server compresses while people wait. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  closeBundle: () => {
    for (const path of globSync(`${built}/**/*.{js,mjs,css,html,json,svg}`)) {
      const text = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    }
  },
};

/** Leaves out of a package what no page of ours uses and no bundler can see that it does not. @param handler gives the code without it */
const without = (what: string, id: RegExp, handler: (code: string) => string): Plugin => ({
  name: `without-${what}`,
  apply: 'build',
  transform: { filter: { id }, handler },
});

const idle: Plugin[] = [
  // names that this package sets on its components, for tools alone, would keep each of them in; without, what nobody uses falls out
  without('names', /@utrecht\/.*\.mjs$/, (code) => code.replace(/^[\w$]+\.displayName = '\w+';$/gm, '')),
  // what `{ ...one, two }` was before browsers knew it, once for each of its components
  without('old-spread', /@utrecht\/.*\.mjs$/, (code) =>
    code.replace(/^function (_objectSpread(?:\$\w+)?)\(e\) \{.*\}$/gm, 'const $1 = Object.assign;'),
  ),
  // what writes JSON Schema in zod, and the examples of our doors
  without(
    'json-schema',
    /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$|contract\/src\/examples\.ts$/,
    (code) =>
      [...code.matchAll(/^export (?:const|function) (\w+)/gm)]
        .map(([, name]) => `export const ${name} = () => {};`)
        .join('\n'),
  ),
  // `z.string().email()` and the like, which zod keeps beside `z.email()`; and objects compiled to code, which our content policy forbids
  without('old-formats', /zod\/v4\/classic\/schemas\.js$/, (code) =>
    code
      .replace(/^ {4}\w+\(params\) \{\n +return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},\n/gm, '')
      .replaceAll('core.$ZodObjectJIT', 'core.$ZodObject'),
  ),
  // its sentences in English: people read ours
  without('english', /zod\/v4\/locales\/en\.js$/, () => 'export default () => ({ localeError: () => undefined });'),
  // of pi and of a logarithm 1,025 digits each, which no compression makes shorter and nobody here reckons with: decimal.js writes digits
  without('pi', /decimal\.mjs$/, (code) => code.replace(/'(\d\.\d{15})\d{1000,}'/g, "'$1'")),
];

/**
 * What every page needs, in one file, for many small ones compress badly; and what has to be said to zod before a file that
 * makes schemas runs.
 */
const EVERYWHERE = /node_modules\/(react|react-dom|scheduler|use-sync-external-store|zod|@tanstack)\/|zod-without-eval/;

/** What at least so many pages and parts of pages ask for comes in one file too; but forms, which most people never fill in. */
const MOST_PAGES = 6;
const FORMS = /\/forms?\/|texts\/form/;

/** What pdf.js asks for beside its own script, by the folder: letters that a file does not bring itself, and old kinds of pictures. */
const PDF_DATA = ['cmaps', 'standard_fonts', 'wasm'];
const pdfData: Plugin = {
  name: 'pdf-data',
  apply: 'build',
  generateBundle() {
    for (const folder of PDF_DATA)
      for (const path of globSync(`${here('../../node_modules/pdfjs-dist')}/${folder}/*`))
        if (!/\.wasm$|quickjs/.test(path))
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${pdfjs.version}/${folder}/${basename(path)}`,
            source: readFileSync(path),
          });
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [react(), idle, pdfData, precompress],
  css: { transformer: 'lightningcss' }, // postcss trips over the @charset of a package
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: built,
    emptyOutDir: true,
    manifest: true, // says what each page brings along
    assetsInlineLimit: 0, // the content policy of the pages allows no data: addresses
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /@utrecht/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'packages', test: EVERYWHERE },
            { name: 'shared', test: (id) => !FORMS.test(id), minShareCount: MOST_PAGES },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
});
