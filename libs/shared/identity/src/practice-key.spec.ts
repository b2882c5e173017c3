import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BadPracticeKey, practiceKey, practiceKeyIfAny } from './practice-key';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'practice-key-'))));
afterEach(() => rm(folder, { recursive: true }));

/** The same function in a process of its own. */
const inAnotherProcess = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const script = `import { practiceKey, practiceKeyIfAny } from ${JSON.stringify(new URL('practice-key.ts', import.meta.url).href)};
      process.stdout.write((await practiceKey(${JSON.stringify(path)})).kid);`;
    execFile(process.execPath, ['--input-type=module', '--eval', script], (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
  });

describe('the practice key', () => {
  it('is made once and kept, for its owner only', async () => {
    const data = join(folder, 'data');
    expect(await practiceKeyIfAny(data)).toBeNull();
    const { kid } = await practiceKey(data);
    expect((await practiceKeyIfAny(data))?.kid).toBe(kid);
    expect((await practiceKey(data)).kid).toBe(kid);
    expect((await stat(join(data, 'practice-key.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual(['practice-key.json']);
  });

  it('shows only its public half', async () => {
    const { jwks } = await practiceKey(folder);
    expect(Object.keys(jwks.keys[0] ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it('is the same for all who make it at once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => practiceKey(folder)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['practice-key.json']);
  });

  it('is the same for two processes at once', async () => {
    const kids = await Promise.all([inAnotherProcess(folder), inAnotherProcess(folder)]);
    expect(kids).toEqual(Array(2).fill((await practiceKey(folder)).kid));
  });

  it('is not made anew over a file that holds something else', async () => {
    const path = join(folder, 'practice-key.json');
    await writeFile(path, '{}');
    await expect(practiceKey(folder)).rejects.toThrow(BadPracticeKey);
    expect(await readFile(path, 'utf8')).toBe('{}');
  });
});
