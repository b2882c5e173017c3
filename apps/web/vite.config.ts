import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string }; // our own file

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  css: { transformer: 'lightningcss' }, // postcss trips over the @charset of a package
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content policy of the pages allows no data: addresses
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
});
