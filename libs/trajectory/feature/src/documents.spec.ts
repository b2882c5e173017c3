import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { connectionsTo } from '@mijlpaal/engine-database';
import { Desk } from '@mijlpaal/engine-desk';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { scratch } from '@mijlpaal/engine-testing';
import type { Principal } from '@mijlpaal/shared-http';
import { UNNAMED_DAYS } from '@mijlpaal/trajectory-contract';
import { Logger } from '@nestjs/common';
import { Kysely, sql } from 'kysely';
import { createHash, randomUUID } from 'node:crypto';
import { Documents } from './documents';
import { institutionsNaming } from './named-documents';
import { schemeShelf, type Shelf, shelfOf } from './shelf';

const path = scratch();
const HOUR = 3_600_000;
const who: Principal = { id: 'ann', organisation: 'school', role: 'institution', brins: ['25LH'], mayBind: true };
let desk: Desk, store: SqliteEventStore, documents: Documents, rows: Kysely<unknown>;
/** Before a stream is read. */
let asked: (stream: string) => void;
let warned: string[];
beforeEach(async () => {
  asked = () => undefined;
  warned = [];
  Logger.overrideLogger({ log: () => undefined, error: () => undefined, warn: (line: string) => warned.push(line) });
  const url = `sqlite:${path('desk.db')}`;
  desk = await Desk.open(url);
  store = SqliteEventStore.open(':memory:');
  documents = new Documents(desk, heard(store));
  const options = { of: 'desk', durable: false, poolSize: 1, stuckMs: 5_000, readOnly: false };
  rows = new Kysely({ dialect: connectionsTo(url, options).writes });
});
afterEach(async () => {
  await rows.destroy();
  await desk.close();
  await store.close();
});

/** The same store; what is asked of it is heard first. */
function heard(real: EventStore): EventStore {
  const readStream: EventStore['readStream'] = async function* (stream, options) {
    asked(stream);
    yield* real.readStream(stream, options);
  };
  return new Proxy(real, {
    get: (target, property) => {
      const own: unknown = property === 'readStream' ? readStream : Reflect.get(target, property);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

async function keep(shelf: Shelf, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sent = (async function* () { yield bytes; })(); // prettier-ignore
  await documents.keep(shelf, { sha256, mediaType: 'application/pdf' }, who, sent);
  return sha256;
}
const metadata = {
  commandId: randomUUID(),
  commandHash: '',
  correlationId: randomUUID(),
  causationId: randomUUID(),
  actor: { id: 'ann', organisation: 'school', role: 'institution' },
  rules: '2015.1',
  schema: 1,
  recordedOn: '2015-01-05',
};
const name = (stream: string, sha256: string, more: object = {}) =>
  store.append(
    stream,
    [{ id: randomUUID(), type: 'NobodyKnowsThis', data: { ...more, deep: [{ sha256, name: 'Plan.pdf' }] }, metadata }],
    'noStream',
  );
const daysGoBy = (days: number) => sql`update documents set kept_at = kept_at - ${days * 24 * HOUR}`.execute(rows);
const left = async (shelf: Shelf) => (await documents.list(shelf, who)).map(({ sha256 }) => sha256).sort();

it('documents that no fact names are removed after so many days, of every shelf; those that one names stay', async () => {
  const [own, scheme] = [shelfOf('25LH'), schemeShelf];
  const [named, guidance] = [await keep(own, 'named'), await keep(scheme, 'guidance')];
  const unnamed = [await keep(own, 'unnamed'), await keep(scheme, 'unnamed')];
  await name(own.stream, named); // whatever else it says, and also when no view could show it
  await name(scheme.stream, guidance);
  await daysGoBy(UNNAMED_DAYS - 1);
  await documents.clear(0);
  expect([await left(own), await left(scheme)]).toEqual([[named, unnamed[0]].sort(), [guidance, unnamed[1]].sort()]);
  await daysGoBy(2);
  await documents.clear(HOUR - 1); // it looked less than an hour ago
  expect(await left(own)).toHaveLength(2);
  await documents.clear(HOUR);
  expect([await left(own), await left(scheme)]).toEqual([[named], [guidance]]);
});

it('what cannot be looked at now stays and is told, and goes the next hour; it holds up nothing else', async () => {
  const shelves = ['00GT', '25LH', '27DV'].map(shelfOf);
  for (const shelf of shelves) await keep(shelf, 'unnamed');
  await daysGoBy(UNNAMED_DAYS + 1);
  const away = shelfOf('25LH');
  asked = (stream) => {
    if (stream === away.stream) throw new Error('the disk did not answer');
  };
  await documents.clear(0);
  asked = () => undefined;
  expect((await Promise.all(shelves.map(left))).map(({ length }) => length)).toEqual([0, 1, 0]);
  expect(warned).toEqual([expect.stringMatching(/25LH.*the disk did not answer/)]);
  await documents.clear(HOUR);
  expect([await left(away), warned.length]).toEqual([[], 1]);
});

it('when the desk cannot be cleared, that is told and stops nobody', async () => {
  await rows.schema.dropTable('document_parts').execute();
  await documents.clear(0);
  expect(warned).toEqual([expect.stringContaining('document_parts')]);
});

it('facts are read only where a document is old enough to go and was not seen to be named', async () => {
  const [own, other] = [shelfOf('25LH'), shelfOf('00GT')];
  await name(own.stream, await keep(own, 'named'));
  await daysGoBy(UNNAMED_DAYS + 1);
  await keep(other, 'recent');
  const streams: string[] = [];
  asked = (stream) => streams.push(stream);
  await documents.clear(0);
  await documents.clear(HOUR);
  expect(streams).toEqual([own.stream]);
});

it('a fact names its documents from the moment it is recorded, by the name of the last one', async () => {
  const sha256 = await keep(shelfOf('25LH'), 'plan');
  const other = { ...who, id: 'bob' };
  expect(await documents.open(shelfOf('25LH'), sha256, other)).toBeNull();
  await name('trajectory-2015-25LH', sha256);
  expect((await documents.open(shelfOf('25LH'), sha256, other))?.name).toBe('Plan.pdf');
  expect(await documents.open(shelfOf('00GT'), sha256, who)).toBeNull();
});

it('a document is named by facts about those institutions alone of which one names it', async () => {
  const [one, other] = [await keep(shelfOf('25LH'), 'one'), await keep(shelfOf('00GT'), 'other')];
  await name('trajectory-2015-25LH', one, { brin: '25LH' });
  await name('trajectory-2015-00GT', other, { brin: '00GT' });
  await name(schemeShelf.stream, one); // about nobody alone
  expect(await institutionsNaming(store, one)).toEqual(new Set(['25LH']));
});
