import { afterEach, describe, expect, it } from '@jest/globals';
import { places } from '@mijlpaal/engine-testing';
import { createHash } from 'node:crypto';
import { Desk } from './desk';
import { type Documents, OtherBytes } from './documents';
import { rowsOf } from './fixtures/rows';
import { PART_BYTES } from './parts';

const { all, shared } = places();
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function documents(url: string): Promise<Documents> {
  const desk = await Desk.open(url);
  open.push(desk);
  return desk.documents;
}
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** Bytes of which no two parts are the same. */
const many = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + Math.floor(at / 251)) % 256);
const pdf = new TextEncoder().encode('%PDF-1.4 a');
const put = (kept: Documents, folder: string, bytes: Uint8Array, keeper = 'ann') =>
  kept.keep({ folder, sha256: shaOf(bytes), mediaType: 'application/pdf' }, keeper, inPieces(bytes, 10_000));
async function read(kept: Documents, folder: string, bytes: Uint8Array, from = 0, to = bytes.length) {
  const found = await kept.find(folder, shaOf(bytes));
  return found === null ? null : Buffer.concat(await Array.fromAsync(kept.bytes(found, from, to)));
}

describe.each(all)('documents %s', (_, url) => {
  it('have the bytes that were put there, whatever their length, also from the middle', async () => {
    const kept = await documents(await url());
    for (const length of [0, 1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES + 5]) {
      const bytes = many(length);
      const { isNew, document } = await put(kept, '25LH', bytes);
      expect([isNew, document.size, document.mediaType]).toEqual([true, length, 'application/pdf']);
      expect((await read(kept, '25LH', bytes))?.equals(bytes)).toBe(true);
    }
    const last = many(2 * PART_BYTES + 5);
    const middle = await read(kept, '25LH', last, PART_BYTES - 2, PART_BYTES + 3);
    expect(middle?.equals(last.subarray(PART_BYTES - 2, PART_BYTES + 3))).toBe(true);
  });

  it('are one when the same bytes come again, and each folder has its own', async () => {
    const kept = await documents(await url());
    await put(kept, '25LH', pdf, 'ann');
    expect((await put(kept, '25LH', pdf, 'bob')).isNew).toBe(false);
    expect(await kept.list('25LH')).toHaveLength(1);
    expect(await read(kept, '25LH', pdf)).toEqual(Buffer.from(pdf));
    expect([
      await kept.keptBy('25LH', 'ann'),
      await kept.keptBy('25LH', 'bob'),
      await kept.keptBy('25LH', 'eve'),
    ]).toEqual([new Set([shaOf(pdf)]), new Set([shaOf(pdf)]), new Set()]);
    expect([await kept.find('00GT', shaOf(pdf)), await kept.list('00GT')]).toEqual([null, []]);
    expect((await put(kept, '00GT', pdf)).isNew).toBe(true);
  });

  it('are read to their end when the same bytes come again meanwhile', async () => {
    const kept = await documents(await url());
    const bytes = many(2 * PART_BYTES + 5);
    const { document } = await put(kept, '25LH', bytes);
    const read: Uint8Array[] = [];
    for await (const part of kept.bytes(document, 0, bytes.length)) {
      read.push(part);
      await put(kept, '25LH', bytes);
    }
    expect(Buffer.concat(read).equals(bytes)).toBe(true);
  });

  it('are one when the same bytes come twice at once', async () => {
    const kept = await documents(await url());
    const both = await Promise.all(['ann', 'bob'].map((keeper) => put(kept, '25LH', pdf, keeper)));
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(await read(kept, '25LH', pdf)).toEqual(Buffer.from(pdf));
  });

  it('are not kept when other bytes come than were said, or when they stop coming', async () => {
    const kept = await documents(await url());
    const wrong = kept.keep({ folder: '25LH', sha256: shaOf(many(3)), mediaType: 'x/y' }, 'ann', inPieces(pdf, 4));
    await expect(wrong).rejects.toThrow(OtherBytes);
    async function* cutOff() {
      yield many(2 * PART_BYTES);
      throw new Error('the line went dead');
    }
    const cut = kept.keep({ folder: '25LH', sha256: shaOf(pdf), mediaType: 'x/y' }, 'ann', cutOff());
    await expect(cut).rejects.toThrow('the line went dead');
    expect(await kept.list('25LH')).toEqual([]);
  });

  it('are removed as they were seen, not when they were put there again', async () => {
    const kept = await documents(await url());
    const { document } = await put(kept, '25LH', pdf);
    await kept.remove({ ...document, keptAt: '2015-01-05T00:00:00Z' });
    expect(await kept.find('25LH', shaOf(pdf))).toEqual(document);
    await kept.remove(document);
    expect([await kept.find('25LH', shaOf(pdf)), await kept.keptBy('25LH', 'ann')]).toEqual([null, new Set()]);
    expect((await put(kept, '25LH', pdf)).isNew).toBe(true);
  });
});

