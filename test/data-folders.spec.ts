import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geteuid } from 'node:process';
import { api } from './child';
import { Practice } from './practice';

/** Of SQLite, in bytes. */
const PAGE = 4_096;

let folder: string;
let used: Practice;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mijlpaal-folders-'));
  used = await Practice.start();
  await used.server.end();
});
afterAll(async () => {
  await used.server.stop();
  await rm(folder, { recursive: true });
});

const of = (name: string) => readFileSync(join(used.server.data, name));
const later = (name: string, prepare: string) => (file: string) => {
  writeFileSync(file, of(name));
  const db = new DatabaseSync(file);
  db.exec(prepare);
  db.close();
};
const damaged = (name: string) => (file: string) => writeFileSync(file, of(name).fill(0xff, 100, 4_000));
/** Where no first page tells of it: begins to hurt when somebody asks for what was there. */
const damagedInside = (name: string) => (file: string) => {
  const bytes = of(name);
  writeFileSync(
    file,
    bytes.fill(0xff, PAGE * Math.floor(bytes.length / PAGE / 2), PAGE * Math.ceil(bytes.length / PAGE / 2 + 1)),
  );
};

/** A folder that this process may read alone: the kernel's own for who may write everywhere else. */
function closedFolder(): string {
  if (geteuid?.() === 0) return '/sys/kernel';
  const data = join(folder, 'closed');
  mkdirSync(data, { mode: 0o555 });
  return data;
}

/** Starts a server on a folder in which one file is prepared. @returns what it said when it ended, having left that file as it was */
async function said(name: string, prepare: (file: string) => void): Promise<string> {
  const data = await mkdtemp(join(folder, 'data-'));
  const file = join(data, name);
  prepare(file);
  const before = readFileSync(file);
  const { code, stdout, stderr } = await api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data })
    .ended;
  expect([code, stdout, readFileSync(file).equals(before)]).toEqual([1, '', true]);
  expect(stderr).toContain(file);
  return stderr;
}

describe('a server ends with 1, says which file and what to do, and leaves it as it is', () => {
  it.each<[string, string, (file: string) => void, RegExp]>([
    ['a log that is no database', 'events.db', (file) => writeFileSync(file, 'notes'.repeat(100)), /name another file/],
    ['a log that is damaged', 'events.db', damaged('events.db'), /put back a copy/],
    ['a log that is damaged inside', 'events.db', damagedInside('events.db'), /put back a copy/],
    ['a log of a later version', 'events.db', later('events.db', 'PRAGMA user_version = 99'), /use the newer program/],
    ['views that are no database', 'views.db', (file) => writeFileSync(file, 'notes'.repeat(100)), /delete this file/],
    ['views that are damaged', 'views.db', damaged('views.db'), /delete this file/],
    ['views that are damaged inside', 'views.db', damagedInside('views.db'), /delete this file/],
    [
      'views of a later version',
      'views.db',
      later('views.db', "INSERT INTO kysely_migration VALUES ('999-later', '2030-01-01')"),
      /delete this file/,
    ],
    ['a desk that is damaged', 'desk.db', damaged('desk.db'), /bring a copy of this file back/],
  ])('%s', async (_, name, prepare, advice) => expect(await said(name, prepare)).toMatch(advice));

  it('a log of which the end is gone, and not that only the views are wrong', async () => {
    const data = await mkdtemp(join(folder, 'data-'));
    writeFileSync(join(data, 'views.db'), of('views.db'));
    later(
      'events.db',
      'DELETE FROM events WHERE position = (SELECT max(position) FROM events)',
    )(join(data, 'events.db'));
    const { code, stdout, stderr } = await api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data })
      .ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/the log ends at \d+: the end of the log is gone \(put back a copy/);
  });

  it('a file where its folder should be', async () => {
    const data = join(folder, 'file');
    writeFileSync(data, 'notes');
    const { code, stderr } = await api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data }).ended;
    expect([code, stderr.includes(data), readFileSync(data, 'utf8')]).toEqual([1, true, 'notes']);
  });

  it('a folder that it may not write', async () => {
    const data = closedFolder();
    const { code, stdout, stderr } = await api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data })
      .ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(data);
    expect(stderr).toMatch(/may this process write to it\?/);
  });

  it('a folder that another server works in: which process that is', async () => {
    const data = join(folder, 'shared');
    mkdirSync(data);
    const first = api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data });
    await new Promise((resolve) => first.process.stdout?.once('data', resolve));
    const { code, stderr } = await api({ MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data }).ended;
    first.process.kill('SIGTERM');
    expect([code, (await first.ended).code]).toEqual([1, 0]);
    expect(stderr).toContain(`process ${first.process.pid} on `);
  });
});
