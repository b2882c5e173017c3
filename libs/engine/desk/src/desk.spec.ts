import { afterEach, describe, expect, it } from '@jest/globals';
import { DatabaseUnavailable } from '@mijlpaal/engine-database';
import { places, scratch } from '@mijlpaal/engine-testing';
import { sql } from 'kysely';
import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Desk, type DeskOptions } from './desk';
import { DeskNotEmpty } from './move-rows';
import { UnusableDesk } from './unusable-desk';

const { shared, server } = places();
const path = scratch();
const open: Desk[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function opened(url: string, options: DeskOptions = {}): Promise<Desk> {
  const desk = await Desk.open(url, options);
  open.push(desk);
  return desk;
}

describe.each(shared)('a desk %s', (_, url) => {
  it('is one for all who open it', async () => {
    const at = await url();
    const [one, other] = [await opened(at), await opened(at)];
    await one.drafts.put('ann', 'plan', { text: 'a' });
    expect((await other.drafts.get('ann', 'plan'))?.body).toEqual({ text: 'a' });
  });

  it('has what was on it when it is opened again', async () => {
    const at = await url();
    const before = await Desk.open(at);
    await before.drafts.put('ann', 'plan', { text: 'a' });
    await before.close();
    expect((await (await opened(at)).drafts.get('ann', 'plan'))?.body).toEqual({ text: 'a' });
  });
});

describe('a desk that moves', () => {
  it.each(shared)('is the same %s, and lies on no other one', async (_, url) => {
    const from = await opened('sqlite::memory:');
    const text = new TextEncoder().encode('%PDF-1.4');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const document = { folder: '25LH', sha256, mediaType: 'application/pdf' };
    const put = (desk: Desk) =>
      desk.documents.keep(document, 'ann', (async function* () { yield text; })()); // prettier-ignore
    await put(from);
    for (let at = 0; at < 60; at += 1) await from.drafts.put('ann', `draft-${at}`, { at });
    const to = await opened(await url());
    expect(await from.moveTo(to)).toMatchObject({ drafts: 60, documents: 1, document_keepers: 1, document_parts: 1 });
    expect((await to.drafts.get('ann', 'draft-59'))?.body).toEqual({ at: 59 });
    expect(await to.documents.list('25LH')).toEqual(await from.documents.list('25LH'));
    const back = await opened('sqlite::memory:');
    await to.moveTo(back);
    expect(await back.documents.list('25LH')).toEqual(await from.documents.list('25LH'));
    expect(await Array.fromAsync(back.documents.spoilt())).toEqual([]);
    await expect(from.moveTo(to)).rejects.toThrow(DeskNotEmpty);
  });
});

describe('a desk in a file', () => {
  it('waits for the disk with each commit', async () => {
    const desk = await opened(`sqlite:${path('desk.db')}`);
    const { rows } = await sql`pragma synchronous`.execute(desk['writes']);
    expect(rows).toEqual([{ synchronous: 2 }]); // FULL
  });

  it('that is damaged or foreign is told with its name, and left as it is', async () => {
    const file = path('damaged.db');
    writeFileSync(file, 'this is no database, and it is long enough to be looked at as one'.repeat(100));
    const before = readFileSync(file);
    await expect(Desk.open(`sqlite:${file}`)).rejects.toThrow(UnusableDesk);
    await expect(Desk.open(`sqlite:${file}`)).rejects.toThrow(file);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is nowhere else', async () =>
    await expect(Desk.open('mysql://me:secret@host/desk')).rejects.toThrow(
      "'mysql:' is not a place for the desk: sqlite:<path>, sqlite::memory: or postgres://…",
    ));
});

describe('a desk in PostgreSQL', () => {
  it('is made once when several open it at the same time', async () => {
    const at = await server.freshDatabase();
    for (const desk of await Promise.all([1, 2, 3].map(() => opened(at)))) await desk.drafts.put('ann', 'plan', {});
  });

  it('stands in a schema of its own beside what else is there', async () => {
    const at = await server.freshDatabase();
    await server.run('create table drafts (x int); create table kysely_migration (name text)', at);
    await (await opened(at)).drafts.put('ann', 'plan', {});
    expect(await server.run('select count(*)::int as n from desk.drafts', at)).toEqual([{ n: 1 }]);
    expect(await server.run('select count(*)::int as n from public.drafts', at)).toEqual([{ n: 0 }]);
  });

  it('says so when it goes away, and serves again when it is back', async () => {
    const desk = await opened(await server.freshDatabase());
    await desk.look();
    await server.stop();
    await expect(desk.look()).rejects.toThrow(DatabaseUnavailable);
    await expect(desk.drafts.put('ann', 'plan', {})).rejects.toThrow('the desk cannot be reached');
    await server.start();
    await desk.look();
    await desk.drafts.put('ann', 'plan', {});
  });

  it('is opened when it comes, by who wants to wait for it', async () => {
    const at = await server.freshDatabase();
    await server.stop();
    await expect(Desk.open(at)).rejects.toThrow(DatabaseUnavailable);
    const attempts: number[] = [];
    const whenUnavailable = async (_: unknown, attempt: number) => {
      attempts.push(attempt);
      if (attempt === 2) await server.start();
    };
    await (await opened(at, { whenUnavailable })).look();
    expect(attempts).toEqual([1, 2]);
  });
});
