import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Addresses of pages that the server knows: the api's own list, read as text, for an app imports nothing of another. */
export function pages(): readonly string[] {
  const source = readFileSync(resolve(import.meta.dirname, '../apps/api/src/http/web.ts'), 'utf8');
  const list = /const PAGES = \[(.*?)\]/s.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'(.*?)'/g)].map(([, page = '']) => page);
}
