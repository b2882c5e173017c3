import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const at = (path: string): string => resolve(import.meta.dirname, '..', path);

/** The budget of the first load: so many bytes of script over the wire, in gzip. */
export const BUDGET = 180_000;

/** They come when somebody presses a button: not of the first load. */
const WHEN_ASKED: readonly string[] = [
  '../../libs/trajectory/ui/src/funding-explanation.tsx',
  '../../libs/trajectory/ui/src/funding-missing.tsx',
  'src/pages/hand-over.tsx',
  'src/api/put-document.ts',
  'src/pages/correction-seen.tsx',
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** The script of a page. */
export interface PageLoad {
  /** As the server writes it: `/trajecten/:brin`. */
  readonly path: string;
  /** Of the page itself, in gzip. */
  readonly bytes: number;
  /** The same with one part that comes by itself after it, by the file of that part. */
  readonly withPart: Readonly<Record<string, number>>;
}

/** What each route of the web brings along, as it was built. */
export function pageLoads(): readonly PageLoad[] {
  const chunks = JSON.parse(readFileSync(at('dist/web/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>; // vite's own
  const chunk = (name: string): Chunk => {
    const found = chunks[name];
    if (found === undefined) throw new Error(`The build has no file for ${name} alone: does another page import it?`);
    return found;
  };
  const bringAlong = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const each of chunk(name).imports ?? []) bringAlong(each, found);
    return found;
  };
  const bytesOf = (names: readonly string[]): number =>
    [...new Set(names.flatMap((name) => [...bringAlong(name)]))].reduce(
      (sum, name) => sum + statSync(at(`dist/web/${chunk(name).file}.gz`)).size,
      0,
    );

  const entry = 'index.html';
  const routes = routesOfWeb();
  const pages = new Set<string | null>(routes.map(({ page }) => page));
  return routes.map(({ path, page }) => {
    const own = page === null ? [entry] : [entry, page];
    // also of what the page shares with another one, but not of what every page brings along
    const bringing = page === null ? [entry] : [...bringAlong(page)].filter((name) => !bringAlong(entry).has(name));
    const parts = new Set(bringing.flatMap((name) => chunk(name).dynamicImports ?? []))
      .difference(pages)
      .difference(new Set(WHEN_ASKED));
    return {
      path,
      bytes: bytesOf(own),
      withPart: Object.fromEntries([...parts].map((part) => [part, bytesOf([...own, part])])),
    };
  });
}

/** The web's own list, read as text, for an app imports nothing of another. `page`: its file; null: it comes with every page. */
function routesOfWeb(): readonly { readonly path: string; readonly page: string | null }[] {
  const [, ...routes] = readFileSync(at('apps/web/src/routes.tsx'), 'utf8').split('= createRoute({');
  return routes.map((route) => {
    const path = /path: '(.*?)'/.exec(route)?.[1] ?? '';
    const page = /import\('\.\/(.*?)'\)/.exec(route)?.[1];
    return { path: path.replaceAll('$', ':'), page: page === undefined ? null : `src/${page}.tsx` };
  });
}
