import { resolve } from 'node:path';

/** Where `main.mjs` puts what it builds of this folder. */
export const built = (name: string): string => resolve('.tmp/bench-build', `${name}.js`);