describe.each(shared)('documents %s', (_, url) => {
  const rowsAt = (at: string) => {
    const rows = rowsOf(at);
    open.push(rows);
    return rows.db;
  };
  const DAY = 86_400_000;
  const partsIn = async (db: ReturnType<typeof rowsAt>) =>
    (await db.selectFrom('document_parts').select('upload').distinct().execute()).length;

  it('that are not what they were, or not all there, are found, and whole again when their bytes come again', async () => {
    const at = await url();
    const kept = await documents(at);
    for (const bytes of [pdf, many(10), many(20)]) await put(kept, '25LH', bytes);
    expect(await Array.fromAsync(kept.spoilt())).toEqual([]);
    const db = rowsAt(at);
    const uploadOf = async (bytes: Uint8Array) =>
      (await db.selectFrom('documents').select('upload').where('sha256', '=', shaOf(bytes)).executeTakeFirstOrThrow())
        .upload;
    await db
      .updateTable('document_parts')
      .set({ bytes: many(9) })
      .where('upload', '=', await uploadOf(many(10)))
      .execute();
    await db
      .deleteFrom('document_parts')
      .where('upload', '=', await uploadOf(many(20)))
      .execute();
    const found = await Array.fromAsync(kept.spoilt());
    expect(found.map(({ sha256 }) => sha256).sort()).toEqual([shaOf(many(10)), shaOf(many(20))].sort());
    for (const bytes of [many(10), many(20)]) {
      expect((await put(kept, '25LH', bytes)).isNew).toBe(false);
      expect((await read(kept, '25LH', bytes))?.equals(bytes)).toBe(true);
    }
    expect([await Array.fromAsync(kept.spoilt()), await partsIn(db)]).toEqual([[], 3]);
  });

  it('leave nothing of what was not kept, and nothing twice', async () => {
    const at = await url();
    const kept = await documents(at);
    await put(kept, '25LH', pdf);
    await put(kept, '25LH', pdf);
    await kept
      .keep({ folder: '25LH', sha256: shaOf(many(3)), mediaType: 'x/y' }, 'ann', inPieces(pdf, 4))
      .catch(() => null);
    expect(await partsIn(rowsAt(at))).toBe(1);
  });

  it('that were put there too long ago are told, and uploads that were cut off are cleared, those of now not', async () => {
    const at = await url();
    const kept = await documents(at);
    const [old, recent] = [many(10), many(20)];
    for (const one of [old, recent]) await put(kept, '25LH', one);
    const db = rowsAt(at);
    const earlier = (days: number) => Temporal.Instant.from('2026-01-01T00:00Z').epochMilliseconds - days * DAY;
    await db
      .updateTable('documents')
      .set({ kept_at: earlier(0) })
      .where('sha256', '=', shaOf(old))
      .execute();
    const now = Temporal.Instant.from((await kept.find('25LH', shaOf(recent)))?.keptAt ?? '').epochMilliseconds;
    await db
      .updateTable('document_parts')
      .set({ kept_at: earlier(0) })
      .execute();
    const part = { n: 0, bytes: pdf };
    await db
      .insertInto('document_parts')
      .values([
        { ...part, upload: 'cut-long-ago', kept_at: earlier(0) },
        { ...part, upload: 'under-way', kept_at: now },
      ])
      .execute();
    await kept.clearParts();
    expect((await kept.keptBefore(90)).map(({ sha256 }) => sha256)).toEqual([shaOf(old)]);
    const left = await db.selectFrom('document_parts').select('upload').distinct().execute();
    expect(left.map(({ upload }) => upload)).toContain('under-way');
    expect([left.length, (await read(kept, '25LH', old))?.equals(old)]).toEqual([3, true]);
  });
});
