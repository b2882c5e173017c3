import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Paths to files that are not there yet, gone after the specs of this file. Call it outside of a test. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'mijlpaal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  return (name) => join(folder, `${(files += 1)}-${name}`);
}
