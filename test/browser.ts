import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const decompress = promisify(brotliDecompress);

const ARGS = [
  '--no-sandbox', // a container's root has no other way
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Fields for days are in the order of the browser's own language, whatever the page is in. */
const DUTCH = { LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8', LANGUAGE: 'nl' };

const BLOCK = 512;

/** The files of a tar archive by name; the archives in the package hold short names and ordinary files alone. */
function filesOf(tar: Buffer): ReadonlyMap<string, Buffer> {
  const text = (from: number, length: number) => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8) || 0;
    const kind = text(at + 156, 1);
    if (kind === '0' || kind === '') files.set(text(at, 100), tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

async function unpackInto(folder: string, packed: string): Promise<void> {
  const unbrotli = async (name: string) => decompress(await readFile(join(packed, name)));
  await writeFile(join(folder, 'chromium'), await unbrotli('chromium.br'));
  await chmod(join(folder, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br'])
    for (const [name, content] of filesOf(await unbrotli(archive))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
}

const fontsConf = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
  `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;

/** Unpacks once per install, beside the package; two runs that start together each unpack and one of them wins. */
async function unpacked(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(main), '..', 'bin');
  const folder = join(packed, 'unpacked');
  if (existsSync(folder)) return folder;
  const draft = await mkdtemp(join(packed, 'draft-'));
  await unpackInto(draft, packed);
  await writeFile(join(draft, 'fonts.conf'), fontsConf(folder));
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/**
 * A real headless Chromium that needs nothing but the installed npm packages. On a platform for which the package holds
 * no build (macOS, Windows, arm64) it is the Chrome of the machine.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  const folder = await unpacked();
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: { ...process.env, ...DUTCH, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder },
  });
}
